/// Times of the clock, with the day where it stands beside them: "6:40 p.m.", "9 a.m. EDT Thursday", "noon", "18:40 GMT".
enum ClockTimes {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        var at = start
        if ["about", "around", "roughly"].contains(text.word(at)) { at += 1 }
        guard var (clock, end) = clock(text, at: at) else { return nil }
        if zones.contains(text.word(end)), text.isCapitalised(end) { end += 1 }
        if text.stands(["local", "time"], at: end) { end += 2 }
        if text.word(end) == "(", zones.contains(text.word(end + 1)) || text.number(end + 1) != nil {
            clock.minute = clock.minute ?? 0
        }
        let comma = text.word(end) == "," || text.word(end) == "on" ? end + 1 : end
        if let day = TimeGrammar.day(text, at: comma) {
            return TimeMatch(start..<day.tokens.upperBound, .clock(clock, of: day.meaning))
        }
        // "7:35 p.m. (1635 GMT) on Wednesday": the day stands behind the other clock.
        if text.word(end) == "(",
            let close = (end + 1..<min(end + 6, text.limit(start))).first(where: { text.word($0) == ")" }),
            let day = TimeGrammar.day(text, at: text.word(close + 1) == "on" ? close + 2 : close + 1)
        {
            return TimeMatch(start..<end, .clock(clock, of: day.meaning))
        }
        return TimeMatch(start..<end, .clock(clock, of: nil))
    }

    private static let zones: Set<String> = [
        "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "cet", "cest", "ist", "et", "pt",
        "msk",
    ]

    private static func clock(_ text: TimeText, at index: Int) -> (Clock, Int)? {
        switch text.word(index) {
        case "noon" where text.word(index - 1) == "high": return nil
        case "noon", "midday": return (Clock(hour: 12), index + 1)
        case "midnight": return (Clock(hour: 24), index + 1)
        default: break
        }
        if let clock = Clock.read(text.word(index)) {
            if let afternoon = half(text.word(index + 1)), (1...12).contains(clock.hour) {
                return (clock.on(afternoon: afternoon), index + 2)
            }
            let isTold =
                ["at", "by", "around", "about", "since", "until", "from", "to", "before", "after"].contains(
                    text.word(index - 1))
                || zones.contains(text.word(index + 1)) || ["hours", "local"].contains(text.word(index + 1))
                || half(String(text.word(index).suffix(2))) != nil
            return isTold ? (clock, index + (text.word(index + 1) == "hours" ? 2 : 1)) : nil
        }
        guard let number = text.number(index), number.tokens.count == 1, number.value == number.value.rounded(),
            number.value < 2401
        else { return nil }
        let hour = Int(number.value)
        if (1...12).contains(hour) {
            if let afternoon = half(text.word(index + 1)) {
                return (Clock(hour: hour).on(afternoon: afternoon), index + 2)
            }
            if text.word(index + 1) == "in", text.word(index + 2) == "the",
                case .part(let part) = text.meaning(index + 3)
            {
                return (Clock(hour: hour).on(afternoon: part != .morning), index + 4)
            }
            if ["o'clock", "o’clock"].contains(text.word(index + 1)) { return (Clock(hour: hour), index + 2) }
        }
        // "1840 GMT": a four-digit time needs its zone.
        if let figure = Figure(text.word(index)), figure.isPlain, figure.digits == 4, hour < 2400, hour % 100 < 60,
            zones.contains(text.word(index + 1)), text.isCapitalised(index + 1)
        {
            return (Clock(hour: hour / 100, minute: hour % 100), index + 1)
        }
        return nil
    }

    /// Whether a word says afternoon or morning.
    private static func half(_ word: String) -> Bool? {
        switch word {
        case "p.m.", "pm", "p.m": true
        case "a.m.", "am", "a.m": false
        default: nil
        }
    }
}
