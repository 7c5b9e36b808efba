import Discussion
import Markup
import News
import Newsroom

/// Where a reader points at a sentence or an entry of the record and says what is wrong.
struct CorrectionRequestPage: Page {
    let publication: ArticlePublication
    var pointer: String?
    var text = ""
    var problem: String?

    var sections: [Section] { publication.sections }
    var canonical: SiteAddress { .correctionRequest(article: publication.article.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.askCorrection] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <section class="thread plain"><p class="kicker"><a href="\(ArticleList.link(publication.article))">\(publication.article.headline)</a></p>
            <h1>\(words[.askCorrection])</h1>
            <p class="standfirst">\(words[.askCorrectionHint])</p>
            \(frame.viewer.map { form($0, frame) } ?? "<p><a class=\"button\" href=\"\(SiteAddress.signIn.link)\">\(words[.signInToComment])</a></p>")</section>
            """
    }

    private func form(_ viewer: Viewer, _ frame: Frame) -> Markup {
        let words = frame.words
        guard viewer.requirements.areMet else {
            return """
                <p class="problem">\(words.whatToDo(viewer.requirements.missing, until: viewer.requirements.bar?.until?.secondsSince1970))\
                <br><a href="\(SiteAddress.requirements.link)">\(words[.toRequirements])</a></p>
                """
        }
        let document = publication.document
        let all = CodePoints(document.report.text)
        let body = document.report.article.blocks.filter { $0.kind.isBody || $0.kind == .headline }
        let sentences = document.findings.sentences.enumerated().filter { _, span in
            body.contains { $0.span.contains(span) }
        }
        let entries = ArticleRecord(publication).notes.map(\.mention)
        let language = document.report.article.language ?? "en"
        return """
            <form method="post" action="\(canonical.link)">\(frame.formField)
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <fieldset class="pointing"><legend>\(words[.whichSentence])</legend>\
            \(sentences.markup { index, span in choice(.sentence(index), all[span], language) })</fieldset>
            \(entries.isEmpty ? "" : """
                <fieldset class="pointing"><legend>\(words[.whichEntry])</legend>\(entries.markup { mention in
                    choice(.mention(mention.id), mention.quote, language, name: words.name(type: mention.type, modes: mention.modes, contexts: mention.contexts))
                })</fieldset>
                """ as Markup)
            <label for="text">\(words[.whatIsWrong])</label>
            <textarea id="text" name="text" rows="5" maxlength="\(publication.thread.maximumLength)" required dir="auto">\(text)</textarea>
            <p></p><button>\(words[.sendRequest])</button></form>
            """
    }

    private func choice(_ pointer: CommentPointer, _ words: String, _ language: String, name: String? = nil) -> Markup {
        """
        <label class="check-box"><input type="radio" name="at" value="\(pointer.name)" required\(Attribute("checked", when: pointer.name == self.pointer))> \
        \(name.map { "<b>\($0)</b> " as Markup })<span lang="\(language)" dir="auto">\(words)</span></label>

        """
    }
}
