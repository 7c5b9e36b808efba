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
    }

    /// In reading order, each comment before its answers.
    public let entries: [Entry]
    /// How many comments are shown, gravestones left out.
    public let count: Int

    /// Builds a thread.
    /// - Parameters:
    ///   - comments: in any order; of two with one id the first is taken.
    ///   - levels: how many steps are shown, at least 1.
    ///   - viewer: who reads; nobody else's waiting or rejected comments are among the entries.
    public init(
        _ comments: [ThreadedComment], order: Order = .oldest, levels: Int = 4, viewer: String? = nil
    ) {
        let outline = ThreadOutline(comments, order: order)
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
        var path: [String] = []
        for (index, node) in outline.nodes.enumerated() {
            let shownDepth = min(node.depth, max(1, levels) - 1)
            path.removeLast(max(0, path.count - shownDepth))
            let shownParent = path.last
            path.append(node.comment.id)
            guard holds[index] else { continue }
            entries.append(
                Entry(
                    comment: node.comment, depth: node.depth, shownDepth: shownDepth, shownParent: shownParent,
                    isTombstone: !shown[index], replies: replies[index]
                )
            )
        }
        self.entries = entries
        count = shown.count(where: { $0 })
    }

    private static func isShown(_ comment: ThreadedComment, to viewer: String?) -> Bool {
        switch comment.state {
        case .published: true
        case .pending, .rejected: viewer == comment.author
        case .removed, .withdrawn: false
        }
    }
}
