public import Discussion

/// What a chat is told, as it stands when it is told: no address in it, and no words that are not public.
public struct ChatEvent: Sendable, Hashable {
    public var event: WebhookEvent
    /// The comment's identifier.
    public var comment: String
    public var author: String?
    public var state: CommentState
    public var thread: ThreadPlace
    /// What a reader sees of its words; nothing where they are not public.
    public var words: String?
    /// The rules under which readers reported it and nobody has looked.
    public var reports: [String]
    /// The rules that hold in its thread.
    public var rules: HouseRules

    init(_ event: WebhookEvent, _ item: QueueItem, rules: HouseRules) {
        self.event = event
        comment = item.comment.id
        author = item.comment.author
        state = item.comment.state
        thread = item.thread
        words = item.comment.state.isPublic ? item.comment.text?.seen : nil
        var seen: Set<String> = []
        reports = item.reports.map(\.rule).filter { seen.insert($0).inserted }
        self.rules = rules
    }
}
