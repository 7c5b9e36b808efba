/// Times counted from another: "two weeks ago", "three days later", "a year earlier", "four months from now".
enum Offsets {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        guard let amount = TimeAmount(text, at: start), !amount.isCompound else { return nil }
        let end = amount.tokens.upperBound
        func away(to end: Int, later: Bool, fromTold: Bool) -> TimeMatch {
            TimeMatch(start..<end, .away(amount.count, amount.unit, later: later, fromTold: fromTold))
        }
        switch text.word(end) {
        case "ago": return away(to: end + 1, later: false, fromTold: false)
        case "earlier", "previously": return away(to: end + 1, later: false, fromTold: true)
        case "later", "afterwards", "afterward": return away(to: end + 1, later: true, fromTold: true)
        case "hence": return away(to: end + 1, later: true, fromTold: false)
        case "from" where text.word(end + 1) == "now" || text.word(end + 1) == "today":
            return away(to: end + 2, later: true, fromTold: false)
        case "before" where text.word(end + 1) == "." || text.word(end + 1) == ",":
            return away(to: end + 1, later: false, fromTold: true)
        default: return nil
        }
    }
}
