/// Words for past, present and future and no more: "now", "recently", "the near future", "these days".
enum References {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        for (phrase, value) in phrases where text.stands(phrase, at: start) {
            return TimeMatch(start..<start + phrase.count, .reference(value))
        }
        guard case .reference(let value) = text.meaning(start) else { return nil }
        let word = text.word(start)
        let after = text.word(start + 1)
        if after == "-" || text.word(start - 1) == "-" { return nil }
        switch word {
        case "past":
            return nil
        case "future":
            // "future payments" tells no time; "future quarters" does.
            guard case .units = text.meaning(start + 1) else { return nil }
            return TimeMatch(start..<start + 2, .reference(value))
        case "now" where after == "that", "soon" where after == "after" || text.word(start - 1) == "as":
            return nil
        default:
            return TimeMatch(start..<start + 1, .reference(value))
        }
    }

    private static let phrases: [([String], String)] = [
        (["right", "now"], "PRESENT_REF"), (["these", "days"], "PRESENT_REF"), (["at", "present"], "PRESENT_REF"),
        (["more", "recently"], "PAST_REF"), (["most", "recently"], "PAST_REF"), (["the", "past"], "PAST_REF"),
        (["the", "near", "future"], "FUTURE_REF"), (["the", "future"], "FUTURE_REF"),
        (["the", "near", "term"], "FUTURE_REF"), (["the", "short", "term"], "FUTURE_REF"),
        (["as", "soon", "as", "possible"], "FUTURE_REF"), (["the", "foreseeable", "future"], "FUTURE_REF"),
        (["the", "recent", "past"], "PAST_REF"),
    ]
}
