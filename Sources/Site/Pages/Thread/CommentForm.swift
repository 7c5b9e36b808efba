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
    var maximumLength = 5_000
    /// What is said beside the box.
    var hint: String?
    /// Whether it may be a question or a request for a correction.
    var asksKind = false
    /// What is chosen where nothing was.
    var usualKind = CommentKind.comment
    /// Whether what the discussion is about may be rated with it.
    var asksRating = false
    /// What posting asks of the viewer there, and where the rules are told that it asks for.
    var requirements: Requirements?
    var rules = SiteAddress.rules

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        guard let viewer = frame.viewer else {
            return "<p><a class=\"button\" href=\"\(SiteAddress.signIn.link)\">\(words[.signInToComment])</a></p>"
        }
        let requirements = self.requirements ?? viewer.requirements
        // The rules can be accepted with the first comment; whatever else is missing takes a page of its own.
        guard requirements.missing.allSatisfy({ $0 == .rulesAccepted }) else {
            return """
                <p class="problem">\(words.whatToDo(requirements.missing, until: requirements.bar?.until?.secondsSince1970))\
                <br><a href="\(SiteAddress.requirements.link)">\(words[.toRequirements])</a></p>
                """
        }
        let isDraft = written == nil && draft != nil
        return """
            \(written?.preview.map { preview($0, words) })
            <form method="post" action="\(action.link)" id="write">\(frame.formField)
            \(written?.problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(asksKind ? kinds(words) : "")\(asksRating ? RatingView.field(written?.rating, words) : "")
            <label for="text">\(label)</label>
            <textarea id="text" name="text" rows="4" maxlength="\(maximumLength)" required dir="auto" aria-describedby="format">\(written?.text ?? draft)</textarea>
            <p class="hint" id="format">\(isDraft ? "\(words[.draftKept]) " as Markup : "")\(words[.commentFormat])\(hint.map { " \($0)" as Markup })</p>
            \(FormattingHelp.markup(words))
            \(requirements.areMet ? "" : acceptance(requirements.rules, words))
            <button name="do" value="post">\(words[action.isEdit ? .save : .post])</button>
            <button class="second" name="do" value="preview" formnovalidate>\(words[.preview])</button>
            \(action.isEdit ? "" : "<button class=\"second\" name=\"do\" value=\"keep\" formnovalidate>\(words[.keepForLater])</button>" as Markup)
            </form>
            """
    }

    private func kinds(_ words: Words) -> Markup {
        """
        <label for="kind-of">\(words[.kindOf])</label>
        <select id="kind-of" name="kind">\(CommentKind.allCases.markup { kind in
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

    private func acceptance(_ version: Int, _ words: Words) -> Markup {
        """
        <label class="check-box"><input type="checkbox" name="rules" value="\(version)" required> \(words[.acceptRules])</label>
        <p class="hint"><a href="\(rules.link)">\(words[.rulesRead])</a>. \(words[.acceptRulesHint])</p>
        """
    }
}

extension SiteAddress {
    /// Whether a form sent there mends what was posted before.
    fileprivate var isEdit: Bool { if case .edit = self { true } else { false } }
}
