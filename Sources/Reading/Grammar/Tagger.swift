/// Gives every word of a sentence its part of speech and Penn tag, from left to right.
package struct Tagger: Sendable {
    package let pairs: [TagPair]
    private let model: LinearModel

    package init(pairs: [TagPair], model: LinearModel) {
        self.pairs = pairs
        self.model = model
    }

    /// The pairs of a sentence's words.
    package func tag(_ words: [WordForm]) -> [TagPair] {
        var tags: [UInt32] = []
        var result: [TagPair] = []
        var features = FeatureKeys()
        var scores = [Int32](repeating: 0, count: model.labelCount)
        for index in words.indices {
            Self.features(of: index, in: words, tags: tags, into: &features)
            model.score(features, into: &scores)
            var best = 0
            for label in 1..<scores.count where scores[label] > scores[best] { best = label }
            result.append(pairs[best])
            tags.append(UInt32(pairs[best].code))
        }
        return result
    }

    /// What the choice for a word looks at: the word, two to either side, and the two choices before it.
    package static func features(of index: Int, in words: [WordForm], tags: [UInt32], into keys: inout FeatureKeys) {
        keys.begin()
        let word = words[index]
        let before = index > 0 ? words[index - 1] : nil
        let after = index + 1 < words.count ? words[index + 1] : nil
        let w1 = before?.word ?? 1
        let w2 = index > 1 ? words[index - 2].word : 1
        let n1 = after?.word ?? 2
        let n2 = index + 2 < words.count ? words[index + 2].word : 2
        let t1 = index > 0 ? tags[index - 1] : 1
        let t2 = index > 1 ? tags[index - 2] : 1
        let capital = word.shape & 31 | (index == 0 ? 32 : 0)
        keys.add(7)
        keys.add(word.word)
        keys.add(word.word, capital)
        keys.add(word.suffixes.0)
        keys.add(word.suffixes.1)
        keys.add(word.suffixes.2)
        keys.add(word.suffixes.3)
        keys.add(word.suffixes.4)
        keys.add(word.suffixes.1, word.shape)
        keys.add(word.suffixes.2, capital)
        keys.add(word.prefixes.0, capital)
        keys.add(word.prefixes.1)
        keys.add(word.prefixes.2)
        keys.add(word.shape, index == 0 ? 1 : 0)
        keys.add(word.shape, after?.shape ?? 1, before?.shape ?? 1)
        keys.add(t1)
        keys.add(t2)
        keys.add(t1, t2)
        keys.add(t1, word.word)
        keys.add(t1, t2, word.word)
        keys.add(t1, word.suffixes.2)
        keys.add(t1, n1)
        keys.add(t1, word.suffixes.1, after?.suffixes.1 ?? 2)
        keys.add(t1, capital)
        keys.add(w1)
        keys.add(w1, word.word)
        keys.add(w2)
        keys.add(n1)
        keys.add(n1, word.word)
        keys.add(n1, n2)
        keys.add(n2)
        keys.add(w1, n1)
        keys.add(after?.suffixes.2 ?? 2)
        keys.add(after?.suffixes.1 ?? 2, word.suffixes.2)
        keys.add(before?.suffixes.2 ?? 1)
        keys.add(after?.shape ?? 2, capital)
        keys.add(before?.shape ?? 2, capital)
        keys.add(w1, t1, word.suffixes.2)
        keys.add(word.suffixes.2, n1)
    }
}
