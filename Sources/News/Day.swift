/// A day of the Gregorian calendar, without a zone.
public struct Day: Hashable, Comparable, Codable, Sendable {
    /// Days since 1 January 1970; negative before.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// The day of that year, month (1 to 12) and day of the month, or nothing where the calendar has none.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        // Days from civil, after Howard Hinnant: years begin in March, eras last 400 years.
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Reads `2020-03-17`; anything after it is left to the caller's eye and refused here.
    public init?(_ iso: some StringProtocol) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// How many days the month has.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month and day of the month.
    public var civil: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m < 10 ? m + 3 : m - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }

    /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The ISO 8601 week and the year that it belongs to.
    public var isoWeek: (year: Int, week: Int) {
        // A week belongs to the year in which its Thursday lies; its number follows from the Thursday's place in it.
        let thursday = Day(number: number + 4 - weekday)
        let (year, month, day) = thursday.civil
        let dayOfYear = (1..<month).reduce(day) { $0 + Day.length(ofMonth: $1, year: year) }
        return (year, (dayOfYear - 1) / 7 + 1)
    }

    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same day some months on, or the month's last where it is shorter.
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let total = year * 12 + month - 1 + months
        let y = min(9999, max(1, total / 12))
        let m = (total % 12 + 12) % 12 + 1
        return Day(year: y, month: m, day: min(day, Day.length(ofMonth: m, year: y)))!
    }

    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
    /// As ISO 8601 writes it: `2020-03-17`.
    public var description: String {
        let (year, month, day) = civil
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// A number with leading zeros.
package func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
