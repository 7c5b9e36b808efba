/// Words and phrases of up to three words, each with what it stands for.
struct PhraseTable<Value: Sendable>: Sendable {
    private var values: [String: [Value]] = [:]

    /// Adds a phrase whose words are parted by a space.
    mutating func add(_ phrase: String, _ value: Value) { values[phrase, default: []].append(value) }

    /// What the phrase that begins at the token stands for, the longest first, and how many tokens it has.
    func match(at token: Int, before end: Int, in phrases: Phrases) -> (values: [Value], count: Int)? {
        var words = [phrases.word(token)]
        var candidates = words
        for offset in 1..<3 where token + offset < end {
            words.append(phrases.word(token + offset))
            candidates.append(words.joined(separator: " "))
        }
        for (index, candidate) in candidates.enumerated().reversed() {
            if let found = values[candidate] { return (found, index + 1) }
        }
        return nil
    }

    func contains(_ phrase: String) -> Bool { values[phrase] != nil }
}
