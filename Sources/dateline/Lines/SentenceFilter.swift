import Foundation
import Reading

/// Answers CoNLL-U by CoNLL-U, sentence by sentence: in order, on all cores, in constant memory.
struct SentenceFilter: Sendable {
    let reader: GrammarReader

    func run(_ input: FileHandle) async throws {
        var lines = LineReader(input, keepsBlankLines: true)
        try await Pipeline.run {
            try Self.sentences(&lines)
        } work: { sentences in
            reader.parse(conlluSentences: sentences).flatMap { $0 + [0x0A] }
        } emit: {
            try Output.write($0)
        }
    }

    /// A hundred sentences, each with its lines and without the blank line that ends it.
    private static func sentences(_ reader: inout LineReader) throws -> [[UInt8]]? {
        var sentences: [[UInt8]] = []
        var sentence: [UInt8] = []
        while sentences.count < 100, let line = try reader.next() {
            guard case .bytes(let bytes) = line else { continue }
            if bytes.isEmpty {
                sentences.append(sentence)
                sentence = []
            } else {
                sentence += bytes + [0x0A]
            }
        }
        if !sentence.isEmpty { sentences.append(sentence) }
        return sentences.isEmpty ? nil : sentences
    }
}
