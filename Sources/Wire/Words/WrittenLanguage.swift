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

    /// Fewer words tell nothing.
    private static let least = 20
    /// What is read of a text.
    private static let most = 600

    /// The language whose little words make a seventh of the text and clearly more than any other's; nothing else.
    static func guess(_ text: some StringProtocol) -> String? {
        let words = text.split(maxSplits: most, omittingEmptySubsequences: true) { $0.isWhitespace }.prefix(most)
            .map { $0.lowercased().trimmingPrefix { !$0.isLetter } }
            .map { $0.prefix { $0.isLetter } }
            .filter { !$0.isEmpty }
        guard words.count >= least else { return nil }
        let counts = commonest.map { entry in words.count { entry.words.contains(String($0)) } }
        let ranked = counts.indices.sorted { counts[$0] > counts[$1] }
        let (first, second) = (counts[ranked[0]], counts[ranked[1]])
        return first * 7 >= words.count && first * 2 >= second * 3 ? commonest[ranked[0]].language : nil
    }
}
