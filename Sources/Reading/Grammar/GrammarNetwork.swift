/// Tags a text's sentences and builds their trees: recurrent layers over the words, then scores for every pair of words.
///
/// All numbers are whole, so the same text gives the same answers on every machine. Linear in the text: no more than
/// ``reach`` words are compared with one another.
package struct GrammarNetwork: Sendable {
    typealias Shape = NetworkShape
    /// A longer sentence is taken in stretches of so many words, each of which hangs on the one before.
    static let reach = 250

    package let pairs: [TagPair]
    let vocabulary: Vocabulary
    let words: WordLayer
    let layers: [RecurrentLayer]
    /// What each layer after the first takes of the one before.
    let between: [Matrix]
    let ends: Matrix
    let root: [SIMD8<Int16>]
    let distances: Matrix
    let relations: Matrix

    /// What is read of some sentences' words: pairs, heads by index (a root's is its own), relations.
    package struct Reading {
        package fileprivate(set) var pairs: [TagPair] = []
        package fileprivate(set) var heads: [Int32] = []
        package fileprivate(set) var relations: [Relation] = []
    }

    /// Reads sentences, given as their words' places in a text; the ranges hold every word, one after another.
    ///
    /// A word is read by its sentence alone. Several are read at once because that is quicker.
    package func read(_ bytes: [UInt8], _ places: [Range<Int>], sentences: [Range<Int>]) -> Reading {
        let stretches = sentences.flatMap { sentence in
            stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.reach).map { start in
                start..<min(start + Self.reach, sentence.upperBound)
            }
        }
        let last = endsOfWords(words.read(bytes, places, vocabulary), stretches)
        var result = Reading()
        result.pairs = places.indices.map { pairs[best(last, $0 * Shape.ends / 4, pairs.count)] }
        for stretch in stretches {
            let heads = SpanningTree(scores: arcs(last, stretch), count: stretch.count).heads()
            for (offset, head) in heads.enumerated() {
                let isRoot = Int(head) == stretch.count
                result.heads.append(Int32(stretch.lowerBound + (isRoot ? offset : Int(head))))
            }
        }
        result.relations = named(last, result.heads)
        join(sentences.filter { $0.count > Self.reach }, in: &result)
        return result
    }

    /// Hangs the root of each stretch of a long sentence on that of the one before.
    private func join(_ sentences: [Range<Int>], in result: inout Reading) {
        for sentence in sentences {
            let roots = sentence.filter { Int(result.heads[$0]) == $0 }
            for (before, root) in zip(roots, roots.dropFirst()) {
                result.heads[root] = Int32(before)
                result.relations[root] = .parataxis
            }
        }
    }

    /// The last numbers of all words.
    private func endsOfWords(_ parts: WordParts, _ stretches: [Range<Int>]) -> [Fixed] {
        let count = stretches.last?.upperBound ?? 0
        var (inputs, passing) = first(parts, stretches)
        var output = [Fixed](repeating: Fixed(), count: count * RecurrentLayer.outputs)
        var narrow: [SIMD2<Int16>] = []
        for (number, layer) in layers.enumerated() {
            if number > 0 {
                between[number - 1].multiply(narrow, count: count, into: &inputs)
                swap(&passing, &output)
            }
            for stretch in stretches { layer.read(inputs, passing: passing, stretch, into: &output) }
            Self.narrow(output, into: &narrow)
        }
        var last: [Fixed] = []
        ends.multiply(narrow, count: count, into: &last)
        for word in 0..<count { parts.add(WordLayer.endsPart, of: word, to: &last, at: word * WordLayer.ends) }
        return last
    }

    /// What the first layer takes of each word and of the neighbour that the direction comes from, and what passes by.
    private func first(_ parts: WordParts, _ stretches: [Range<Int>]) -> (inputs: [Fixed], passing: [Fixed]) {
        let (gates, units) = (Shape.gates / 4, Shape.units / 4)
        let count = stretches.last?.upperBound ?? 0
        var inputs = [Fixed](repeating: Fixed(), count: count * RecurrentLayer.inputs)
        var passing = [Fixed](repeating: Fixed(), count: count * RecurrentLayer.outputs)
        for stretch in stretches {
            for word in stretch {
                for side in 0..<2 {
                    let own = side * (gates + units)
                    let to = word * RecurrentLayer.inputs + side * gates
                    parts.add(own..<own + gates, of: word, to: &inputs, at: to)
                    let past = word * RecurrentLayer.outputs + side * units
                    parts.add(own + gates..<own + gates + units, of: word, to: &passing, at: past)
                    let other = side == 0 ? word - 1 : word + 1
                    guard stretch.contains(other) else { continue }
                    let near = WordLayer.own + side * gates
                    parts.add(near..<near + gates, of: other, to: &inputs, at: to)
                }
            }
        }
        return (inputs, passing)
    }

    /// Makes of numbers what a matrix takes.
    private static func narrow(_ numbers: [Fixed], into pairs: inout [SIMD2<Int16>]) {
        if pairs.count < 2 * numbers.count {
            pairs.append(contentsOf: repeatElement(SIMD2(), count: 2 * numbers.count - pairs.count))
        }
        let numbers = numbers.span
        var pairs = pairs.mutableSpan
        for index in numbers.indices {
            let narrow = numbers[index].narrow
            pairs[2 &* index] = narrow.lowHalf
            pairs[2 &* index &+ 1] = narrow.highHalf
        }
    }

    /// The scores of a stretch's words for each head in it, the root last.
    private func arcs(_ last: [Fixed], _ stretch: Range<Int>) -> [Int32] {
        let count = stretch.count
        let width = Shape.arc / 8
        var dependents: [SIMD2<Int16>] = []
        var heads: [SIMD8<Int16>] = []
        for word in stretch {
            let row = word * Shape.ends / 4
            for index in 0..<(Shape.arc / 4) { dependents.append(last[row + Shape.dependent / 4 + index].narrow) }
            for index in 0..<width {
                let at = row + Shape.head / 4 + 2 * index
                heads.append(SIMD8(lowHalf: last[at].leaky.narrow, highHalf: last[at + 1].leaky.narrow))
            }
        }
        heads += root
        var apart: [Fixed] = []
        distances.multiply(dependents, count: count, into: &apart)
        var scores = [Int32](repeating: 0, count: count * (count + 1))
        var own = [SIMD8<Int16>](repeating: SIMD8(), count: width)
        for word in 0..<count {
            for index in 0..<width {
                let at = (stretch.lowerBound + word) * Shape.ends / 4 + Shape.dependent / 4 + 2 * index
                own[index] = SIMD8(lowHalf: last[at].narrow, highHalf: last[at + 1].narrow)
            }
            for head in 0...count where head != word {
                var sum = Fixed()
                for index in 0..<width { sum &+= Matrix.pairs(own[index], heads[head * width + index]) }
                var score = sum.wrappedSum() >> 10
                if head < count {
                    let distance = Shape.distance(from: word, to: head)
                    score &+= apart[(word * Shape.distances + distance) / 4][distance % 4]
                }
                scores[word * (count + 1) + head] = score
            }
        }
        return scores
    }

    /// The relation of each word to its head.
    private func named(_ last: [Fixed], _ heads: [Int32]) -> [Relation] {
        let size = Shape.relation / 4
        var inputs: [SIMD2<Int16>] = []
        inputs.reserveCapacity(heads.count * 2 * size)
        for (word, head) in heads.enumerated() {
            guard Int(head) != word else {
                inputs.append(contentsOf: repeatElement(SIMD2(), count: 4 * size))
                continue
            }
            let from = (word * Shape.ends + Shape.relationDependent) / 4
            let to = (Int(head) * Shape.ends + Shape.relationHead) / 4
            for index in 0..<size { inputs.append((last[from + index] &+ last[to + index]).leaky.narrow) }
            for index in size..<2 * size {
                let (a, b) = (last[from + index].within(1 << 17), last[to + index].within(1 << 17))
                let product = (a &>> Fixed(repeating: 2)) &* (b &>> Fixed(repeating: 2))
                inputs.append(product.lowered(by: 8).narrow)
            }
        }
        var scores: [Fixed] = []
        relations.multiply(inputs, count: heads.count, into: &scores)
        return heads.indices.map { word in
            guard Int(heads[word]) != word else { return .root }
            // The first two relations are "none" and "root".
            let found = best(scores, word * Shape.relations / 4, Relation.count, from: 2)
            return Relation(rawValue: UInt8(found)) ?? .dep
        }
    }

    /// The first of the greatest numbers of a row.
    private func best(_ numbers: [Fixed], _ row: Int, _ count: Int, from: Int = 0) -> Int {
        var best = from
        for index in from..<count where numbers[row + index / 4][index % 4] > numbers[row + best / 4][best % 4] {
            best = index
        }
        return best
    }
}
