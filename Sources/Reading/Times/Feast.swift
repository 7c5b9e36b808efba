import News

/// A day or a stretch of days that a calendar names: Christmas, Ramadan, Passover.
enum Feast: Equatable {
    /// The same day every year.
    case fixed(month: Int, day: Int)
    /// Days from Easter Sunday, of the western churches or the eastern.
    case easter(Int, isEastern: Bool = false)
    /// A weekday by its number in a month: the fourth Thursday; -1 is the last.
    case nth(Int, weekday: Int, month: Int)
    /// Days of a month of the Hijra, or all of it.
    case hijri(month: Int, days: ClosedRange<Int>?)
    /// Days from the Jewish new year, and how many it lasts.
    case tishri(Int, length: Int)
    /// Days from the first day of Passover, and how many it lasts.
    case passover(Int, length: Int)
    case hanukkah

    /// When it falls in a year of the common calendar: once, or for a feast of the Hijra at times twice or not at all.
    func days(in year: Int) -> [ClosedRange<Day>] {
        guard (1583...2200).contains(year) else { return [] }
        switch self {
        case .fixed(let month, let day):
            return Self.stretch(Day(year: year, month: month, day: day))
        case .easter(let offset, let isEastern):
            let easter = isEastern ? Self.easternEaster(year) : Self.westernEaster(year)
            return Self.stretch(easter?.adding(days: offset))
        case .nth(let number, let weekday, let month):
            return Self.stretch(Self.nth(number, weekday, Day(year: year, month: month, day: 1)))
        case .hijri(let month, let days):
            guard let first = Day(year: year, month: 1, day: 1) else { return [] }
            let near = HijriCalendar.year(near: first)
            return (near - 1...near + 2).compactMap { hijri in
                guard let whole = HijriCalendar.days(year: hijri, month: month) else { return nil }
                guard let days else { return whole }
                return whole.lowerBound.adding(
                    days: days.lowerBound - 1)...whole.lowerBound.adding(days: days.upperBound - 1)
            }.filter { $0.lowerBound.year == year }
        case .tishri(let offset, let length):
            return Self.stretch(HebrewCalendar.newYear(in: year).adding(days: offset), length)
        case .passover(let offset, let length):
            return Self.stretch(HebrewCalendar.passover(in: year).adding(days: offset), length)
        case .hanukkah:
            return Self.stretch(HebrewCalendar.hanukkah(in: year), 8)
        }
    }

    private static func stretch(_ first: Day?, _ length: Int = 1) -> [ClosedRange<Day>] {
        first.map { [$0...$0.adding(days: length - 1)] } ?? []
    }

    private static func nth(_ number: Int, _ weekday: Int, _ first: Day?) -> Day? {
        guard let first else { return nil }
        let start = number > 0 ? first : first.adding(months: 1).adding(days: -7)
        let ahead = (weekday - start.weekday + 7) % 7
        return start.adding(days: ahead + 7 * max(0, number - 1))
    }

    /// Gauss's rule in Meeus's form.
    private static func westernEaster(_ year: Int) -> Day? {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let moon =
            (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
        let shift = moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) / 451) + 114
        return Day(year: year, month: shift / 31, day: shift % 31 + 1)
    }

    /// The rule of the Julian calendar, told in the Gregorian; right from 1900 to 2099.
    private static func easternEaster(_ year: Int) -> Day? {
        let moon = (19 * (year % 19) + 15) % 30
        let shift = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
        return Day(year: year, month: shift / 31, day: shift % 31 + 1)?.adding(days: 13)
    }
}
