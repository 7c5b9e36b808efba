/// A layer that reads a sentence in both directions, word after word: simple recurrent units.
///
/// Of each unit a state passes on: `c = f c + (1 - f) z` with `f = gate(uf + v c)`. It shows `h = o c + (1 - o) x` with
/// `o = gate(uo)`, where `x` is what passes the layer by, and z, uf and uo are what it takes.
struct RecurrentLayer: Sendable {
    private typealias Shape = NetworkShape
    /// Fours of units in a direction.
    private static let width = Shape.units / 4
    static let inputs = 2 * Shape.gates / 4
    static let outputs = Shape.both / 4

    /// How much the keeping gates look at their state, both directions after one another.
    let memory: [Fixed]

    /// Fills `output` for some words that follow one another, from their inputs and what passes by.
    func read(_ inputs: [Fixed], passing: [Fixed], _ words: Range<Int>, into output: inout [Fixed]) {
        let width = Self.width
        let taken = inputs.span
        let by = passing.span
        let memory = memory.span
        var output = output.mutableSpan
        for side in 0..<2 {
            var states = [Fixed](repeating: Fixed(), count: width)
            var state = states.mutableSpan
            for step in 0..<words.count {
                let word = side == 0 ? words.lowerBound + step : words.upperBound - 1 - step
                let from = word * Self.inputs + side * 3 * width
                let to = word * Self.outputs + side * width
                for block in 0..<width {
                    let c = state[block]
                    let z = taken[from &+ block]
                    let look = (memory[side * width &+ block] &* c).lowered(by: 12)
                    let keep = (taken[from &+ width &+ block] &+ look).gate
                    let show = taken[from &+ 2 &* width &+ block].gate
                    let x = by[to &+ block]
                    let next = z &+ (keep &* (c &- z)).lowered(by: 12)
                    state[block] = next
                    output[to &+ block] = x &+ (show &* (next &- x)).lowered(by: 12)
                }
            }
        }
    }
}
