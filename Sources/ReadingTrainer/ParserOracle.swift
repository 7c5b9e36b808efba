import Reading

/// Knows of every state which steps lose no arc of the gold tree that could still be had (Goldberg and Nivre, 2013).
struct ParserOracle {
    private let heads: [Int32]
    private let relations: [Relation]
    private let dependents: [[Int32]]

    init(_ gold: GoldSentence) {
        heads = gold.heads
        relations = gold.relations
        var dependents = [[Int32]](repeating: [], count: gold.words.count + 1)
        for (index, head) in gold.heads.enumerated() { dependents[Int(head)].append(Int32(index)) }
        self.dependents = dependents
    }

    /// Whether the step costs nothing.
    func isRight(_ step: Transition, in state: ParserState) -> Bool {
        let costs = Costs(self, state)
        switch step {
        case .shift: return costs.shift == costs.least
        case .left(let relation):
            return costs.left == costs.least && named(relation, in: state, head: Int32(state.next))
        case .right(let relation):
            guard costs.right == costs.least, state.stack.count > 1 else { return false }
            return named(relation, in: state, head: state.stack[state.stack.count - 2])
        }
    }

    /// The step that the scores like best among those that cost nothing.
    func best(in scores: [Int32], for state: ParserState) -> Transition {
        let costs = Costs(self, state)
        var candidates: [Transition] = []
        if costs.shift == costs.least { candidates.append(.shift) }
        if costs.left == costs.least { candidates.append(.left(relation(in: state))) }
        if costs.right == costs.least { candidates.append(.right(relation(in: state))) }
        return candidates.max { scores[$0.code] < scores[$1.code] } ?? .shift
    }

    /// Whether the arc's name is the gold one; the root's arc and a wrong arc may bear any.
    private func named(_ relation: Relation, in state: ParserState, head: Int32) -> Bool {
        guard let top = state.stack.last, head < Int32(state.count), heads[Int(top)] == head else { return true }
        return relations[Int(top)] == relation
    }

    private func relation(in state: ParserState) -> Relation {
        guard let top = state.stack.last else { return .dep }
        let gold = relations[Int(top)]
        return gold != .root ? gold : state.next == state.count ? .root : .dep
    }

    /// How many gold arcs each step would lose for good; what is not allowed costs more than anything.
    private struct Costs {
        var shift = Int.max
        var left = Int.max
        var right = Int.max
        var least: Int { min(shift, left, right) }

        init(_ oracle: ParserOracle, _ state: ParserState) {
            let next = Int32(state.next)
            if state.mayShift {
                var cost = state.stack.dropLast().contains(oracle.heads[state.next]) ? 1 : 0
                for word in state.stack where oracle.heads[Int(word)] == next { cost += 1 }
                shift = cost
            }
            guard let top = state.stack.last else { return }
            let below = state.stack.count > 1 ? state.stack[state.stack.count - 2] : -1
            let head = oracle.heads[Int(top)]
            let children = oracle.dependents[Int(top)].count { $0 >= next }
            if state.mayLeft { left = children + (head == below || head > next ? 1 : 0) }
            if state.mayRight { right = children + (head >= next ? 1 : 0) }
        }
    }
}
