/// Words and phrases, each with what it stands for; found by their first word.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Entry {
        /// The words after the first, in lower case.
        var rest: [String]
        var values: [Value]
    }

    /// The phrases by their first word, the longest first.
    private var entries: [String: [Entry]] = [:]

    /// Adds a phrase whose words are parted by a space.
    mutating func add(_ phrase: String, _ value: Value) {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first else { return }
        let rest = Array(words.dropFirst())
        var known = entries[first] ?? []
        if let index = known.firstIndex(where: { $0.rest == rest }) {
            known[index].values.append(value)
        } else {
            let index = known.firstIndex { $0.rest.count < rest.count } ?? known.endIndex
            known.insert(Entry(rest: rest, values: [value]), at: index)
        }
        entries[first] = known
    }

    /// What the phrase that begins at the token stands for, the longest first, and how many tokens it has.
    func match(at token: Int, before end: Int, in phrases: Phrases) -> (values: [Value], count: Int)? {
        guard let known = entries[phrases.word(token)] else { return nil }
        for entry in known where token + entry.rest.count < end {
            if entry.rest.indices.allSatisfy({ phrases.word(token + 1 + $0) == entry.rest[$0] }) {
                return (entry.values, entry.rest.count + 1)
            }
        }
        return nil
    }

    func contains(_ phrase: String) -> Bool {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first, let known = entries[first] else { return false }
        return known.contains { $0.rest.elementsEqual(words.dropFirst()) }
    }
}
