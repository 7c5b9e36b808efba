/// Days of the week and weekends: "Tuesday", "last Friday", "next Monday", "the previous Friday", "the weekend".
enum Weekdays {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        let (shift, at) = Periods.lead(text, at: start)
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
