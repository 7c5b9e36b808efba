import News

/// Money, shares and measures: "$1.5 million", "20%", "300 km".
enum Measures {
    /// The unit that follows an amount, with the token after it.
    static func unit(_ text: QuantityText, after end: Int) -> (unit: String, end: Int)? {
        let word = text.word(end)
        if word == "per", text.word(end + 1) == "cent" { return ("%", end + 2) }
        if QuantityWords.percent.contains(word) { return ("%", text.word(end + 1) == "points" ? end + 2 : end + 1) }
        if let currency = QuantityWords.currencies[word] { return (currency, end + 1) }
        if ["u.s.", "us", "american"].contains(word), text.word(end + 1) == "dollars" { return ("USD", end + 2) }
        if word == "light" {
            let year = text.word(end + 1) == "-" ? end + 2 : end + 1
            if text.word(year) == "years" || text.word(year) == "year" { return ("ly", year + 1) }
        }
        let square = word == "square" || word == "cubic"
        if let measure = QuantityWords.measures[text.word(square ? end + 1 : end)] {
            return square ? (measure + (word == "square" ? "²" : "³"), end + 2) : (measure, end + 1)
        }
        return nil
    }

    /// Money with its sign first: "about $3bn".
    static func money(_ text: QuantityText, at start: Int) -> (Quantity, Int)? {
        var sign = start
        var qualifier = Quantity.Qualifier.exact
        if let (words, told) = QuantityWords.before.first(where: { text.stands($0.0, at: start) }) {
            sign += words.count
            qualifier = told
        }
        var code = QuantityWords.moneySigns[text.word(sign)]
        var first = sign + 1
        if code == nil, let joined = QuantityWords.moneySigns[text.word(sign) + text.word(first)],
            text.word(first).utf8.count <= 3,
            !text.isLetter(first), !text.analysis.tokens[first].spaceBefore
        {
            code = joined
            first += 1
        }
        guard let code, var amount = QuantityAmount(text, at: first), amount.number.lowerBound == first else {
            return nil
        }
        let value = amount.low ?? amount.high
        if amount.qualifier == .exact, qualifier != .exact {
            amount.qualifier = qualifier
            amount.low = qualifier == .atLeast ? value : nil
            amount.high = qualifier == .atMost ? value : nil
            amount.best = qualifier == .atMost ? nil : value
        }
        let end = amount.tokens.upperBound
        return (
            Quantity(
                span: text.analysis.span(start..<end), low: amount.low, best: amount.best, high: amount.high,
                qualifier: amount.qualifier, unit: code), end
        )
    }
}
