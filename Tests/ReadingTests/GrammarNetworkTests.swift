import News
import Testing

@testable import Reading

@Suite("Grammar's network")
struct GrammarNetworkTests {
    private static func numbers(_ count: Int, seed: UInt32) -> [Int16] {
        var random = seed
        return (0..<count).map { _ in
            random = random &* 1_664_525 &+ 1_013_904_223
            return Int16(truncatingIfNeeded: random >> 16)
        }
    }

    @Test("multiplies rows, and adds what the sums lean to", arguments: [1, 2, 3, 4, 5, 9])
    func multiplies(_ count: Int) {
        let numbers = Self.numbers(6 * 16, seed: 7)
        let inputs = Self.numbers(6 * count, seed: 11)
        let rows = stride(from: 0, to: inputs.count, by: 2).map { SIMD2(inputs[$0], inputs[$0 + 1]) }
        var sums: [SIMD4<Int32>] = []
        let lean = (0..<4).map { Fixed(repeating: Int32($0) - 2) }
        Matrix(inputs: 6, outputs: 16, numbers, lean: lean).multiply(rows, count: count, into: &sums)
        for row in 0..<count {
            for output in 0..<16 {
                let expected = (0..<6).reduce(Int32(0)) { sum, input in
                    sum &+ Int32(inputs[6 * row + input]) &* Int32(numbers[16 * input + output])
                }
                // Inputs and matrix have 21 bits after the point together, the result twelve.
                let settled = ((expected &+ 256) >> 9) &+ lean[output / 4][0]
                #expect(sums[4 * row + output / 4][output % 4] == settled)
            }
        }
    }

    @Test("a gate opens from nought to one, half-way at nought")
    func gates() {
        #expect(Fixed(-99_999, -16_384, 16_384, 99_999).gate == Fixed(0, 0, 4_096, 4_096))
        #expect(Fixed().gate == Fixed(repeating: 2_048))
        let rising = (-20...20).map { Fixed(repeating: $0 * 1_000).gate[0] }
        #expect(rising == rising.sorted())
    }

    @Test("what does not fit sixteen bits is held at their ends")
    func narrows() {
        #expect(Fixed(2, -2, 1 << 20, -(1 << 20)).narrow == SIMD4(1, -1, 32_767, -32_767))
    }

    @Test("finds the best tree of all that have one root", arguments: [1, 2, 3, 4, 5])
    func bestTree(_ count: Int) {
        for seed in 0..<40 {
            let scores = Self.numbers(count * (count + 1), seed: UInt32(seed + 1)).map { Int32($0) % 50 }
            let heads = SpanningTree(scores: scores, count: count).heads()
            #expect(isTree(heads))
            #expect(total(scores, heads) == bestTotal(scores, count))
        }
    }

    @Test("makes a tree of any scores", arguments: [20, 90, 200])
    func anyTree(_ count: Int) {
        let random = Self.numbers(count * (count + 1), seed: 5).map { Int32($0) }
        #expect(isTree(SpanningTree(scores: random, count: count).heads()))
        let alike = [Int32](repeating: 0, count: count * (count + 1))
        #expect(isTree(SpanningTree(scores: alike, count: count).heads()))
        // Each two words would rather have one another.
        let twos = alike.indices.map { $0 % (count + 1) == ($0 / (count + 1)) ^ 1 ? Int32.max : Int32.min }
        #expect(isTree(SpanningTree(scores: twos, count: count).heads()))
    }

    @Test(
        "every word has a head and a relation, with one root and no circle",
        arguments: [
            "go", "? ? ?", "((((((", "x y z x y z x y z", "\u{0} \u{1B} \u{FFFD}", "über straße naïve 東京 🚒 🚒",
            "THE BASE WAS HIT, THE ARMY SAID", "1 2 3 4 5 6 7 8 9 10", "and and and and",
        ])
    func trees(_ text: String) throws {
        let words = text.split(separator: " ").map { Array($0.utf8) }
        let read = try self.read(words)
        #expect(read.pairs.count == words.count)
        #expect(isTree(rooted(read.heads)))
        #expect(read.relations.count { $0 == .root } == 1)
        #expect(read.relations.allSatisfy { $0 != .none })
    }

    @Test("a sentence without end is one tree still", arguments: [249, 250, 251, 2_000])
    func endless(_ count: Int) throws {
        let words = (0..<count).map { Array("word\($0 % 7)".utf8) }
        #expect(isTree(rooted(try read(words).heads)))
    }

    @Test("a sentence of no words has a tree of no words")
    func nothing() throws {
        #expect(try read([]).heads.isEmpty)
    }

    @Test("many tasks at once read what one reads")
    func atOnce() async throws {
        let grammar = try PackagedGrammar.grammar.get()
        let text = "The guards who had been waiting at the bridge since noon told us that nobody was hurt. Why not?"
        func read() -> Analysis {
            var analysis = Tokenizer().analyse(CodePoints(text))
            grammar.annotate(&analysis)
            return analysis
        }
        let alone = read()
        await withTaskGroup(of: Bool.self) { tasks in
            for _ in 0..<16 {
                tasks.addTask {
                    let again = read()
                    return again.tokens == alone.tokens && again.lemmas == alone.lemmas
                }
            }
            for await isSame in tasks { #expect(isSame) }
        }
    }

    private func read(_ words: [[UInt8]]) throws -> GrammarNetwork.Reading {
        var bytes: [UInt8] = []
        let places = words.map { word in
            bytes += word
            return bytes.count - word.count..<bytes.count
        }
        return try PackagedGrammar.grammar.get().network.read(
            bytes, places, sentences: places.isEmpty ? [] : [places.indices])
    }

    /// The heads with the count of words for the root's, which is itself.
    private func rooted(_ heads: [Int32]) -> [Int32] {
        heads.enumerated().map { Int($1) == $0 ? Int32(heads.count) : $1 }
    }

    private func isTree(_ heads: [Int32]) -> Bool {
        guard heads.count(where: { Int($0) == heads.count }) == 1 else { return false }
        // Whoever reaches the root, or a word that does, within as many steps as there are words.
        var reaches = [Bool](repeating: false, count: heads.count) + [true]
        for word in heads.indices {
            var path: [Int] = []
            var at = word
            while !reaches[at], path.count <= heads.count {
                path.append(at)
                at = Int(heads[at])
            }
            guard reaches[at] else { return false }
            for passed in path { reaches[passed] = true }
        }
        return true
    }

    private func total(_ scores: [Int32], _ heads: [Int32]) -> Int {
        heads.enumerated().reduce(0) { $0 + Int(scores[$1.offset * (heads.count + 1) + Int($1.element)]) }
    }

    /// The greatest sum of all trees with one root, by trying every one.
    private func bestTotal(_ scores: [Int32], _ count: Int) -> Int? {
        var best: Int?
        var heads = [Int32](repeating: 0, count: count)
        func choose(_ word: Int) {
            guard word < count else {
                if isTree(heads) { best = max(best ?? .min, total(scores, heads)) }
                return
            }
            for head in 0...count where head != word {
                heads[word] = Int32(head)
                choose(word + 1)
            }
        }
        choose(0)
        return best
    }
}
