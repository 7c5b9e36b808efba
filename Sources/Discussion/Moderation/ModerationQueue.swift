/// What waits for the desk, or has been through it.
public enum ModerationQueue: String, CaseIterable, Sendable {
    /// Questions that the newsroom has not answered.
    case questions
    /// Requests for a correction that the newsroom has not answered.
    case corrections
    /// Public, and reported by readers.
    case reported
    /// Out of sight until an editor has looked.
    case pending
    /// Public, and no editor has looked yet.
    case unreviewed
    /// Let in, or left in, by an editor.
    case approved
    /// Not let in, or taken out.
    case rejected
    /// Decisions that somebody asks to be looked at again.
    case appeals

    /// What the desk does with what lies there.
    public var actions: [CommentAction] {
        switch self {
        case .questions, .corrections, .reported, .unreviewed: [.approve, .remove, .hold]
        case .pending: [.approve, .reject]
        case .approved: [.remove, .hold]
        case .rejected: [.approve]
        case .appeals: []
        }
    }
}
