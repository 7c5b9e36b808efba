/// What is done with a comment after it was written.
public enum CommentAction: String, CaseIterable, Sendable {
    /// An editor lets it in, or has looked at what is in and lets it stay.
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

    /// Whether it goes against the author, and so names a rule and can be asked about.
    public var isAgainstAuthor: Bool { self == .reject || self == .remove }

    /// Who may do it.
    public var permission: Permission {
        switch self {
        case .approve, .hold: .approveComment
        case .reject: .rejectComment
        case .remove: .removeComment
        case .restore: .restoreComment
        case .withdraw: .withdrawComment
        }
    }

    /// What the desk can do; the rest is a check's or the author's.
    public static let ofTheDesk: [CommentAction] = [.approve, .hold, .reject, .remove, .restore]
}

extension CommentState {
    /// Where a comment stands after an action, or nothing where the action is none for it.
    public func after(_ action: CommentAction) -> CommentState? {
        switch (self, action) {
        case (.pending, .approve), (.rejected, .approve), (.published, .approve), (.removed, .restore): .published
        case (.published, .hold): .pending
        case (.pending, .reject): .rejected
        case (.published, .remove): .removed
        case (.withdrawn, _): nil
        case (_, .withdraw): .withdrawn
        default: nil
        }
    }

    /// Whether everybody sees its words.
    public var isPublic: Bool { self == .published }
}
