extension GrammarNetwork {
    /// Reads what the trainer writes; a table of another size than ``NetworkShape`` says is refused.
    init(from reader: inout ModelReader, vocabulary: Vocabulary) throws(ModelReader.Failure) {
        self.vocabulary = vocabulary
        pairs = try Self.pairs(&reader)
        let size = Shape.word / 8
        var keys: [UInt32] = []
        var key = 0
        for _ in 0..<(try reader.count()) {
            key += try reader.number(below: 1 << 32)
            guard key < 1 << 32 else { throw .damaged(at: reader.at) }
            keys.append(UInt32(key))
        }
        let bytes = try reader.bytes(keys.count * Shape.word)
        let rows = (0..<keys.count * size).map { row in
            var lane = SIMD8<Int8>()
            for index in 0..<8 { lane[index] = Int8(bitPattern: bytes[8 * row + index]) }
            return lane
        }
        var common: [String] = []
        for _ in 0..<(try reader.number(below: 10_000)) { common.append(try reader.string()) }
        let matrix = try reader.matrix(
            inputs: Shape.word, outputs: 4 * WordLayer.width, inputBits: WordLayer.bits, leans: true)
        var words = WordLayer(keys: keys, rows: rows, matrix: matrix)
        words.prepare(common, vocabulary)
        self.words = words
        var layers: [RecurrentLayer] = []
        var between: [Matrix] = []
        for layer in 0..<Shape.layers {
            if layer > 0 {
                between.append(try reader.matrix(inputs: Shape.both, outputs: 2 * Shape.gates, leans: true))
            }
            layers.append(RecurrentLayer(memory: try reader.fixed(Shape.both)))
        }
        (self.layers, self.between) = (layers, between)
        ends = try reader.matrix(inputs: Shape.both, outputs: Shape.ends)
        let top = try reader.fixed(Shape.arc).map { $0.leaky.narrow }
        root = stride(from: 0, to: top.count, by: 2).map { SIMD8(lowHalf: top[$0], highHalf: top[$0 + 1]) }
        distances = try reader.matrix(inputs: Shape.arc, outputs: Shape.distances, leans: true)
        relations = try reader.matrix(inputs: 2 * Shape.relation, outputs: Shape.relations, leans: true)
    }

    private static func pairs(_ reader: inout ModelReader) throws(ModelReader.Failure) -> [TagPair] {
        var pairs: [TagPair] = []
        for _ in 0..<(try reader.number(below: Shape.tags + 1)) {
            let part = PartOfSpeech(rawValue: UInt8(try reader.number(below: PartOfSpeech.allCases.count)))
            let tag = PennTag(rawValue: UInt8(try reader.number(below: PennTag.allCases.count)))
            pairs.append(TagPair(part: part ?? .other, tag: tag ?? .none))
        }
        guard !pairs.isEmpty else { throw .damaged(at: reader.at) }
        return pairs
    }
}

extension ModelReader {
    /// A matrix, as a row of 16-bit numbers for each input, and a row of what its sums lean to if they do.
    fileprivate mutating func matrix(
        inputs: Int, outputs: Int, inputBits: Int32 = 11, leans: Bool = false
    ) throws(Failure) -> Matrix {
        let bytes = try bytes(2 * inputs * outputs)
        let numbers = (0..<inputs * outputs).map { index in
            Int16(bitPattern: UInt16(bytes[2 * index]) | UInt16(bytes[2 * index + 1]) << 8)
        }
        let lean = leans ? try fixed(outputs) : []
        return Matrix(inputs: inputs, outputs: outputs, numbers, lean: lean, inputBits: inputBits)
    }

    /// A row of numbers with twelve bits after the point, in 16 bits each.
    fileprivate mutating func fixed(_ count: Int) throws(Failure) -> [Fixed] {
        let bytes = try bytes(2 * count)
        var row = [Fixed](repeating: Fixed(), count: count / 4)
        for index in 0..<count {
            row[index / 4][index % 4] = Int32(
                Int16(bitPattern: UInt16(bytes[2 * index]) | UInt16(bytes[2 * index + 1]) << 8))
        }
        return row
    }
}
