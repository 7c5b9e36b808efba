/// Times that come again: "every Friday", "each month", "daily", "Tuesday nights", "twice a week".
enum Recurrences {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        switch text.meaning(start) {
        case .often(let unit):
            // "the daily", "New York Daily News": a newspaper, not a time.
            guard !text.isCapitalised(start) || text.beginsSentence(start),
                text.word(start) != "daily" || !text.isCapitalised(start + 1)
            else { return nil }
            // A quarterly dividend is of a quarter; it is paid out quarterly.
            if text.word(start) == "quarterly", !text.endsClause(start + 1) { return nil }
            return TimeMatch(start..<start + 1, .set(unit.duration(1)))
        case .weekdays(let day):
            if case .parts(let part) = text.meaning(start + 1) {
                return TimeMatch(start..<start + 2, .set("XXXX-WXX-\(day)T\(part.rawValue)"))
            }
            return TimeMatch(start..<start + 1, .set("XXXX-WXX-\(day)"))
        case .weekday(let day):
            guard case .parts(let part) = text.meaning(start + 1) else { return nil }
            return TimeMatch(start..<start + 2, .set("XXXX-WXX-\(day)T\(part.rawValue)"))
        case .weekends: return TimeMatch(start..<start + 1, .set("XXXX-WXX-WE"))
        default: break
        }
        if ["a", "per"].contains(text.word(start)), case .unit(let unit) = text.meaning(start + 1), unit >= .hour {
            guard ["once", "twice", "times", "thrice", "%", "percent"].contains(text.word(start - 1)) else {
                return nil
            }
            return TimeMatch(start..<start + 2, .set(unit.duration(1)))
        }
        guard ["every", "each"].contains(text.word(start)) else { return nil }
        var at = start + 1
        var count = 1.0
        if text.word(at) == "other" || text.word(at) == "second" {
            count = 2
            at += 1
        } else if let number = text.number(at) {
            count = number.value
            at = number.tokens.upperBound
        }
        let end = at + 1
        switch text.meaning(at) {
        case .unit(let unit), .units(let unit): return TimeMatch(start..<end, .set(unit.duration(count)))
        case .weekday(let day):
            if case .part(let part) = text.meaning(end) {
                return TimeMatch(start..<end + 1, .set("XXXX-WXX-\(day)T\(part.rawValue)"))
            }
            return TimeMatch(start..<end, .set("XXXX-WXX-\(day)"))
        case .month(let month) where text.isCapitalised(at):
            return TimeMatch(start..<end, .set("XXXX-\(month < 10 ? "0" : "")\(month)"))
        case .season(let season): return TimeMatch(start..<end, .set("XXXX-\(season.rawValue)"))
        case .weekend: return TimeMatch(start..<end, .set("XXXX-WXX-WE"))
        case .part(let part): return TimeMatch(start..<end, .set("XXXX-XX-XXT\(part.rawValue)"))
        default: return nil
        }
    }
}
