import Reading

/// Teaches the tagger.
enum TaggerTraining {
    static let bits = 22
    /// Weights are kept in quarters.
    static let scale = 4.0
    /// Mean weights of fewer quarters than this are left out.
    static let least = 3.0

    /// The pairs that occur often enough to be learned, the commonest first.
    static func pairs(in sentences: [GoldSentence]) -> [TagPair] {
        var counts: [TagPair: Int] = [:]
        for sentence in sentences { for pair in sentence.pairs { counts[pair, default: 0] += 1 } }
        let kept = counts.filter { $0.value >= 4 }
        return kept.sorted { ($1.value, $0.key.code) < ($0.value, $1.key.code) }.map(\.key)
    }

    static func train(
        _ sentences: [GoldSentence], pairs: [TagPair], epochs: Int, seed: UInt64
    ) -> Perceptron {
        let labels = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, $0) })
        var model = Perceptron(labelCount: pairs.count, bits: bits, patience: 4)
        var random = SeededRandom(seed: seed)
        var order = Array(sentences.indices)
        let forms = sentences.map(\.forms)
        var features = FeatureKeys()
        var scores = [Int32](repeating: 0, count: pairs.count)
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for sentence in order {
                var tags: [UInt32] = []
                for index in forms[sentence].indices {
                    Tagger.features(of: index, in: forms[sentence], tags: tags, into: &features)
                    model.score(features, into: &scores)
                    model.tick()
                    var best = 0
                    for label in 1..<scores.count where scores[label] > scores[best] { best = label }
                    if let gold = labels[sentences[sentence].pairs[index]], gold != best {
                        model.update(features, towards: gold, from: best)
                    }
                    tags.append(UInt32(pairs[best].code))
                }
            }
        }
        return model
    }

    /// Tags every sentence by a tagger that has not seen it, so that the parser learns to live with mistakes.
    static func jackknifed(_ sentences: [GoldSentence], pairs: [TagPair], folds: Int, epochs: Int) -> [[TagPair]] {
        var result = [[TagPair]](repeating: [], count: sentences.count)
        for fold in 0..<folds {
            let seen = sentences.indices.filter { $0 % folds != fold }.map { sentences[$0] }
            let model = train(seen, pairs: pairs, epochs: epochs, seed: 7).model(scale: scale, least: 1)
            let tagger = Tagger(pairs: pairs, model: model)
            for index in sentences.indices where index % folds == fold {
                result[index] = tagger.tag(sentences[index].forms)
            }
        }
        return result
    }
}
