import Foundation
import Reading

/// Trains tagger, parser, lemmas and morphology, and writes them to one file.
func train(_ arguments: inout Arguments) throws {
    let folder = try arguments.required("--data")
    var gold: [GoldSentence] = []
    for (_, stem) in Treebank.files { gold += try Treebank.sentences("train", of: stem, in: folder) }
    var random = SeededRandom(seed: 20)
    let sentences = Treebank.varied(gold, &random)
    let pairs = TaggerTraining.pairs(in: gold)
    let epochs = arguments.number("--epochs", or: 7)

    let tagger = TaggerTraining.train(sentences, pairs: pairs, epochs: epochs, seed: 1)
    let tags = TaggerTraining.jackknifed(sentences, pairs: pairs, folds: 5, epochs: 5)
    let parser = ParserTraining.train(sentences, tags: tags, epochs: epochs, seed: 2)

    var writer = ModelWriter(magic: Grammar.magic, version: Grammar.version)
    writer.number(pairs.count)
    for pair in pairs {
        writer.number(Int(pair.part.rawValue))
        writer.number(Int(pair.tag.rawValue))
    }
    writer.linear(tagger, scale: TaggerTraining.scale, least: TaggerTraining.least)
    writer.linear(parser, scale: ParserTraining.scale, least: ParserTraining.least)
    writeLemmas(of: gold, to: &writer)
    writeMorphology(of: gold, to: &writer)
    let bytes = writer.finished()
    let place = arguments.value("--out") ?? "Sources/Reading/Resources/\(Grammar.resource)"
    try Data(bytes).write(to: URL(filePath: place))
    print("\(place): \(bytes.count) bytes")
    try report(Grammar(model: bytes), folder)
}

private func writeLemmas(of gold: [GoldSentence], to writer: inout ModelWriter) {
    var numbers: [Lemmatizer.Ending: Int] = [:]
    var endings: [Lemmatizer.Ending] = []
    var examples: [SuffixTraining.Example] = []
    for sentence in gold {
        for (index, word) in sentence.words.enumerated() where sentence.lemmas[index] != "_" || word == "_" {
            let lower = Lemmatizer.lowered(word)
            let ending = Lemmatizer.Ending(from: lower, to: Array(sentence.lemmas[index].lowercased().utf8))
            let number = numbers[ending] ?? endings.count
            if number == endings.count {
                numbers[ending] = number
                endings.append(ending)
            }
            examples.append(.init(word: lower, tag: sentence.pairs[index].code, value: number))
        }
    }
    writer.number(endings.count)
    for ending in endings {
        writer.number(ending.cut)
        writer.string(ending.added)
    }
    let table = SuffixTraining.train(examples)
    print("lemmas: \(endings.count) endings, \(table.count) entries")
    writer.suffixes(table)
}

private func writeMorphology(of gold: [GoldSentence], to writer: inout ModelWriter) {
    var numbers: [String: Int] = [:]
    var sets: [String] = []
    var examples: [SuffixTraining.Example] = []
    for sentence in gold {
        for (index, word) in sentence.words.enumerated() {
            let number = numbers[sentence.features[index]] ?? sets.count
            if number == sets.count {
                numbers[sentence.features[index]] = number
                sets.append(sentence.features[index])
            }
            examples.append(.init(word: Lemmatizer.lowered(word), tag: sentence.pairs[index].code, value: number))
        }
    }
    writer.number(sets.count)
    for set in sets { writer.string(set) }
    let table = SuffixTraining.train(examples)
    print("morphology: \(sets.count) sets, \(table.count) entries")
    writer.suffixes(table)
}
