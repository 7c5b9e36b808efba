import News

/// Counts of nobody: "No one was killed", "no coalition soldiers were hurt", "neither attack caused casualties".
enum ZeroCounts {
    /// The words that such a count may begin with.
    static let openers: Set<String> = harms.union(["no", "none", "nobody", "any"])

    /// The nouns of harm, which are counted wherever they are denied.
    private static let harms: Set<String> = [
        "casualties", "casualty", "injuries", "deaths", "fatalities", "victims",
    ]

    /// What denies what follows it in its clause.
    private static let denials: Set<String> = [
        "neither", "nor", "not", "n't", "n’t", "without", "never", "nobody", "none", "nothing",
    ]

    static func match(_ text: QuantityText, at start: Int) -> (Quantity, Int)? {
        switch text.word(start) {
        case "nobody", "none": fated(text, at: start, end: start + 1)
        case "no" where text.word(start + 1) == "one" || text.word(start + 1) == "person":
            fated(text, at: start, end: start + 2)
        case "no": thing(text, after: start)
        case "any": harms.contains(text.word(start + 1)) && isDenied(text, start) ? zero(text, start..<start + 2) : nil
        default: harms.contains(text.word(start)) && isDenied(text, start) ? zero(text, start..<start + 1) : nil
        }
    }

    /// "No one was killed", "none of the guards was hurt".
    private static func fated(_ text: QuantityText, at start: Int, end: Int) -> (Quantity, Int)? {
        var verb = end
        if text.word(verb) == "of" {
            let limit = text.phraseLimit(verb)
            verb += 1
            while verb < limit, !auxiliaries.contains(text.word(verb)) { verb += 1 }
        } else {
            // "no one there was hurt", "no one else died"
            if verb < text.words.count, !auxiliaries.contains(text.word(verb)), !fates(text, at: verb) { verb += 1 }
        }
        guard fates(text, at: verb) else { return nil }
        return (quantity(text, start..<end, unit: "people", who: nil), end)
    }

    /// "No coalition soldiers were hurt", "no casualties".
    private static func thing(_ text: QuantityText, after no: Int) -> (Quantity, Int)? {
        guard !["more", "fewer", "less", "longer", "doubt"].contains(text.word(no + 1)) else { return nil }
        var end = no + 1
        let limit = min(text.phraseLimit(no), no + 7)
        var head: Int?
        while end < limit, text.isLetter(end) || text.word(end) == "-" {
            let word = text.word(end)
            if auxiliaries.contains(word) || links.contains(word) { break }
            if harms.contains(word) || PersonNouns.contains(word) { head = end }
            end += 1
        }
        guard let head, head < text.words.count else { return nil }
        // "no American or Iraqi lives were lost", "no soldiers were killed"; "no soldiers came" tells of no harm.
        guard harms.contains(text.word(head)) || fates(text, at: head + 1) else { return nil }
        return zero(text, no..<head + 1)
    }

    private static func zero(_ text: QuantityText, _ range: Range<Int>) -> (Quantity, Int) {
        let head = range.upperBound - 1
        let first = ["no", "any"].contains(text.word(range.lowerBound)) ? range.lowerBound + 1 : range.lowerBound
        let who = PersonNouns.contains(text.word(head)) ? text.analysis.words(first..<range.upperBound) : nil
        return (quantity(text, range, unit: text.word(head), who: who), range.upperBound)
    }

    private static func quantity(_ text: QuantityText, _ range: Range<Int>, unit: String, who: String?) -> Quantity {
        Quantity(
            span: text.analysis.span(range), low: 0, best: 0, high: 0, qualifier: .exact, unit: unit, who: who)
    }

    /// Whether somebody is harmed from the token on: "was killed", "has been seriously hurt", "died".
    private static func fates(_ text: QuantityText, at start: Int) -> Bool {
        var at = start
        while at < start + 5, at < text.sentenceEnd(start) {
            let word = text.word(at)
            if QuantityWords.fates.contains(word) || ends.contains(word) { return true }
            guard auxiliaries.contains(word) || word.hasSuffix("ly") || word == "reported" else { return false }
            at += 1
        }
        return false
    }

    /// Whether a word before in the clause, at most eight tokens back, denies the token.
    private static func isDenied(_ text: QuantityText, _ index: Int) -> Bool {
        let sentence = text.analysis.sentences[text.analysis.sentence(of: index)].lowerBound
        for at in stride(from: index - 1, through: max(sentence, index - 8), by: -1) {
            let word = text.word(at)
            if denials.contains(word) { return true }
            if [",", ";", ":", "but", "and", "that", "than", "only", "because"].contains(word) { return false }
        }
        return false
    }

    private static let auxiliaries: Set<String> = [
        "was", "were", "is", "are", "has", "have", "had", "been", "being", "be", "will", "would",
    ]
    private static let ends: Set<String> = ["died", "perished", "lost", "harmed", "captured", "abducted"]
    private static let links: Set<String> = [
        "of", "in", "on", "at", "by", "to", "from", "for", "with", "that", "who", "which",
    ]
}
