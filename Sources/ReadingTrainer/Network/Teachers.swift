import Reading

/// Trained networks that read text no annotator has seen, so that another may learn of all of them together.
struct Teachers {
    private typealias Shape = NetworkShape
    let weights: [NetworkWeights]
    let rows: WordRows

    /// How likely the networks together make each tag, head and relation.
    func read(_ words: [String]) -> Example {
        let found = words.map { rows.rows(of: $0) }
        let lists = found.map { $0.named + $0.other }
        let whole = 0..<words.count
        // Nothing is hidden, so nothing is chosen at random.
        var random = SeededRandom(seed: 0)
        let scores = weights.map { weights in
            let pass = NetworkPass(lists, sentences: [whole], weights: weights, hiding: 0, &random)
            return NetworkScores(whole, pass.ends, weights)
        }
        var (tags, heads, relations): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        var related: [Int] = []
        for index in whole {
            tags += parts(scores) { NetworkScores.row($0.ends, index * $0.ends.width, Shape.tags) }
            let arcs = parts(scores) { $0.arcs(of: index) }
            heads += arcs
            let head = arcs.indices.reduce(index == 0 ? 1 : 0) { arcs[$1] > arcs[$0] ? $1 : $0 }
            related.append(head)
            relations +=
                head == words.count
                ? [UInt8](repeating: 1, count: Shape.relations)
                : parts(scores) { $0.relations($0.relationInputs(index, head)) }
        }
        return Example(
            words: found, tags: .likely(tags, width: Shape.tags), heads: .likely(heads, width: words.count + 1),
            relations: .likely(relations, width: Shape.relations), relatedHeads: related)
    }

    /// How likely all networks together make each answer, in 255ths.
    private func parts(_ scores: [NetworkScores], _ read: (NetworkScores) -> [Float]) -> [UInt8] {
        var sum: [Float] = []
        for scores in scores {
            let shares = NetworkScores.likely(read(scores))
            sum = sum.isEmpty ? shares : zip(sum, shares).map(+)
        }
        return sum.map { UInt8(($0 / Float(scores.count) * 255).rounded()) }
    }
}
