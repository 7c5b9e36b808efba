/// What other programs are told of as it happens.
public enum WebhookEvent: String, CaseIterable, Sendable {
    /// Somebody wrote a comment, whether it is public or waits.
    case posted = "comment.posted"
    /// The desk let one in that was not public.
    case approved = "comment.approved"
    /// The desk did not let one in, or took it out.
    case rejected = "comment.rejected"
    /// A reader reported one.
    case reported = "comment.reported"
    /// Somebody asked for a correction.
    case correctionRequested = "correction.requested"

    /// What a comment's way from one state to another is told as; nothing where it is not told.
    public init?(from before: CommentState?, to next: CommentState) {
        switch (before, next) {
        case (nil, _): self = .posted
        case (.published?, .published): return nil
        case (_, .published): self = .approved
        case (.rejected?, .rejected), (.removed?, .removed): return nil
        case (_, .rejected), (_, .removed): self = .rejected
        default: return nil
        }
    }
}
