import Reading

/// All weights of the grammar's network, as they are taught.
struct NetworkWeights {
    var rows: Weights
    var own: Weights
    var near: Weights
    var deep: [Weights]
    /// What each layer's gates lean to; for the first, also for what passes by.
    var lean: [Weights]
    /// How much each layer's keeping gates look at their state.
    var memory: [Weights]
    var ends: Weights
    var endsOfWord: Weights
    var endsLean: Weights
    /// The root as a head: for arcs, and for relations.
    var root: Weights
    var distance: Weights
    var distanceLean: Weights
    var relation: Weights
    var relationLean: Weights

    init(rows count: Int, _ random: inout SeededRandom) {
        typealias Shape = NetworkShape
        rows = Weights(rows: count, columns: Shape.word, size: 0.3, &random)
        own = Weights(from: Shape.word, to: Shape.own, &random)
        near = Weights(from: Shape.word, to: Shape.near, &random)
        deep = []
        lean = [Weights(rows: 1, columns: Shape.own, size: 0, &random)]
        memory = [Weights(rows: 1, columns: Shape.both, size: 0.1, &random)]
        for _ in 1..<Shape.layers {
            deep.append(Weights(from: Shape.both, to: 2 * Shape.gates, &random))
            lean.append(Weights(rows: 1, columns: 2 * Shape.gates, size: 0, &random))
            memory.append(Weights(rows: 1, columns: Shape.both, size: 0.1, &random))
        }
        ends = Weights(from: Shape.both, to: Shape.ends, &random)
        endsOfWord = Weights(from: Shape.word, to: Shape.ends, &random)
        endsLean = Weights(rows: 1, columns: Shape.ends, size: 0, &random)
        root = Weights(rows: 1, columns: Shape.ends, size: 0.5, &random)
        distance = Weights(rows: Shape.arc, columns: Shape.distances, size: 0.05, &random)
        distanceLean = Weights(rows: 1, columns: Shape.distances, size: 0, &random)
        relation = Weights(from: 2 * Shape.relation, to: Shape.relations, &random)
        relationLean = Weights(rows: 1, columns: Shape.relations, size: 0, &random)
    }

    /// Works on every table but the rows.
    mutating func forEachDense(_ body: (inout Weights) -> Void) {
        body(&own)
        body(&near)
        for index in deep.indices { body(&deep[index]) }
        for index in lean.indices { body(&lean[index]) }
        for index in memory.indices { body(&memory[index]) }
        body(&ends)
        body(&endsOfWord)
        body(&endsLean)
        body(&root)
        body(&distance)
        body(&distanceLean)
        body(&relation)
        body(&relationLean)
    }
}
