public import News

/// What a thread needs to know of a comment to find its place.
public struct ThreadedComment: Hashable, Sendable, Identifiable {
    public let id: String
    /// The comment that it answers.
    public var parent: String?
    public var author: String
    public var createdAt: Moment
    public var state: CommentState
    /// How many readers speak for it, and how many against.
    public var up: Int
    public var down: Int
    /// Whether the desk has picked it: it stands before others.
    public var isPicked: Bool

    public init(
        id: String, parent: String? = nil, author: String, createdAt: Moment, state: CommentState = .published,
        up: Int = 0, down: Int = 0, isPicked: Bool = false
    ) {
        self.up = up
        self.down = down
        self.isPicked = isPicked
        self.id = id
        self.parent = parent
        self.author = author
        self.createdAt = createdAt
        self.state = state
    }
}

/// Where a comment stands.
public enum CommentState: String, CaseIterable, Sendable {
    /// Waits for an editor; only its author sees it.
    case pending
    case published
    /// An editor did not let it in; only its author sees it.
    case rejected
    /// An editor took it out after it had been public; a gravestone stays.
    case removed
    /// Its author took it back; a gravestone stays where it was answered.
    case withdrawn
}
