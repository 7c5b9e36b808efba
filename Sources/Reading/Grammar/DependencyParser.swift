/// Builds a sentence's tree greedily, in two steps a word.
package struct DependencyParser: Sendable {
    private let model: LinearModel

    package init(model: LinearModel) { self.model = model }

    /// The head of every word, by index (the count of words where it is the root), and its relation.
    package func parse(_ sentence: ParserSentence, count: Int) -> (heads: [Int32], relations: [Relation]) {
        var state = ParserState(count: count)
        var features = FeatureKeys()
        var scores = [Int32](repeating: 0, count: Transition.count)
        while !state.isFinished {
            state.features(in: sentence, into: &features)
            model.score(features, into: &scores)
            state.apply(Self.best(in: scores, for: state))
        }
        return (state.heads, state.relations)
    }

    /// The allowed step of the greatest score.
    package static func best(in scores: [Int32], for state: ParserState) -> Transition {
        if state.next == state.count, state.mayLeft { return .left(.root) }
        var best = -1
        if state.mayShift { best = 0 }
        if state.mayLeft { best = greatest(in: scores, from: 1, over: best) }
        if state.mayRight { best = greatest(in: scores, from: 1 + Relation.count, over: best) }
        return Transition(code: max(0, best))
    }

    private static func greatest(in scores: [Int32], from: Int, over best: Int) -> Int {
        var best = best
        // The first two relations are "none" and "root"; the root's own arc needs no choice.
        for code in (from + 2)..<(from + Relation.count) where best < 0 || scores[code] > scores[best] { best = code }
        return best
    }
}
