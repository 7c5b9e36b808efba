/// Which part of a thread is read at once: a page of it in some order, or of the conversation from one comment on.
public struct ThreadPart: Hashable, Sendable {
    public var order: CommentThread.Order
    /// The comment from which a conversation is read alone; nothing for the whole thread.
    public var root: String?
    /// Which page, from 1.
    public var page: Int
    /// With how many entries a page is full.
    public var pageSize: Int
    /// At how many steps a conversation goes on on a page of its own.
    public var continuation: Int

    public init(
        order: CommentThread.Order = .oldest, from root: String? = nil, page: Int = 1,
        pageSize: Int = ThreadPart.pageSize, continuation: Int = ThreadPart.continuation
    ) {
        self.order = order
        self.root = root
        self.page = page
        self.pageSize = pageSize
        self.continuation = continuation
    }

    /// What a page holds where nothing else is asked.
    public static let (pageSize, continuation) = (500, 8)

    /// All of a thread, to its last step.
    public static let whole = ThreadPart(pageSize: .max, continuation: .max)
}

/// How a form says from which page it was sent, so that whoever sent it comes back there.
extension ThreadPart {
    /// What ``init(_:)`` reads: `best.2`, or a comment's identifier in place of the order.
    public var name: String { "\(root ?? order.rawValue).\(page)" }

    /// Reads a ``name``; nothing where it is none.
    public init?(_ name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let page = Int(parts[1]), (1...Self.lastPage).contains(page) else { return nil }
        if let order = CommentThread.Order(rawValue: String(parts[0])) {
            self.init(order: order, page: page)
        } else {
            let isIdentifier = parts[0].utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
            guard isIdentifier, (1...64).contains(parts[0].utf8.count) else { return nil }
            self.init(from: String(parts[0]), page: page)
        }
    }

    /// The highest page that anybody may ask for.
    public static let lastPage = 1_000
}
