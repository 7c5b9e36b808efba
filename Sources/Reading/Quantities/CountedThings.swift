import News

/// Numbers of people and things: "about 300 U.S.-led coalition troops", "two rockets", "dozens of bases", "20 killed".
enum CountedThings {
    static func match(_ text: QuantityText, at start: Int) -> (Quantity, Int)? {
        guard let amount = QuantityAmount(text, at: start), !isName(text, amount), !isPartOfWord(text, amount),
            !amount.tokens.contains(where: { text.isTime[$0] }), !isShare(text, amount)
        else { return nil }
        var end = amount.tokens.upperBound
        var unit: String?
        var who: String?
        if let measure = Measures.unit(text, after: end) {
            unit = measure.unit
            end = measure.end
        } else if !text.isTime(at: end), !timeUnits.contains(text.word(end)) {
            if let phrase = phrase(text, after: end, isOne: amount.best == 1 && amount.number.count == 1) {
                let head = text.word(phrase.head)
                guard !timeUnits.contains(head) else { return nil }
                // "Americans" keep their capital.
                unit = text.isCapitalised(phrase.head) ? text.analysis.words[phrase.head] : head
                if PersonNouns.contains(head) { who = text.analysis.words(phrase.tokens) }
                end = phrase.tokens.upperBound
            } else if isPronoun(text, amount) {
                return nil
            } else if tellsFate(text, at: end) || isCrowd(text, amount) || isToll(text, amount) {
                unit = "people"
            }
        } else {
            return nil
        }
        if unit == nil {
            // "rose 3 to 20" is a move, not a range.
            guard amount.low == nil || amount.high == nil || amount.best != nil || text.word(start) == "between" else {
                return nil
            }
            guard !text.words[amount.number].elementsEqual(["one"]) else { return nil }
            guard amount.isMarked || QuantityWords.strikes.contains(text.word(start - 1)) else { return nil }
        }
        return (
            Quantity(
                span: text.analysis.span(start..<end), low: amount.low, best: amount.best, high: amount.high,
                qualifier: amount.qualifier, unit: unit, who: who), end
        )
    }

    /// "12 killed", "three were wounded", "two have been arrested".
    static func tellsFate(_ text: QuantityText, at index: Int) -> Bool {
        var at = index
        while at < index + 3,
            ["was", "were", "are", "is", "have", "has", "had", "been", "reported"].contains(text.word(at))
        {
            at += 1
        }
        return QuantityWords.fates.contains(text.word(at))
    }

    /// "Hundreds fled": who does something and is not told of is people.
    private static func isCrowd(_ text: QuantityText, _ amount: QuantityAmount) -> Bool {
        guard let word = text.words[amount.number].last, crowds.contains(word) else { return false }
        let next = text.word(amount.tokens.upperBound)
        return deeds.contains(next) || next.hasSuffix("ed") && next.utf8.count > 4
    }

    private static let crowds: Set<String> = ["dozens", "scores", "hundreds", "thousands", "millions"]

    private static let deeds: Set<String> = [
        "fled", "came", "took", "went", "left", "fell", "ran", "were", "are", "have", "had", "lost", "remain", "stood",
        "sang", "met", "died", "sought", "fought", "flee", "gather", "march", "protest", "did", "will",
    ]

    /// "The toll rose to 31 from 26".
    private static func isToll(_ text: QuantityText, _ amount: QuantityAmount) -> Bool {
        let start = amount.tokens.lowerBound
        guard ["to", "at", "from", "of"].contains(text.word(start - 1)) else { return false }
        for at in stride(from: start - 2, through: max(0, start - 8), by: -1) {
            if ["toll", "tolls"].contains(text.word(at)) { return true }
            if [".", ",", ";"].contains(text.word(at)) || text.isTime(at: at) { return false }
        }
        return false
    }

    /// The four of "one in four voters".
    private static func isShare(_ text: QuantityText, _ amount: QuantityAmount) -> Bool {
        let start = amount.tokens.lowerBound
        return text.word(start - 1) == "in" && NumberWords.small[text.word(start - 2)] != nil
            && amount.number.count == 1 && Figure(text.word(start)) == nil
    }

    /// The "one" of "no one" and "any one", which counts nobody.
    private static func isPronoun(_ text: QuantityText, _ amount: QuantityAmount) -> Bool {
        let last = amount.tokens.upperBound - 1
        return text.word(last) == "one" && pronounLeads.contains(text.word(last - 1))
    }

    private static func phrase(_ text: QuantityText, after end: Int, isOne: Bool) -> CountedPhrase? {
        if isOne, text.word(end - 1) == "one" {
            // "no one wants it", "one of them": a pronoun.
            if ["of", "another", "who", "that"].contains(text.word(end)) || pronounLeads.contains(text.word(end - 2)) {
                return nil
            }
        }
        guard let phrase = CountedPhrase(in: text.analysis, after: end, before: text.phraseLimit(end), singular: isOne)
        else { return nil }
        // "one calling it": a participle is no noun.
        if isOne, text.word(phrase.tokens.lowerBound).hasSuffix("ing") { return nil }
        return phrase
    }

    /// "five-member", "F-16", "COVID-19": numbers inside a compound count nothing by themselves.
    private static func isPartOfWord(_ text: QuantityText, _ amount: QuantityAmount) -> Bool {
        let (first, end) = (amount.number.lowerBound, amount.number.upperBound)
        if ["-", "–", "/", ".", ":"].contains(text.word(end)), end + 1 < text.words.count,
            !text.analysis.tokens[end].spaceBefore,
            !text.analysis.tokens[end + 1].spaceBefore
        {
            return true
        }
        return first > 0 && ["-", "–", "/", ":", "#"].contains(text.word(first - 1))
            && !text.analysis.tokens[first].spaceBefore
    }

    /// "No. 3", "Route 1", "Boeing 737", "aged 24", "Smith, 24,".
    private static func isName(_ text: QuantityText, _ amount: QuantityAmount) -> Bool {
        let (first, end) = (amount.number.lowerBound, amount.number.upperBound)
        guard amount.number.count == 1 else { return false }
        let before = text.word(first - 1)
        if ["aged", "age", "ages"].contains(before) { return true }
        guard let figure = Figure(text.word(first)), figure.isPlain else {
            return text.isCapitalised(first) && !text.beginsSentence(first)
        }
        if QuantityWords.enumerators.contains(before) { return true }
        if before == ",", figure.digits <= 2, text.isCapitalised(first - 2),
            [",", ".", ")", ";"].contains(text.word(end))
        {
            return true
        }
        guard amount.tokens.lowerBound == first, text.isCapitalised(first - 1), !text.beginsSentence(first - 1),
            !text.beginsSentence(first)
        else { return false }
        // "in Iraq 12 soldiers died": a plural follows, so it is counted after all.
        return !text.isLetter(end) || !CountedPhrase.isPlural(text.word(end)) || text.isCapitalised(end)
    }

    private static let pronounLeads: Set<String> = [
        "no", "any", "every", "this", "that", "the", "each", "some", "another",
    ]

    private static let timeUnits: Set<String> = [
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes",
        "second",
        "seconds", "a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "decades", "decade", "centuries",
    ]
}
