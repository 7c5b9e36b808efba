import News

/// The comments of a thread, each after the one that it answers.
struct ThreadOutline {
    struct Node {
        var comment: ThreadedComment
        var depth: Int
        /// The place of its parent in ``nodes``.
        var parent: Int?
    }

    private(set) var nodes: [Node] = []
    private var placed: [Bool]

    init(_ given: [ThreadedComment], order: CommentThread.Order) {
        var known: Set<String> = []
        let comments = given.filter { known.insert($0.id).inserted }.sorted(by: Self.precedes)
        let index = Dictionary(uniqueKeysWithValues: comments.enumerated().map { ($1.id, $0) })
        placed = [Bool](repeating: false, count: comments.count)
        var answers = [[Int]](repeating: [], count: comments.count)
        var roots: [Int] = []
        for (number, comment) in comments.enumerated() {
            if let parent = comment.parent.flatMap({ index[$0] }), parent != number {
                answers[parent].append(number)
            } else {
                roots.append(number)
            }
        }
        // What no root leads to hangs on a ring: the oldest comment that is left opens it.
        var reached = placed
        for root in roots { Self.mark(root, answers, &reached) }
        for number in comments.indices where !reached[number] {
            roots.append(number)
            Self.mark(number, answers, &reached)
        }
        Self.sort(&roots, comments, answers, order)
        nodes.reserveCapacity(comments.count)
        for root in roots { place(root, comments, answers) }
    }

    /// A comment and what stands under it.
    func conversation(from root: String) -> ThreadOutline {
        var part = self
        guard let start = nodes.firstIndex(where: { $0.comment.id == root }) else {
            part.nodes = []
            return part
        }
        let end = nodes[(start + 1)...].firstIndex { $0.depth <= nodes[start].depth } ?? nodes.endIndex
        part.nodes = nodes[start..<end].map { node in
            var node = node
            node.depth -= nodes[start].depth
            node.parent = node.parent.flatMap { $0 >= start ? $0 - start : nil }
            return node
        }
        return part
    }

    /// What stands above a node, the first comment of its conversation first.
    func ancestors(of index: Int) -> [ThreadedComment] {
        sequence(first: index) { nodes[$0].parent }.dropFirst().map { nodes[$0].comment }.reversed()
    }

    private static func precedes(_ a: ThreadedComment, _ b: ThreadedComment) -> Bool {
        let (x, y) = (a.createdAt.secondsSince1970, b.createdAt.secondsSince1970)
        return x != y ? x < y : a.id < b.id
    }

    /// Brings conversations into their order; of two that weigh the same the older stands first.
    private static func sort(
        _ roots: inout [Int], _ comments: [ThreadedComment], _ answers: [[Int]], _ order: CommentThread.Order
    ) {
        roots.sort()
        switch order {
        case .oldest, .picked: break
        case .newest: roots.reverse()
        case .best:
            let scores = roots.map { WilsonScore.lowerBound(for: comments[$0].up, against: comments[$0].down) }
            roots = Self.sorted(roots, by: scores)
        case .replied: roots = Self.sorted(roots, by: roots.map { Double(replies(under: $0, comments, answers)) })
        }
        roots = Self.sorted(roots, by: roots.map { comments[$0].isPicked ? 1 : 0 })
    }

    /// The roots by their scores, the highest first; those of one score keep their order.
    private static func sorted(_ roots: [Int], by scores: [Double]) -> [Int] {
        roots.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }.map { roots[$0] }
    }

    /// How many public comments stand under a root.
    private static func replies(under root: Int, _ comments: [ThreadedComment], _ answers: [[Int]]) -> Int {
        var open = answers[root]
        var seen: Set<Int> = [root]
        var count = 0
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            if comments[next].state.isPublic { count += 1 }
            open += answers[next]
        }
        return count
    }

    private static func mark(_ root: Int, _ answers: [[Int]], _ reached: inout [Bool]) {
        var open = [root]
        while let next = open.popLast() {
            guard !reached[next] else { continue }
            reached[next] = true
            open += answers[next]
        }
    }

    private mutating func place(_ root: Int, _ comments: [ThreadedComment], _ answers: [[Int]]) {
        var open: [(number: Int, depth: Int, parent: Int?)] = [(root, 0, nil)]
        while let next = open.popLast() {
            guard !placed[next.number] else { continue }
            placed[next.number] = true
            let own = nodes.count
            nodes.append(Node(comment: comments[next.number], depth: next.depth, parent: next.parent))
            for answer in answers[next.number].reversed() { open.append((answer, next.depth + 1, own)) }
        }
    }
}
