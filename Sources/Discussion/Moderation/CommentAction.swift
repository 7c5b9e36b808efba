/// What is done with a comment after it was written.
public enum CommentAction: String, CaseIterable, Sendable {
    /// An editor lets it in.
    case approve
    /// A check, or readers' reports, take it out of sight until an editor has looked.
    case hold
    /// An editor does not let it in.
    case reject
    /// An editor takes it out after it was public.
    case remove
    /// An editor puts back what was removed.
    case restore
    /// Its author takes it back.
    case withdraw

    /// What the desk can do; the rest is a check's or the author's.
    public static let ofTheDesk: [CommentAction] = [.approve, .hold, .reject, .remove, .restore]
}

extension CommentState {
    /// Where a comment stands after an action, or nothing where the action is none for it.
    public func after(_ action: CommentAction) -> CommentState? {
        switch (self, action) {
        case (.pending, .approve), (.rejected, .approve), (.removed, .restore): .published
        case (.published, .hold): .pending
        case (.pending, .reject): .rejected
        case (.published, .remove): .removed
        case (.withdrawn, _): nil
        case (_, .withdraw): .withdrawn
        default: nil
        }
    }

    /// The action that leads back to where an action led from, or nothing where nothing does.
    public func undoing(_ action: CommentAction) -> CommentAction? {
        guard let now = after(action) else { return nil }
        return CommentAction.ofTheDesk.first { now.after($0) == self }
    }

    /// Whether everybody sees its words.
    public var isPublic: Bool { self == .published }
}
