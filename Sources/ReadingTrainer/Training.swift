import Foundation
import Reading

/// Trains the network, lemmas and morphology, and writes them to one file.
func train(_ arguments: inout Arguments) throws {
    let folder = try arguments.required("--data")
    let epochs = arguments.number("--epochs", or: 24)
    let vocabulary = try EntityModel.packagedVocabulary()
    var gold: [GoldSentence] = []
    for (_, stem) in Treebank.files { gold += try Treebank.sentences("train", of: stem, in: folder) }
    var random = SeededRandom(seed: 20)
    let sentences = Treebank.varied(gold, &random)
    let rows = WordRows(sentences, vocabulary)
    let pairs = Treebank.pairs(in: gold)
    let common = Treebank.commonWords(in: gold)

    func file(_ weights: NetworkWeights) -> [UInt8] {
        var writer = ModelWriter(magic: Grammar.magic, version: Grammar.version)
        writer.network(weights, pairs: pairs, keys: rows.keys, common: common)
        writer.lemmas(of: gold)
        writer.morphology(of: gold)
        return writer.finished()
    }
    var training = NetworkTraining(sentences, pairs: pairs, rows: rows, seed: 1)
    try training.train(epochs: epochs) { epoch, missing, training in
        print("epoch \(epoch) of \(epochs): \(missing) missing a word")
        if epoch.isMultiple(of: 5) {
            try report(Grammar(model: file(training.weights), vocabulary: vocabulary), folder)
        }
    }
    let bytes = file(training.weights)
    let place = arguments.value("--out") ?? "Sources/Reading/Resources/\(Grammar.resource)"
    try Data(bytes).write(to: URL(filePath: place))
    print("\(place): \(bytes.count) bytes")
}
