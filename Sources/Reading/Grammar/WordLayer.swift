/// What the network's parts take of a word, wherever it stands: the sum of its rows, multiplied.
///
/// Common words are multiplied when the model is loaded, others as they come.
struct WordLayer: Sendable {
    private typealias Shape = NetworkShape
    /// Fours of what each part takes.
    static let own = Shape.own / 4
    static let near = Shape.near / 4
    static let ends = Shape.ends / 4
    static let width = own + near + ends
    static let endsPart = own + near..<width
    /// How many bits of a word's own numbers stand after the point.
    static let bits: Int32 = 7

    private let numbers: HashTable
    private let rows: [SIMD8<Int8>]
    private let matrix: Matrix
    private var common = HashTable()
    private var commonParts: [Fixed] = []

    /// Takes the rows' keys and numbers, and the matrix of all parts side by side.
    init(keys: [UInt32], rows: [SIMD8<Int8>], matrix: Matrix) {
        var numbers = HashTable(capacity: keys.count)
        for (number, key) in keys.enumerated() { numbers.set(UInt64(key) << 1, UInt32(number)) }
        self.numbers = numbers
        self.rows = rows
        self.matrix = matrix
    }

    /// Multiplies common words once and for all.
    mutating func prepare(_ words: [String], _ vocabulary: Vocabulary) {
        var table = HashTable(capacity: words.count)
        var form = WordForm()
        var sums: [SIMD2<Int16>] = []
        for (number, word) in words.enumerated() {
            let bytes = Array(word.utf8)
            form.read(bytes, 0..<bytes.count, vocabulary)
            table.set(WordHash.exact(bytes, 0..<bytes.count) << 1, UInt32(number))
            append(form, to: &sums)
        }
        commonParts = parts(sums, count: words.count)
        common = table
    }

    /// The parts of a text's words; a word that comes again is not multiplied again.
    func read(_ bytes: [UInt8], _ words: [Range<Int>], _ vocabulary: Vocabulary) -> WordParts {
        var places: [Int32] = []
        places.reserveCapacity(words.count)
        var seen = HashTable(capacity: words.count / 4)
        var sums: [SIMD2<Int16>] = []
        var form = WordForm()
        for word in words {
            let hash = WordHash.exact(bytes, word) << 1
            if let number = common[hash] {
                places.append(Int32(number))
            } else if let number = seen[hash] {
                places.append(~Int32(number))
            } else {
                form.read(bytes, word, vocabulary)
                append(form, to: &sums)
                places.append(~Int32(seen.count))
                seen.set(hash, UInt32(seen.count))
            }
        }
        return WordParts(common: commonParts, others: parts(sums, count: seen.count), places: places)
    }

    /// Adds the sum of a word's rows.
    private func append(_ form: WordForm, to sums: inout [SIMD2<Int16>]) {
        let size = Shape.word / 8
        let starts = form.keys.compactMap { numbers[UInt64($0) << 1] }.map { Int($0) * size }
        let (found, rows) = (starts.span, rows.span)
        for block in 0..<size {
            var sum = SIMD8<Int16>()
            for index in found.indices { sum &+= rows[found[index] &+ block].widened }
            sums.append(sum.lowHalf)
            sums.append(sum.highHalf)
        }
    }

    private func parts(_ sums: [SIMD2<Int16>], count: Int) -> [Fixed] {
        guard count > 0 else { return [] }
        var parts: [Fixed] = []
        matrix.multiply(sums, count: count, into: &parts)
        return parts
    }
}
