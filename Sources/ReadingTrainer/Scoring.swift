import Foundation
import Reading

/// Scores a model file, or the one that the package carries, on the dev parts.
func score(_ arguments: inout Arguments) throws {
    let folder = try arguments.required("--data")
    let showing = arguments.number("--show", or: 0)
    for (name, stem) in Treebank.files { try reportTokens(name, stem: stem, in: folder, showing: showing) }
    let vocabulary = try EntityModel.packagedVocabulary()
    guard let place = arguments.value("--model") else {
        return try report(Grammar.packaged(vocabulary: vocabulary), folder)
    }
    try report(Grammar(model: [UInt8](Data(contentsOf: URL(filePath: place))), vocabulary: vocabulary), folder)
}

/// Prints what share of the dev parts' words a grammar reads as their annotators did.
func report(_ grammar: Grammar, _ folder: String) throws {
    for (name, stem) in Treebank.files {
        var words = 0
        var right = [0, 0, 0, 0, 0, 0]
        let sentences = try Treebank.sentences("dev", of: stem, in: folder)
        let clock = ContinuousClock()
        let took = clock.measure {
            for gold in sentences {
                let (text, places) = gold.text
                let read = grammar.network.read(text, places, sentences: [places.indices])
                for (index, pair) in read.pairs.enumerated() {
                    words += 1
                    right[0] += pair.part == gold.pairs[index].part ? 1 : 0
                    right[1] += pair.tag == gold.pairs[index].tag ? 1 : 0
                    let lemma = grammar.lemmatizer.lemma(of: gold.words[index], pair)
                    right[2] += lemma.lowercased() == gold.lemmas[index].lowercased() ? 1 : 0
                    right[3] += grammar.morphology(of: gold.words[index], pair) == gold.features[index] ? 1 : 0
                    let isRoot = Int(gold.heads[index]) == places.count
                    guard read.heads[index] == (isRoot ? Int32(index) : gold.heads[index]) else { continue }
                    right[4] += 1
                    right[5] += read.relations[index].base == gold.relations[index].base ? 1 : 0
                }
            }
        }
        let names = ["UPOS", "XPOS", "lemma", "FEATS", "UAS", "LAS"]
        let figures = zip(names, right).map { "\($0) \(String(format: "%.4f", Double($1) / Double(max(words, 1))))" }
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        print("\(name): \(figures.joined(separator: "  "))  \(Int(Double(words) / seconds)) words/s")
    }
}

extension Relation {
    fileprivate var base: Substring { name.prefix { $0 != ":" } }
}

extension GoldSentence {
    /// The words in a text of their own, and their places in it.
    fileprivate var text: (bytes: [UInt8], places: [Range<Int>]) {
        var bytes: [UInt8] = []
        var places: [Range<Int>] = []
        for word in words {
            let start = bytes.count
            bytes += Array(word.utf8)
            places.append(start..<bytes.count)
            bytes.append(0x20)
        }
        return (bytes, places)
    }
}
