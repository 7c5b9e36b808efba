import News

/// A stretch of time that a claim's total speaks of.
struct Window {
    var begin: Day
    var finish: Day

    /// Reads a duration (`P6M`, `P1Y2M10D`, `P3W`, `PT24H`), which ends with the day given, or a date of TimeML
    /// (`2020`, `2020-03`, `2020-W12`, `2020-03-17`); nothing where it is neither.
    init?(_ value: String, until finish: Day) {
        if value.utf8.first == UInt8(ascii: "P") {
            guard let begin = Self.begin(of: value.utf8.dropFirst(), until: finish) else { return nil }
            self.begin = begin
            self.finish = finish
        } else {
            guard let window = Self.dates(value) else { return nil }
            self = window
        }
    }

    private init(_ begin: Day, _ finish: Day) {
        self.begin = begin
        self.finish = finish
    }

    private static func begin(of duration: Substring.UTF8View, until finish: Day) -> Day? {
        var months = 0
        var days = 0
        var hours = 0
        var number: Int?
        var isTime = false
        for byte in duration {
            switch (byte, number) {
            case (48...57, _): number = min(100_000, (number ?? 0) * 10 + Int(byte) - 48)
            case (UInt8(ascii: "T"), nil): isTime = true
            case (UInt8(ascii: "Y"), let count?) where !isTime: months += count * 12
            case (UInt8(ascii: "M"), let count?) where !isTime: months += count
            case (UInt8(ascii: "W"), let count?) where !isTime: days += count * 7
            case (UInt8(ascii: "D"), let count?) where !isTime: days += count
            case (UInt8(ascii: "H"), let count?) where isTime: hours += count
            default: return nil
            }
            if !(48...57).contains(byte) { number = nil }
        }
        guard number == nil, months + days + hours > 0 else { return nil }
        // A week's last day is its seventh; a day of hours begins on the day before.
        return finish.adding(months: -months).adding(days: hours > 0 ? -days - (hours + 23) / 24 : 1 - days)
    }

    private static func dates(_ value: String) -> Window? {
        if let day = Day(value) { return Window(day, day) }
        let parts = value.split(separator: "-")
        guard let year = parts.first.flatMap({ $0.utf8.count == 4 ? Int($0) : nil }) else { return nil }
        if parts.count == 1 {
            guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
            else { return nil }
            return Window(first, last)
        }
        guard parts.count == 2 else { return nil }
        if parts[1].first == "W" {
            guard let week = Int(parts[1].dropFirst()), (1...53).contains(week),
                let fourth = Day(year: year, month: 1, day: 4)
            else { return nil }
            let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
            return Window(monday, monday.adding(days: 6))
        }
        guard let month = Int(parts[1]), let first = Day(year: year, month: month, day: 1) else { return nil }
        return Window(first, first.adding(days: Day.length(ofMonth: month, year: year) - 1))
    }
}
