import Discussion
import Markup
import News
import Newsroom

/// What was written and is not posted: what was typed, and why it comes back.
struct WrittenComment: Sendable {
    var text: String
    var kind = CommentKind.comment
    var rating: Int?
    var problem: String?
    /// How it would look.
    var preview: CommentText?
}

/// The box in which a comment is written, or what is missing before one can be.
struct CommentForm {
    let action: SiteAddress
    let label: String
    var written: WrittenComment?
    /// What was written here before and is kept.
    var draft: String?
    let maximumLength: Int
    /// What is said beside the box.
    var hint: String?
    /// Whether what is written can be kept for later.
    var keeps = true
    /// Whether it may be a question or a request for a correction.
    var asksKind = false
    /// What is chosen where nothing was.
    var usualKind = CommentKind.comment
    /// What it is, where nothing else is taken.
    var onlyKind: CommentKind?
    /// Whether what the discussion is about may be rated with it.
    var asksRating = false
    /// What posting asks of the viewer there, and where the rules are told that it asks for.
    var requirements: Requirements?
    var rules = SiteAddress.rules
    var help = SiteAddress.requirements

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        guard let viewer = frame.viewer else {
            let opens = frame.embedding == nil ? nil : "sign-in"
            return """
                <p><a class="button" href="\(frame.link(.signIn))"\(Attribute("data-do", opens))>\(words[.signInToComment])</a></p>
                """
        }
        let requirements = self.requirements ?? viewer.requirements
        // The rules can be accepted with the first comment, and a name chosen where the account's page is far; whatever
        // else is missing takes a page of its own.
        guard
            requirements.missing.allSatisfy({ $0 == .rulesAccepted || $0 == .named && frame.embedding != nil })
        else {
            return """
                <p class="problem">\(words.whatToDo(requirements.missing, until: requirements.bar?.until?.secondsSince1970))\
                <br>\(frame.anchor(help, "\(words[.toRequirements])"))</p>
                """
        }
        let isDraft = written == nil && draft != nil
        func id(_ name: String) -> String { frame.id(name, in: action) }
        return """
            \(written?.preview.map { preview($0, words) })
            <form method="post" action="\(frame.destination(action))" id="\(id("write"))">\(frame.formField)
            \(written?.problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(onlyKind.map { "<input type=\"hidden\" name=\"kind\" value=\"\($0.rawValue)\">" as Markup })\
            \(asksKind ? kinds(words, id: id("kind-of")) : "")\(asksRating ? RatingView.field(written?.rating, words) : "")
            <label for="\(id("text"))">\(label)</label>
            <textarea id="\(id("text"))" name="text" rows="4" maxlength="\(maximumLength)" required dir="auto" aria-describedby="\(id("format"))">\(written?.text ?? draft)</textarea>
            <p class="hint" id="\(id("format"))">\(isDraft ? "\(words[.draftKept]) " as Markup : "")\(words[.commentFormat])\(hint.map { " \($0)" as Markup })</p>
            \(FormattingHelp.markup(words))
            \(requirements.missing.contains(.named) ? naming(words) : "")\
            \(requirements.missing.contains(.rulesAccepted) ? acceptance(requirements.rules, frame) : "")
            <button name="do" value="post">\(words[action.isEdit ? .save : .post])</button>
            <button class="second" name="do" value="preview" formnovalidate>\(words[.preview])</button>
            \(!keeps || action.isEdit ? "" : "<button class=\"second\" name=\"do\" value=\"keep\" formnovalidate>\(words[.keepForLater])</button>" as Markup)
            </form>
            """
    }

    private func kinds(_ words: Words, id: String) -> Markup {
        """
        <label for="\(id)">\(words[.kindOf])</label>
        <select id="\(id)" name="kind">\(CommentKind.allCases.markup { kind in
            "<option value=\"\(kind.rawValue)\"\(Attribute("selected", when: kind == written?.kind ?? usualKind))>\(words[.kind(kind)])</option>"
        })</select>
        """
    }

    private func preview(_ text: CommentText, _ words: Words) -> Markup {
        """
        <div class="preview" role="status"><p class="hint">\(words[.previewed])</p>
        <div dir="auto">\(CommentView.markup(text))</div></div>

        """
    }

    /// Asks for a name where the publication gave none, or one that somebody has here.
    private func naming(_ words: Words) -> Markup {
        """
        <label>\(words[.name])<input name="name" required minlength="2" maxlength="40" dir="auto"></label>
        <p class="hint">\(words[.nameHint]) \(words[.nameNotHad])</p>

        """
    }

    private func acceptance(_ version: Int, _ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <label class="check-box"><input type="checkbox" name="rules" value="\(version)" required> \(words[.acceptRules])</label>
            <p class="hint">\(frame.anchor(rules, "\(words[.rulesRead])")). \(words[.acceptRulesHint])</p>
            """
    }
}

extension SiteAddress {
    /// Whether a form sent there mends what was posted before.
    fileprivate var isEdit: Bool { if case .edit = self { true } else { false } }
}
