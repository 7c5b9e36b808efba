/// Tells the language of plain text, which no markup names, by the little words that every sentence has.
enum WrittenLanguage {
    /// The commonest words of each language; a word may stand in several.
    private static let commonest: [(language: String, words: Set<String>)] = [
        (
            "en",
            ["the", "of", "and", "to", "in", "that", "was", "for", "said", "with", "were", "has", "have", "its", "his"]
        ),
        ("fr", ["le", "la", "les", "de", "des", "et", "du", "une", "dans", "est", "que", "pour", "qui", "sur", "au"]),
        (
            "de",
            [
                "der", "die", "das", "und", "den", "von", "ein", "eine", "nicht", "mit", "auf", "dem", "ist", "sich",
                "zu",
            ]
        ),
        ("es", ["el", "la", "los", "de", "que", "y", "en", "las", "una", "por", "con", "del", "se", "para", "su"]),
        (
            "it",
            ["il", "di", "che", "la", "della", "per", "una", "sono", "con", "del", "nel", "gli", "le", "alla", "è"]
        ),
        ("pt", ["o", "de", "que", "e", "da", "do", "em", "uma", "os", "para", "com", "não", "no", "na", "dos"]),
        (
            "nl",
            ["de", "het", "een", "van", "en", "dat", "niet", "zijn", "op", "te", "met", "voor", "aan", "ook", "door"]
        ),
        ("sv", ["och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har", "inte", "om"]),
    ]

    /// For each word of the lists the languages that have it, a bit for each. None is longer than eight bytes.
    private static let languages: [UInt64: UInt8] = {
        var languages: [UInt64: UInt8] = [:]
        for (index, entry) in commonest.enumerated() {
            for word in entry.words {
                languages[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, default: 0] |= 1 << index
            }
        }
        return languages
    }()

    /// Fewer words tell nothing.
    private static let least = 20
    /// What is read of a text.
    private static let most = 600

    /// The language whose little words make a seventh of the text and clearly more than any other's; nothing else.
    ///
    /// A word is what stands between spaces, from its first letter to its last in a row.
    static func guess(_ text: some StringProtocol) -> String? {
        var counts = [Int](repeating: 0, count: commonest.count)
        var words = 0
        // The word so far, and where in what stands between two spaces the next byte is.
        var (word, length, isOver) = (UInt64(0), 0, false)
        func end() {
            if length > 0 {
                words += 1
                let bits = length > 8 ? 0 : languages[word] ?? 0
                for index in counts.indices where bits & 1 << index != 0 { counts[index] += 1 }
            }
            (word, length, isOver) = (0, 0, false)
        }
        var skipped = 0
        for byte in text.utf8 {
            if skipped > 0 {
                skipped -= 1
            } else if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
                end()
                if words == most { break }
            } else if byte == 0xE2 || byte == 0xC2 {
                // Quotation marks, dashes and their like.
                skipped = byte == 0xE2 ? 2 : 1
                isOver = length > 0
            } else if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
                guard !isOver else { continue }
                word = word << 8 | UInt64(byte < 0x80 ? byte | 0x20 : byte)
                length += 1
            } else {
                isOver = length > 0
            }
        }
        end()
        guard words >= least else { return nil }
        let ranked = counts.indices.sorted { counts[$0] > counts[$1] }
        let (first, second) = (counts[ranked[0]], counts[ranked[1]])
        return first * 7 >= words && first * 2 >= second * 3 ? commonest[ranked[0]].language : nil
    }
}
