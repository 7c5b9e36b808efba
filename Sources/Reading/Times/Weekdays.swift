/// Days of the week and weekends: "Tuesday", "last Friday", "next Monday", "the previous Friday", "the weekend".
enum Weekdays {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        var at = start
        var shift = TimeMeaning.Shift.bare
        if text.word(at) == "the" { at += 1 }
        if let told = Periods.shifts[text.word(at)] {
            shift = told
            at += 1
            if shift == .this, let second = Periods.shifts[text.word(at)] {
                shift = second
                at += 1
            }
        }
        switch text.meaning(at) {
        case .weekday(let day) where text.isCapitalised(at) && (at == start || shift != .bare):
            return TimeMatch(start..<at + 1, .weekday(day, shift))
        case .weekend where at > start:
            return TimeMatch(start..<at + 1, .weekend(shift))
        default:
            return nil
        }
    }
}
