/// Finds the best tree over a sentence's words: one root, no circle, the greatest sum of its arcs (Chu and Liu, Edmonds).
///
/// Arcs may cross. Where every word's best head makes a tree by itself, which is usual, that is all there is to do.
struct SpanningTree {
    /// What the root's arcs are lowered by, so that no tree has more of them than it must.
    private static let penalty = 1 << 40

    /// Scores by word, then by head; the head after the last word is the root.
    private let scores: [Int32]
    private let count: Int

    /// Takes a score for each word and each head of `count + 1`.
    init(scores: [Int32], count: Int) {
        precondition(scores.count == count * (count + 1))
        self.scores = scores
        self.count = count
    }

    /// The head of every word; `count` is the root.
    func heads() -> [Int32] {
        let heads = best()
        return isTree(heads) ? heads : spanned()
    }

    /// Each word's best head by itself.
    private func best() -> [Int32] {
        (0..<count).map { word in
            var best = word == 0 ? 1 : 0
            for head in 0...count where head != word {
                if scores[word * (count + 1) + head] > scores[word * (count + 1) + best] { best = head }
            }
            return Int32(best)
        }
    }

    private func isTree(_ heads: [Int32]) -> Bool {
        guard heads.count(where: { Int($0) == count }) == 1 else { return false }
        return Self.circle(in: heads.map(Int.init) + [-1]).isEmpty
    }

    /// The nodes of a circle, or none.
    private static func circle(in heads: [Int]) -> [Int] {
        var mark = [Int](repeating: -1, count: heads.count)
        for start in heads.indices where mark[start] < 0 {
            var at = start
            while at >= 0, mark[at] < 0 {
                mark[at] = start
                at = heads[at]
            }
            guard at >= 0, mark[at] == start else { continue }
            var circle = [at]
            var next = heads[at]
            while next != at {
                circle.append(next)
                next = heads[next]
            }
            return circle
        }
        return []
    }

    /// The best tree when circles have to be broken.
    private func spanned() -> [Int32] {
        var graph = Graph(count: count + 1)
        for word in 0..<count {
            for head in 0...count where head != word {
                let score = Int(scores[word * (count + 1) + head])
                graph[word, head] = head == count ? score - Self.penalty : score
            }
        }
        return Self.arborescence(graph, root: count).prefix(count).map { Int32($0) }
    }

    /// The best heads of all nodes but the root.
    private static func arborescence(_ graph: Graph, root: Int) -> [Int] {
        var heads = (0..<graph.count).map { $0 == root ? -1 : graph.bestHead(of: $0) }
        let circle = circle(in: heads)
        guard !circle.isEmpty else { return heads }
        // The circle becomes the last node of a smaller graph.
        var isInside = [Bool](repeating: false, count: graph.count)
        for node in circle { isInside[node] = true }
        let outside = (0..<graph.count).filter { !isInside[$0] }
        let one = outside.count
        var smaller = Graph(count: one + 1)
        var enters = [Int](repeating: circle[0], count: one)
        var leaves = [Int](repeating: circle[0], count: one)
        for (index, node) in outside.enumerated() {
            for (other, head) in outside.enumerated() where index != other { smaller[index, other] = graph[node, head] }
            for inside in circle {
                if graph[node, inside] > smaller[index, one] {
                    smaller[index, one] = graph[node, inside]
                    leaves[index] = inside
                }
                let gain = graph[inside, node] - graph[inside, heads[inside]]
                if gain > smaller[one, index] {
                    smaller[one, index] = gain
                    enters[index] = inside
                }
            }
        }
        guard let newRoot = outside.firstIndex(of: root) else { return heads }
        let found = arborescence(smaller, root: newRoot)
        for (index, node) in outside.enumerated() where node != root {
            heads[node] = found[index] == one ? leaves[index] : outside[found[index]]
        }
        heads[enters[found[one]]] = outside[found[one]]
        return heads
    }
}

/// What each node's arc from each head is worth; a node has none from itself.
private struct Graph {
    let count: Int
    private var scores: [Int]

    init(count: Int) {
        self.count = count
        scores = [Int](repeating: Int.min / 4, count: count * count)
    }

    subscript(node: Int, head: Int) -> Int {
        get { scores[node * count + head] }
        set { scores[node * count + head] = newValue }
    }

    func bestHead(of node: Int) -> Int {
        var best = node == 0 ? 1 : 0
        for head in 0..<count where self[node, head] > self[node, best] { best = head }
        return best
    }
}
