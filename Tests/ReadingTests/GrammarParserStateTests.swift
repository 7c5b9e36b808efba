import Testing

@testable import Reading

@Suite("Parser's steps")
struct GrammarParserStateTests {
    @Test("builds a tree of the steps it is given")
    func builds() {
        // "Troops left bases": left is the root.
        var state = ParserState(count: 3)
        for step in [Transition.shift, .left(.nsubj), .shift, .shift, .right(.obj), .left(.root)] { state.apply(step) }
        #expect(state.isFinished)
        #expect(state.heads == [1, 3, 1])
        #expect(state.relations == [.nsubj, .root, .obj])
    }

    @Test("any allowed steps end in a tree with one root", arguments: [1, 2, 5, 40])
    func oneRoot(_ count: Int) {
        for seed in 0..<20 {
            var state = ParserState(count: count)
            var random = UInt32(seed + 1)
            var steps = 0
            while !state.isFinished {
                random = random &* 1_664_525 &+ 1_013_904_223
                let scores = (0..<Transition.count).map { Int32(bitPattern: random &* UInt32($0 + 3)) >> 16 }
                state.apply(DependencyParser.best(in: scores, for: state))
                steps += 1
            }
            #expect(steps == 2 * count)
            #expect(state.heads.count { Int($0) == count } == 1)
            #expect(state.relations.count { $0 == .root } == 1)
            #expect(state.heads.indices.allSatisfy { reachesRoot(from: $0, in: state.heads) })
        }
    }

    private func reachesRoot(from word: Int, in heads: [Int32]) -> Bool {
        var at = word
        for _ in heads.indices {
            at = Int(heads[at])
            if at == heads.count { return true }
        }
        return false
    }

    @Test("every step has a number and is had back from it")
    func codes() {
        for code in 0..<Transition.count { #expect(Transition(code: code).code == code) }
    }

    @Test("a sentence of no words has a tree of no words")
    func empty() {
        #expect(ParserState(count: 0).isFinished)
    }
}
