/// Which way a sentence looks at the place of an expression.
enum TimeDirection {
    case past, future, unknown

    /// What the nearest word of tense before the expression says.
    ///
    /// At most 25 tokens are looked at, none before the sentence.
    init(_ text: TimeText, of tokens: Range<Int>) {
        self = .unknown
        let index = tokens.lowerBound
        // "Wednesday's ruling" has been made.
        if ["'s", "’s"].contains(text.word(index + 1)) {
            self = .past
            return
        }
        if Self.futurePrepositions.contains(text.word(index - 1)) {
            self = .future
            // "by Tuesday he had gone": a past perfect beside it takes it back.
            let limit = min(text.limit(index), index + 12)
            let start = max(text.sentenceStart[index], index - 12)
            for beside in start..<max(index, limit) where Self.isPerfect(text, at: beside) { self = .past }
            return
        }
        guard text.words.indices.contains(index) else { return }
        // "The council on Friday rejected it": the verb stands behind it.
        switch Self.verb(text, at: tokens.upperBound) {
        case .past?:
            self = .past
            return
        case .future?:
            self = .future
            return
        default: break
        }
        let from = max(text.sentenceStart[index], index - 25)
        let isForIt = text.word(index - 1) == "for"
        for at in stride(from: index - 1, through: from, by: -1) {
            // "Rain is forecast for Saturday": what now is, for a time, is ahead of it.
            if isForIt, Self.isPresent(text, at: at) {
                self = .future
                return
            }
            if let told = Self.tense(text, at: at) {
                self = told
                return
            }
        }
        // "On Friday the council will meet": the verb stands after an expression that begins its sentence.
        guard index - from <= 2 else { return }
        for at in tokens.upperBound..<max(tokens.upperBound, min(text.limit(index), index + 14)) {
            // What only might be says nothing of when the rest was.
            if let told = Self.tense(text, at: at), told != .future || !Self.modals.contains(text.word(at)) {
                self = told
                return
            }
        }
    }

    /// What one word says, if anything.
    private static func tense(_ text: TimeText, at index: Int) -> TimeDirection? {
        let word = text.word(index)
        let next = text.word(index + 1)
        // "had been due to expire on Friday": what it was to do is told by the word before.
        if text.word(index - 1) == "to", futureWords.contains(text.word(index - 2)) { return nil }
        // The month of May has a capital, the verb none; "a plan" is no verb; what is "set" has been, unless for a day.
        if futureWords.contains(word), word != "may" || !text.isCapitalised(index),
            !isNoun(text, at: index), word != "set" || next == "to" || next == "for"
        {
            // "had been due on Friday" is over.
            return text.word(index - 1) == "been" && text.word(index - 2) == "had" ? .past : .future
        }
        // "agreed to meet on Friday": what was promised is ahead.
        if intents.contains(word), next == "to" { return .future }
        // "could not be reached on Friday" has been tried.
        if word == "could" {
            let be = text.word(index + 1) == "not" ? index + 2 : index + 1
            return next == "not" || text.word(be) == "be" && tried.contains(text.word(be + 1)) ? .past : .future
        }
        // "to be paid on Friday": the word before tells.
        if text.word(index - 1) == "be" { return nil }
        // "are to remain shut on Thursday", "was to open in June".
        if forms.contains(word), next == "to", !determiners.contains(text.word(index + 2)) {
            return text.word(index + 2) == "have" ? .past : .future
        }
        if presentWords.contains(word) { return .unknown }
        let isPast =
            pastWords.contains(word)
            || isParticiple(word) && !text.isCapitalised(index) && !isAdjective(text, at: index)
        return isPast ? .past : nil
    }

    /// "an unspecified date": what grammar calls an adjective before a noun has not been done.
    private static func isAdjective(_ text: TimeText, at index: Int) -> Bool {
        let tokens = text.analysis.tokens
        return tokens[index].part == .adjective && index + 1 < tokens.count && tokens[index + 1].part == .noun
    }

    /// Whether a word has the past's ending; "succeed" and "need" have it not.
    private static func isParticiple(_ word: String) -> Bool {
        guard word.hasSuffix("ed"), word.utf8.count > 4 else { return false }
        return !word.hasSuffix("eed") || ["agreed", "freed", "guaranteed", "decreed", "disagreed"].contains(word)
    }

    /// What the verb says that follows an expression at once.
    private static func verb(_ text: TimeText, at index: Int) -> TimeDirection? {
        let word = text.word(index)
        guard index < text.limit(index - 1) else { return nil }
        if word == "will" || word == "shall" { return .future }
        guard pastWords.contains(word) || isParticiple(word), !text.isCapitalised(index),
            !["put", "been", "shot", "led", "cut", "ago"].contains(word), text.word(index + 1) != "by"
        else { return nil }
        return .past
    }

    /// "had gone", "had not yet gone".
    private static func isPerfect(_ text: TimeText, at index: Int) -> Bool {
        text.word(index) == "had" && text.word(index + 1) != "to"
    }

    /// "the plan", "a new plan", "its hopes": what follows such a word is named, not done.
    private static func isNoun(_ text: TimeText, at index: Int) -> Bool {
        guard nouns.contains(text.word(index)) else { return false }
        if text.analysis.tokens[index].part == .noun, text.word(index + 1) != "to" { return true }
        return (1...2).contains { articles.contains(text.word(index - $0)) }
    }

    private static let nouns: Set<String> = ["plan", "plans", "hope", "hopes", "deadline", "set"]

    private static let modals: Set<String> = ["may", "might", "could", "can", "would", "should", "must"]

    private static let tried: Set<String> = ["reached", "located", "found", "heard", "seen", "confirmed", "verified"]

    private static let articles: Set<String> = [
        "the", "a", "an", "this", "that", "its", "their", "his", "her", "such", "any", "of", "no",
    ]

    private static let intents: Set<String> = [
        "agreed", "agrees", "pledged", "pledges", "promised", "promises", "vowed", "vows", "threatened", "threatens",
        "intended", "wants", "hoped", "prepares", "preparing", "ready", "ordered", "invited",
    ]

    /// Whether a passive of the present is made here: "is forecast", "are now called".
    private static func isPresent(_ text: TimeText, at index: Int) -> Bool {
        let word = text.word(index)
        guard isParticiple(word) || participles.contains(word) else { return false }
        return presentWords.contains(text.word(index - 1))
            || presentWords.contains(text.word(index - 2)) && !pastWords.contains(text.word(index - 1))
    }

    private static let participles: Set<String> = ["forecast", "set", "put", "due", "foreseen", "meant", "called"]

    private static let forms: Set<String> = ["is", "are", "was", "were", "'s", "’s", "'re"]

    private static let determiners: Set<String> = [
        "the", "a", "an", "this", "that", "its", "their", "his", "her", "be",
    ]

    private static let presentWords: Set<String> = ["is", "are", "'re", "am"]

    private static let futurePrepositions: Set<String> = ["by", "until", "till"]

    private static let futureWords: Set<String> = [
        "will", "'ll", "’ll", "shall", "would", "scheduled", "planned", "plans", "plan", "planning", "expected",
        "expects",
        "expect", "due", "slated", "set", "going", "upcoming", "intends", "hopes", "hope", "wo", "begins", "starts",
        "opens", "meets", "can", "should", "must", "may", "might", "proposed",
        "effective", "deadline", "likely", "ahead", "payable", "forecast", "meet", "expire", "expires", "reconvene",
        "reconvenes", "resumes", "ends", "closes", "arrives", "departs", "returns", "leaves", "launches", "retires",
        "takes",
    ]

    private static let pastWords: Set<String> = [
        "said", "told", "was", "were", "had", "did", "began", "came", "took", "hit", "killed", "met", "went", "made",
        "held",
        "left", "fell", "rose", "won", "lost", "found", "shot", "broke", "led", "sent", "brought", "gave", "saw",
        "became",
        "got", "ran", "spoke", "wrote", "struck", "blew", "fought", "quit", "sold", "bought", "paid", "grew",
        "says", "ago", "been", "died", "flew", "drew", "sank", "tried", "put",
    ]
}
