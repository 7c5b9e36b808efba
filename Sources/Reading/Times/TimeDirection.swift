/// Which way a sentence looks at the place of an expression.
enum TimeDirection {
    case past, future

    /// What the nearest word of tense before the expression says; the past where none says anything.
    ///
    /// At most 25 tokens are looked at, none before the sentence.
    init(_ text: TimeText, at index: Int) {
        self = .past
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
            let word = text.word(at)
            if Self.futureWords.contains(word) {
                self = .future
                return
            }
            if Self.pastWords.contains(word) || (word.hasSuffix("ed") && word.utf8.count > 4) { return }
        }
        // "On Friday the council will meet": the verb stands after an expression that begins its sentence.
        guard index - from <= 2 else { return }
        for at in index..<min(text.limit(index), index + 14) {
            let word = text.word(at)
            if Self.futureWords.contains(word) {
                self = .future
                return
            }
            if Self.pastWords.contains(word) || (word.hasSuffix("ed") && word.utf8.count > 4) { return }
        }
    }

    private static let futurePrepositions: Set<String> = ["by", "until", "till"]

    private static let futureWords: Set<String> = [
        "will", "'ll", "’ll", "shall", "would", "scheduled", "planned", "plans", "plan", "planning", "expected", "expects",
        "expect", "due", "slated", "set", "going", "upcoming", "intends", "hopes", "hope", "wo", "begins", "starts",
        "opens", "meets", "can", "should", "must", "may", "might", "could", "proposed", "starting", "beginning",
        "effective", "deadline", "likely", "ahead",
    ]

    private static let pastWords: Set<String> = [
        "said", "told", "was", "were", "had", "did", "began", "came", "took", "hit", "killed", "met", "went", "made", "held",
        "left", "fell", "rose", "won", "lost", "found", "shot", "broke", "led", "sent", "brought", "gave", "saw", "became",
        "got", "ran", "spoke", "wrote", "struck", "blew", "fought", "quit", "sold", "bought", "paid", "grew",
        "says", "ago", "been", "died", "flew", "drew", "sank", "tried", "put",
    ]
}
