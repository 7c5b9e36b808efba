import Foundation
import Reading

/// A sentence as its annotators saw it.
struct GoldSentence {
    var words: [String] = []
    var lemmas: [String] = []
    var pairs: [TagPair] = []
    var features: [String] = []
    /// By index; the count of words for the root.
    var heads: [Int32] = []
    var relations: [Relation] = []
}

/// The treebanks among the project's data.
enum Treebank {
    static let files = [
        ("ewt", "syntax/ud-english-ewt/en_ewt-ud"), ("gum", "syntax/ud-english-gum/en_gum-open-ud"),
    ]

    /// The sentences of one part of a treebank.
    static func sentences(_ part: String, of stem: String, in folder: String) throws -> [GoldSentence] {
        let text = try String(contentsOfFile: "\(folder)/\(stem)-\(part).conllu", encoding: .utf8)
        var sentences: [GoldSentence] = []
        var sentence = GoldSentence()
        func finished(_ sentence: GoldSentence) -> GoldSentence {
            var sentence = sentence
            let count = Int32(sentence.words.count)
            for index in sentence.heads.indices where sentence.heads[index] < 0 { sentence.heads[index] = count }
            return sentence
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            if columns.count != 10 {
                if line.isEmpty, !sentence.words.isEmpty {
                    sentences.append(finished(sentence))
                    sentence = GoldSentence()
                }
                continue
            }
            guard let number = Int(columns[0]), number > 0, let head = Int32(columns[6]) else { continue }
            sentence.words.append(String(columns[1]))
            sentence.lemmas.append(String(columns[2]))
            sentence.pairs.append(
                TagPair(part: PartOfSpeech(name: String(columns[3])), tag: PennTag(name: String(columns[4])))
            )
            sentence.features.append(String(columns[5]))
            sentence.heads.append(head - 1)
            sentence.relations.append(Relation(name: String(columns[7])))
        }
        return sentences
    }

    /// The tag pairs that occur often enough to be learned, the commonest first.
    static func pairs(in sentences: [GoldSentence]) -> [TagPair] {
        var counts: [TagPair: Int] = [:]
        for sentence in sentences { for pair in sentence.pairs { counts[pair, default: 0] += 1 } }
        let kept = counts.filter { $0.value >= 4 }
        return kept.sorted { ($1.value, $0.key.code) < ($0.value, $1.key.code) }.map(\.key)
    }

    /// The thousand commonest words as they stand.
    static func commonWords(in sentences: [GoldSentence]) -> [String] {
        var counts: [String: Int] = [:]
        for sentence in sentences { for word in sentence.words { counts[word, default: 0] += 1 } }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(1_000).map(\.key)
    }

    /// The sentences, and with them copies of some as headlines and teletypes print them.
    static func varied(_ sentences: [GoldSentence], _ random: inout SeededRandom) -> [GoldSentence] {
        var all = sentences
        for sentence in sentences {
            let chance = Int.random(in: 0..<100, using: &random)
            guard chance < 8, sentence.words.count > 3 else { continue }
            var copy = sentence
            copy.words = sentence.words.map {
                chance < 3 ? $0.uppercased() : chance < 7 ? $0.capitalized : $0.lowercased()
            }
            all.append(copy)
        }
        return all
    }
}

/// Random numbers that are the same in every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
