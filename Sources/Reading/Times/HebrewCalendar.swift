import News

/// The Jewish calendar as far as its feasts need it; all is counted from the new year's day.
enum HebrewCalendar {
    /// The first day of the year that begins in a common year.
    static func newYear(in year: Int) -> Day { Day(number: elapsed(year + 3761) - 2_092_590) }

    /// The first day of Passover: always 163 days before the new year that follows.
    static func passover(in year: Int) -> Day { newYear(in: year).adding(days: -163) }

    /// The first day of Hanukkah, the 25th of Kislev; the month before it has 29 days, or 30 in a full year.
    static func hanukkah(in year: Int) -> Day {
        let first = newYear(in: year)
        let isFull = (newYear(in: year + 1).number - first.number) % 10 == 5
        return first.adding(days: isFull ? 84 : 83)
    }

    /// Days from the calendar's beginning to the new year's day of a Jewish year.
    private static func elapsed(_ year: Int) -> Int {
        let here = molad(year)
        // A year may have neither 356 days nor 382.
        if molad(year + 1) - here == 356 { return here + 2 }
        return here - molad(year - 1) == 382 ? here + 1 : here
    }

    /// The day of the new moon, moved off the days on which no year may begin.
    private static func molad(_ year: Int) -> Int {
        let months = (235 * year - 234) / 19
        let parts = 12084 + 13753 * months
        let day = 29 * months + parts / 25920
        return 3 * (day + 1) % 7 < 3 ? day + 1 : day
    }
}
