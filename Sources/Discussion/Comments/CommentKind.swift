/// What somebody writes a comment for.
public enum CommentKind: String, CaseIterable, Sendable {
    case comment
    /// To be answered by the newsroom.
    case question
    /// Something in the article is wrong.
    case correction

    /// Whether it waits until somebody of the newsroom has answered it.
    public var asksTheDesk: Bool { self != .comment }
}
