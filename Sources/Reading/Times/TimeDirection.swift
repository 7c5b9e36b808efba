/// Which way a sentence looks at the place of an expression.
enum TimeDirection {
    case past, future, unknown

    /// What the nearest word of tense before the expression says.
    ///
    /// At most 25 tokens are looked at, none before the sentence.
    init(_ text: TimeText, at index: Int) {
        self = .unknown
        // "Wednesday's ruling" has been made.
        if ["'s", "’s"].contains(text.word(index + 1)) {
            self = .past
            return
        }
        if Self.futurePrepositions.contains(text.word(index - 1)) {
            self = .future
            // "by Tuesday he had gone": a past perfect after it takes it back.
            let limit = min(text.limit(index), index + 12)
            for after in index..<max(index, limit) where text.word(after) == "had" { self = .past }
            return
        }
        guard text.words.indices.contains(index) else { return }
        let from = max(text.sentenceStart[index], index - 25)
        for at in stride(from: index - 1, through: from, by: -1) {
            if let told = Self.tense(text, at: at) {
                self = told
                return
            }
        }
        // "On Friday the council will meet": the verb stands after an expression that begins its sentence.
        guard index - from <= 2 else { return }
        for at in index..<min(text.limit(index), index + 14) {
            if let told = Self.tense(text, at: at) {
                self = told
                return
            }
        }
    }

    /// What one word says, if anything.
    private static func tense(_ text: TimeText, at index: Int) -> TimeDirection? {
        let word = text.word(index)
        if futureWords.contains(word) { return .future }
        if presentWords.contains(word) { return .unknown }
        let isPast = pastWords.contains(word) || (word.hasSuffix("ed") && word.utf8.count > 4 && !text.isCapitalised(index))
        return isPast ? .past : nil
    }

    private static let presentWords: Set<String> = ["is", "are", "'re", "am"]

    private static let futurePrepositions: Set<String> = ["by", "until", "till"]

    private static let futureWords: Set<String> = [
        "will", "'ll", "’ll", "shall", "would", "scheduled", "planned", "plans", "plan", "planning", "expected", "expects",
        "expect", "due", "slated", "set", "going", "upcoming", "intends", "hopes", "hope", "wo", "begins", "starts",
        "opens", "meets", "can", "should", "must", "may", "might", "could", "proposed",
        "effective", "deadline", "likely", "ahead", "payable",
    ]

    private static let pastWords: Set<String> = [
        "said", "told", "was", "were", "had", "did", "began", "came", "took", "hit", "killed", "met", "went", "made", "held",
        "left", "fell", "rose", "won", "lost", "found", "shot", "broke", "led", "sent", "brought", "gave", "saw", "became",
        "got", "ran", "spoke", "wrote", "struck", "blew", "fought", "quit", "sold", "bought", "paid", "grew",
        "says", "ago", "been", "died", "flew", "drew", "sank", "tried", "put",
    ]
}
