import Discussion
import HTTPTypes
import Newsroom

/// What became of what somebody wrote.
enum WritingOutcome: Sendable {
    case posted(PostedComment)
    case kept
    /// It comes back: with how it would look, or with why it was not taken.
    case shown(WrittenComment, HTTPResponse.Status)
}

extension Site {
    /// Takes what a box brings, on this site's pages and on those of others: to post it, to show how it would look, or to
    /// keep it for later.
    ///
    /// Whatever is not posted is kept, and comes back with why.
    /// - Parameters:
    ///   - publication: whose rules an error names; the house's where it is nobody's.
    ///   - keep: keeps the words; nothing where they stay in their box alone.
    func take(
        _ form: FormFields, in publication: String?, _ words: Words,
        keep: ((String) async throws -> Void)? = nil,
        post: (WrittenComment) async throws -> PostedComment
    ) async throws -> WritingOutcome {
        var written = WrittenComment(
            text: form.text("text"), kind: form["kind"].flatMap(CommentKind.init) ?? .comment,
            rating: try? form.rating)
        do {
            switch form["do"] {
            case "keep":
                guard let keep else { return .shown(written, .ok) }
                try await keep(written.text)
                return .kept
            case "preview":
                written.preview = try newsroom.commentText(written.text)
                try await keep?(written.text)
                return .shown(written, .ok)
            default:
                written.rating = try form.rating
                return .posted(try await post(written))
            }
        } catch {
            let fault = try fault(error, words, rules: try await newsroom.houseRules(of: publication))
            try await keep?(written.text)
            written.problem = fault.text
            return .shown(written, fault.status)
        }
    }
}
