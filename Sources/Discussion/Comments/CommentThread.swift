import News

/// The comments of a thread in the order in which they are read.
///
/// Sorting apart, building is linear and without recursion: ten thousand answers to answers are no danger.
/// Whatever comes in comes out once: an answer whose parent is missing stands at the top, and a ring of parents
/// is opened at its oldest comment.
public struct CommentThread: Hashable, Sendable {
    /// In which order the conversations stand. Answers always follow in order of time.
    ///
    /// What the desk picked stands first in each.
    public enum Order: String, CaseIterable, Sendable {
        case oldest, newest
        /// By what readers think of the first comment, as ``WilsonScore`` weighs it.
        case best
        /// By how much is answered.
        case replied
        /// What the desk picked, and nothing else: each leads to its conversation.
        case picked
    }

    /// One line of the thread.
    public struct Entry: Hashable, Sendable {
        public var comment: ThreadedComment
        /// How many comments stand above it, however many are shown.
        public var depth: Int
        /// How far it is set in: ``depth``, but less than the thread's limit.
        public var shownDepth: Int
        /// The comment under which it is shown: its parent, or one of its parent's parents where it lies too deep.
        public var shownParent: String?
        /// Whether only a gravestone is shown.
        public var isTombstone: Bool
        /// How many shown comments, gravestones left out, stand under it.
        public var replies: Int
        /// Whether what answers it is read on a page of its own.
        public var isContinued = false
    }

    /// In reading order, each comment before its answers.
    public let entries: [Entry]
    /// How many comments are shown, gravestones left out, on all pages together.
    public let count: Int
    /// How many pages there are, at least 1.
    public let pages: Int
    /// What stands above the first entry where a page begins inside a conversation: its first comment first.
    public let context: [ThreadedComment]
    /// Whether the page ends inside a conversation, which the next page goes on with.
    public let isCut: Bool
    /// How many public comments the desk has picked, on all pages together.
    public let picks: Int

    /// Builds a thread.
    /// - Parameters:
    ///   - comments: in any order; of two with one id the first is taken.
    ///   - levels: how many steps are shown, at least 1.
    ///   - viewer: who reads; nobody else's waiting or rejected comments are among the entries.
    ///   - root: the comment from which a conversation is shown alone; nothing for the whole thread.
    ///   - continuation: at how many steps a conversation goes on on a page of its own.
    ///   - page: which page is shown, from 1.
    ///   - pageSize: with how many entries a page is full: it ends before the next conversation, or inside one that is
    ///     longer by half of that.
    public init(
        _ comments: [ThreadedComment], order: Order = .oldest, levels: Int = 4, viewer: String? = nil,
        from root: String? = nil, continuation: Int = .max, page: Int = 1, pageSize: Int = .max
    ) {
        let whole = ThreadOutline(comments, order: order)
        let outline = root.map { whole.conversation(from: $0) } ?? whole
        let shown = outline.nodes.map { Self.isShown($0.comment, to: viewer) }
        // From the last to the first, each comment hands what stands under it to its parent.
        var replies = [Int](repeating: 0, count: shown.count)
        var holds = [Bool](repeating: false, count: shown.count)
        for index in shown.indices.reversed() {
            holds[index] = holds[index] || shown[index] || outline.nodes[index].comment.state == .removed
            guard let parent = outline.nodes[index].parent else { continue }
            replies[parent] += replies[index] + (shown[index] ? 1 : 0)
            holds[parent] = holds[parent] || holds[index]
        }
        var entries: [Entry] = []
        var context: [ThreadedComment] = []
        var path: [String] = []
        var (pages, filled, isCut) = (1, 0, false)
        for (index, node) in outline.nodes.enumerated() {
            let shownDepth = min(node.depth, max(1, levels) - 1)
            path.removeLast(max(0, path.count - shownDepth))
            let shownParent = path.last
            path.append(node.comment.id)
            guard holds[index], node.depth < continuation else { continue }
            if order == .picked, !node.comment.isPicked || !shown[index] { continue }
            let depth = order == .picked ? 0 : node.depth
            if filled >= pageSize, depth == 0 || filled - pageSize >= pageSize / 2 {
                isCut = isCut || pages == page && depth > 0
                pages += 1
                filled = 0
            }
            filled += 1
            guard pages == page else { continue }
            if entries.isEmpty, depth > 0 { context = outline.ancestors(of: index) }
            entries.append(
                Entry(
                    comment: node.comment, depth: depth, shownDepth: min(depth, shownDepth),
                    shownParent: depth == 0 ? nil : shownParent, isTombstone: !shown[index], replies: replies[index],
                    isContinued: replies[index] > 0 && (order == .picked || depth == continuation - 1)
                )
            )
        }
        self.entries = entries
        self.context = context
        self.isCut = isCut
        self.pages = pages
        count = shown.count(where: { $0 })
        picks = outline.nodes.indices.count(where: { shown[$0] && outline.nodes[$0].comment.isPicked })
    }

    /// Builds a part of a thread.
    public init(_ comments: [ThreadedComment], showing part: ThreadPart, viewer: String? = nil) {
        self.init(
            comments, order: part.order, viewer: viewer, from: part.root, continuation: part.continuation,
            page: part.page, pageSize: part.pageSize)
    }

    private static func isShown(_ comment: ThreadedComment, to viewer: String?) -> Bool {
        switch comment.state {
        case .published: true
        case .pending, .rejected: viewer == comment.author
        case .removed, .withdrawn: false
        }
    }
}
