import Reading

/// Some sentences' way through the network: forwards to scores, and backwards to what the weights are changed by.
struct NetworkPass {
    private typealias Shape = NetworkShape
    private static let unit = Shape.units / 16

    let sentences: [Range<Int>]
    let count: Int
    private let wordRows: [[Int32]]
    private var word: Tensor
    private var wordScalars: [Float] = []
    private var wordMask: [Lanes] = []
    /// For each layer: what its gates take, what passes by, what comes out, and where it was hidden.
    private var inputs: [Tensor] = []
    private var passed: [Tensor] = []
    private var outputs: [Tensor] = []
    private var outputScalars: [[Float]] = []
    private var masks: [[Lanes]] = []
    private var runs: [Recurrence] = []
    /// Each word's last numbers.
    private(set) var ends: Tensor
    private let hiding: Float

    /// Goes forwards; `hiding` is the share of numbers that are hidden at random.
    init(
        _ wordRows: [[Int32]], sentences: [Range<Int>], weights: NetworkWeights, hiding: Float,
        _ random: inout SeededRandom
    ) {
        self.wordRows = wordRows
        self.sentences = sentences
        self.hiding = hiding
        count = wordRows.count
        word = Tensor(rows: count, columns: Shape.word)
        ends = Tensor(rows: count, columns: Shape.ends)
        for (index, rows) in wordRows.enumerated() {
            for row in rows {
                for block in 0..<word.width {
                    word.lanes[index * word.width + block] += weights.rows.values.lanes[Int(row) * word.width + block]
                }
            }
        }
        wordMask = Self.hide(&word, hiding, &random)
        wordScalars = word.scalars()
        first(weights)
        finish(layer: 0, weights, &random)
        for layer in 1..<Shape.layers {
            passed.append(outputs[layer - 1])
            var input = Self.filled(count, weights.lean[layer].values)
            input.add(
                outputScalars[layer - 1], strides: (Shape.both, 1), times: weights.deep[layer - 1].values,
                inner: Shape.both)
            inputs.append(input)
            finish(layer: layer, weights, &random)
        }
        ends = Self.filled(count, weights.endsLean.values)
        ends.add(
            outputScalars[Shape.layers - 1], strides: (Shape.both, 1), times: weights.ends.values, inner: Shape.both)
        ends.add(wordScalars, strides: (Shape.word, 1), times: weights.endsOfWord.values, inner: Shape.word)
    }

    /// What the first layer takes: of each word its own, and of the neighbour that the direction comes from.
    private mutating func first(_ weights: NetworkWeights) {
        var own = Self.filled(count, weights.lean[0].values)
        own.add(wordScalars, strides: (Shape.word, 1), times: weights.own.values, inner: Shape.word)
        var near = Tensor(rows: count, columns: Shape.near)
        near.add(wordScalars, strides: (Shape.word, 1), times: weights.near.values, inner: Shape.word)
        var input = Tensor(rows: count, columns: 2 * Shape.gates)
        var by = Tensor(rows: count, columns: Shape.both)
        let gates = Shape.gates / 16
        for sentence in sentences {
            for index in sentence {
                for side in 0..<2 {
                    let other = side == 0 ? index - 1 : index + 1
                    for block in 0..<gates {
                        var sum = own.lanes[index * own.width + side * (gates + Self.unit) + block]
                        if sentence.contains(other) { sum += near.lanes[other * near.width + side * gates + block] }
                        input.lanes[index * input.width + side * gates + block] = sum
                    }
                    for block in 0..<Self.unit {
                        by.lanes[index * by.width + side * Self.unit + block] =
                            own.lanes[index * own.width + side * (gates + Self.unit) + gates + block]
                    }
                }
            }
        }
        inputs.append(input)
        passed.append(by)
    }

    private mutating func finish(layer: Int, _ weights: NetworkWeights, _ random: inout SeededRandom) {
        var output = Tensor(rows: count, columns: Shape.both)
        for side in 0..<2 {
            var run = Recurrence(count: count, width: Self.unit)
            for sentence in sentences {
                run.forward(
                    sentence, backwards: side == 1, width: Self.unit, inputs: inputs[layer],
                    offset: side * Shape.gates / 16, memory: weights.memory[layer].values,
                    memoryOffset: side * Self.unit, passed: passed[layer], passedOffset: side * Self.unit,
                    output: &output, outputOffset: side * Self.unit)
            }
            runs.append(run)
        }
        masks.append(Self.hide(&output, hiding, &random))
        outputs.append(output)
        outputScalars.append(output.scalars())
    }

    /// Goes backwards from what the last numbers are to be changed by; gives the same for the words' own numbers.
    mutating func backward(_ endsChange: Tensor, _ weights: inout NetworkWeights) -> Tensor {
        let changes = endsChange.scalars()
        Self.sum(endsChange, into: &weights.endsLean.gradient)
        weights.ends.gradient.add(
            outputScalars[Shape.layers - 1], strides: (1, Shape.both), times: endsChange, inner: count)
        weights.endsOfWord.gradient.add(wordScalars, strides: (1, Shape.word), times: endsChange, inner: count)
        var wordChange = Tensor(rows: count, columns: Shape.word)
        wordChange.add(
            changes, strides: (Shape.ends, 1), times: weights.endsOfWord.values.transposed(), inner: Shape.ends)
        var change = Tensor(rows: count, columns: Shape.both)
        change.add(changes, strides: (Shape.ends, 1), times: weights.ends.values.transposed(), inner: Shape.ends)
        for layer in stride(from: Shape.layers - 1, through: 0, by: -1) {
            Self.uncover(&change, masks[layer])
            var inputChange = Tensor(rows: count, columns: 2 * Shape.gates)
            var passedChange = Tensor(rows: count, columns: Shape.both)
            for side in 0..<2 {
                for sentence in sentences {
                    runs[2 * layer + side].backward(
                        sentence, backwards: side == 1, width: Self.unit, inputs: inputs[layer],
                        offset: side * Shape.gates / 16, memory: weights.memory[layer].values,
                        memoryOffset: side * Self.unit, passed: passed[layer], passedOffset: side * Self.unit,
                        change: change, changeOffset: side * Self.unit, inputChange: &inputChange,
                        memoryChange: &weights.memory[layer].gradient, passedChange: &passedChange)
                }
            }
            if layer == 0 {
                firstBackward(inputChange, passedChange, &wordChange, &weights)
            } else {
                Self.sum(inputChange, into: &weights.lean[layer].gradient)
                weights.deep[layer - 1].gradient.add(
                    outputScalars[layer - 1], strides: (1, Shape.both), times: inputChange, inner: count)
                change = passedChange
                change.add(
                    inputChange.scalars(), strides: (2 * Shape.gates, 1),
                    times: weights.deep[layer - 1].values.transposed(), inner: 2 * Shape.gates)
            }
        }
        Self.uncover(&wordChange, wordMask)
        return wordChange
    }

    private func firstBackward(
        _ inputChange: Tensor, _ passedChange: Tensor, _ wordChange: inout Tensor, _ weights: inout NetworkWeights
    ) {
        var own = Tensor(rows: count, columns: Shape.own)
        var near = Tensor(rows: count, columns: Shape.near)
        let gates = Shape.gates / 16
        for sentence in sentences {
            for index in sentence {
                for side in 0..<2 {
                    let other = side == 0 ? index - 1 : index + 1
                    for block in 0..<gates {
                        let lane = inputChange.lanes[index * inputChange.width + side * gates + block]
                        own.lanes[index * own.width + side * (gates + Self.unit) + block] = lane
                        if sentence.contains(other) { near.lanes[other * near.width + side * gates + block] = lane }
                    }
                    for block in 0..<Self.unit {
                        own.lanes[index * own.width + side * (gates + Self.unit) + gates + block] =
                            passedChange.lanes[index * passedChange.width + side * Self.unit + block]
                    }
                }
            }
        }
        Self.sum(own, into: &weights.lean[0].gradient)
        weights.own.gradient.add(wordScalars, strides: (1, Shape.word), times: own, inner: count)
        weights.near.gradient.add(wordScalars, strides: (1, Shape.word), times: near, inner: count)
        wordChange.add(own.scalars(), strides: (Shape.own, 1), times: weights.own.values.transposed(), inner: Shape.own)
        wordChange.add(
            near.scalars(), strides: (Shape.near, 1), times: weights.near.values.transposed(), inner: Shape.near)
    }

    /// A table with the same row throughout.
    private static func filled(_ count: Int, _ row: Tensor) -> Tensor {
        var result = Tensor(rows: count, columns: row.columns)
        for index in 0..<count {
            for block in 0..<row.width { result.lanes[index * row.width + block] = row.lanes[block] }
        }
        return result
    }

    /// Adds all rows to one.
    private static func sum(_ table: Tensor, into row: inout Tensor) {
        for index in 0..<table.rows {
            for block in 0..<table.width { row.lanes[block] += table.lanes[index * table.width + block] }
        }
    }

    /// Hides some numbers and makes up for it in the others.
    private static func hide(_ table: inout Tensor, _ share: Float, _ random: inout SeededRandom) -> [Lanes] {
        guard share > 0 else { return [] }
        let limit = UInt8(256 * share)
        let kept = 256 / (256 - Float(limit))
        var masks = table.lanes
        for index in masks.indices {
            let (low, high) = (random.next(), random.next())
            var mask = Lanes()
            for lane in 0..<8 {
                mask[lane] = UInt8(truncatingIfNeeded: low >> UInt64(8 * lane)) < limit ? 0 : kept
                mask[lane + 8] = UInt8(truncatingIfNeeded: high >> UInt64(8 * lane)) < limit ? 0 : kept
            }
            masks[index] = mask
            table.lanes[index] *= mask
        }
        return masks
    }

    private static func uncover(_ table: inout Tensor, _ masks: [Lanes]) {
        for index in masks.indices { table.lanes[index] *= masks[index] }
    }
}
