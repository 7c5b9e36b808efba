import Reading

/// Teaches the parser with a dynamic oracle: it learns from the states its own mistakes lead to.
enum ParserTraining {
    static let bits = 24
    static let scale = 4.0
    static let least = 4.5

    static func train(_ sentences: [GoldSentence], tags: [[TagPair]], epochs: Int, seed: UInt64) -> Perceptron {
        var model = Perceptron(labelCount: Transition.count, bits: bits, patience: 6)
        var random = SeededRandom(seed: seed)
        var order = Array(sentences.indices)
        let inputs = zip(sentences, tags).map { ParserSentence($0.forms, $1) }
        var features = FeatureKeys()
        var scores = [Int32](repeating: 0, count: Transition.count)
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            var wrong = 0
            for index in order {
                let oracle = ParserOracle(sentences[index])
                var state = ParserState(count: sentences[index].words.count)
                while !state.isFinished {
                    state.features(in: inputs[index], into: &features)
                    model.score(features, into: &scores)
                    model.tick()
                    let guess = DependencyParser.best(in: scores, for: state)
                    let good = oracle.best(in: scores, for: state)
                    let right = oracle.isRight(guess, in: state)
                    if !right {
                        wrong += 1
                        model.update(features, towards: good.code, from: guess.code)
                    }
                    let explores = epoch > 0 && Int.random(in: 0..<10, using: &random) != 0
                    state.apply(right || explores ? guess : good)
                }
            }
            print("parser, epoch \(epoch + 1): \(wrong) wrong steps")
        }
        return model
    }
}
