import Markup
import Newsroom

/// What the newsroom corrected, for everybody to see.
struct CorrectionsPage: Page {
    let sections: [Section]
    let corrections: [Correction]

    var canonical: SiteAddress { .corrections }
    func title(_ words: Words) -> String? { words[.corrections] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><h1>\(words[.corrections])</h1>
            <p class="standfirst">\(words[corrections.isEmpty ? .noCorrections : .correctionsIntroduction])</p>
            <ul class="list">\(corrections.markup { correction in
                """
                <li><h3><a href="\(ArticleList.link(correction.article))" dir="auto">\(correction.article.headline)</a></h3>
                \(CorrectionView(correction: correction).markup(words))</li>

                """
            })</ul></div>
            """
    }
}

/// One correction: what it says, of which words, and who asked.
struct CorrectionView {
    let correction: Correction

    func markup(_ words: Words) -> Markup {
        let asked: Markup? = correction.commentID.map { id in
            " · <a href=\"\(SiteAddress.conversation(id).link)\">\(words[.askedFor])</a>"
        }
        return """
            <p dir="auto">\(correction.note)</p>
            <p class="meta">\(words.time(correction.at))\(correction.quote.map { " · <q dir=\"auto\">\($0)</q>" as Markup })\
            \(correction.withdraws ? " · \(words[.entryWithdrawn])" as Markup : "")\(asked)</p>
            """
    }
}

/// What was corrected in an article, beneath it, and the way to ask for more.
struct CorrectionNotes {
    let publication: ArticlePublication

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        let corrections: Markup =
            publication.corrections.isEmpty
            ? ""
            : """
            <section class="corrections" id="corrections"><h2>\(words[.corrections])</h2>
            \(publication.corrections.markup { CorrectionView(correction: $0).markup(words) + "\n" })</section>

            """
        return """
            \(corrections)\(frame.isArchive ? "" : asking(words))
            """
    }

    private func asking(_ words: Words) -> Markup {
        """
        <p class="meta"><a href="\(SiteAddress.correctionRequest(article: publication.article.id).link)" rel="nofollow">\(words[.askCorrection])</a> · \
        <a href="\(SiteAddress.letters.link(query: [("about", publication.article.id)]))" rel="nofollow">\(words[.letters])</a></p>
        """
    }
}
