import Reading

/// Numbers the rows that words are sums of.
struct WordRows {
    /// Keys in ascending order; a row's number is its key's place.
    let keys: [UInt32]
    private let numbers: [UInt32: Int32]
    private let vocabulary: Vocabulary

    /// Counts the keys of all words, and gives a row to those that are seen often enough.
    init(_ sentences: [GoldSentence], _ vocabulary: Vocabulary, least: Int = 2) {
        var counts: [UInt32: Int] = [:]
        var form = WordForm()
        for sentence in sentences {
            for word in sentence.words {
                let bytes = Array(word.utf8)
                form.read(bytes, 0..<bytes.count, vocabulary)
                for key in form.keys { counts[key, default: 0] += 1 }
            }
        }
        keys = counts.filter { $0.value >= least }.keys.sorted()
        numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
        self.vocabulary = vocabulary
    }

    /// A word's rows; those that name the word itself apart.
    func rows(of word: String) -> (named: [Int32], other: [Int32]) {
        let bytes = Array(word.utf8)
        var form = WordForm()
        form.read(bytes, 0..<bytes.count, vocabulary)
        return (
            form.keys.prefix(WordForm.named).compactMap { numbers[$0] },
            form.keys.dropFirst(WordForm.named).compactMap { numbers[$0] }
        )
    }
}
