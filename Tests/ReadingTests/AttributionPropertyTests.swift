import News
import Testing

@testable import Reading

@Suite("who says so, whatever the text")
struct AttributionPropertyTests {
    private static let texts = Flood.oddities + Flood.sentences + Flood.sayings(3_000)

    private func read(_ text: String) throws -> [Attribution] {
        var analysis = Tokenizer().analyse(CodePoints(text))
        try PackagedGrammar.grammar.get().annotate(&analysis)
        return try PackagedGrammar.attributions.get().read(analysis, entities: [])
    }

    @Test("every span quotes words of the text, and what is said lies in order and apart", arguments: texts)
    func spans(flood: Flood) throws {
        let points = CodePoints(flood.text)
        for found in try read(flood.text) {
            for span in found.content + found.via + [found.cue, found.source?.span].compactMap(\.self) {
                #expect(span.start < span.end && span.end <= points.count, "\(found)")
            }
            #expect(!found.content.isEmpty, "\(found)")
            #expect(zip(found.content, found.content.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(found)")
        }
    }

    @Test("the same text gives the same attributions, alone and among others")
    func sameAgain() async throws {
        let text = String(
            repeating: Flood.sentences[2].text + "\n\n\"It is so,\" he said. \"It was so.\"\n\n", count: 20)
        let first = try read(text)
        #expect(!first.isEmpty)
        try await withThrowingTaskGroup(of: [Attribution].self) { group in
            for _ in 0..<4 { group.addTask { try read(text) } }
            for try await other in group { #expect(other == first) }
        }
    }

    @Test("a sentence of four thousand cues costs no more than its length", .timeLimit(.minutes(1)))
    func endless() throws {
        _ = try read(String(repeating: "he said she said that ", count: 2_000))
    }

    @Test("a text without trees is read as well")
    func untagged() throws {
        let analysis = Tokenizer().analyse(CodePoints("\"We are leaving,\" said Omar. He said it twice."))
        #expect(try PackagedGrammar.attributions.get().read(analysis, entities: []).count < 4)
    }
}
