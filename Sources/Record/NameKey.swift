import News

/// The words of a name that tell it from others, so that "the U.S. military" and "U.S. military" are one.
struct NameKey: Hashable {
    /// Folded, without articles and the words for any office, sorted.
    let words: [String]

    init(_ name: String) {
        var words: Set<String> = []
        var word = ""
        func close() {
            if !word.isEmpty, !Self.plain.contains(word) { words.insert(word) }
            word = ""
        }
        for scalar in name.unicodeScalars.prefix(200) {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word += scalar.properties.lowercaseMapping
            } else if scalar != ".", scalar != "'", scalar != "’" {
                close()
            }
        }
        close()
        self.words = words.sorted()
    }

    /// Whether one is the other, or the other with words left out.
    func agrees(with other: NameKey) -> Bool {
        guard !words.isEmpty, !other.words.isEmpty else { return false }
        let (short, long) = words.count < other.words.count ? (words, other.words) : (other.words, words)
        return short.allSatisfy(long.contains)
    }

    private static let plain: Set<String> = [
        "the", "a", "an", "of", "in", "and", "for", "at", "on", "official", "officials", "spokesman", "spokeswoman",
        "spokesperson", "source", "sources", "statement", "s", "some", "several", "other", "others",
    ]
}
