import Reading

extension ModelWriter {
    /// Writes which endings of words make which lemmas.
    mutating func lemmas(of gold: [GoldSentence]) {
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
        number(endings.count)
        for ending in endings {
            number(ending.cut)
            string(ending.added)
        }
        let table = SuffixTraining.train(examples)
        suffixes(table)
    }

    /// Writes which endings of words have which morphological features.
    mutating func morphology(of gold: [GoldSentence]) {
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
        number(sets.count)
        for set in sets { string(set) }
        let table = SuffixTraining.train(examples)
        suffixes(table)
    }
}
