import News

/// The calendar of the Hijra by table: Umm al-Qura, as Saudi Arabia prints it, for the years 1365 to 1500 (1945 to 2077).
///
/// Where the new moon is looked for the month may begin a day before or after it.
enum HijriCalendar {
    static let years = 1365...1500

    /// The days of a month, or one of its days.
    static func days(year: Int, month: Int, day: Int? = nil) -> ClosedRange<Day>? {
        guard years.contains(year), (1...12).contains(month) else { return nil }
        let mask = lengths[year - years.lowerBound]
        let before = (0..<month - 1).reduce(0) { $0 + length(mask, $1) }
        let first = firstDays[year - years.lowerBound].adding(days: before)
        let count = length(mask, month - 1)
        guard let day else { return first...first.adding(days: count - 1) }
        guard (1...count).contains(day) else { return nil }
        return first.adding(days: day - 1)...first.adding(days: day - 1)
    }

    /// The year that a day lies in, or one beside it.
    static func year(near day: Day) -> Int {
        years.lowerBound + Int((Double(day.number - firstDay.number) / 354.367).rounded(.down))
    }

    private static func length(_ mask: UInt16, _ month: Int) -> Int { mask >> UInt16(month) & 1 == 1 ? 30 : 29 }

    /// The first of Muharram of the first year.
    private static let firstDay = Day(number: -8793)

    /// The first of Muharram of each year.
    private static let firstDays: [Day] = {
        var first = firstDay
        return lengths.map { mask in
            defer { first = first.adding(days: 348 + mask.nonzeroBitCount) }
            return first
        }
    }()

    /// For each year which of its months have thirty days: the lowest bit is Muharram's.
    private static let lengths: [UInt16] = [
        0xD55, 0x555, 0x555, 0xD55, 0x6D5, 0x555, 0xEA5, 0xD2A, 0xAAA, 0xCD5, 0x655, 0x572, 0xDA9, 0x555,
        0xAAA, 0x555, 0x52D, 0xA6D, 0x55A, 0x555, 0x74D, 0xD53, 0xD54, 0x556, 0xD55, 0x2D5, 0xD55, 0xD54,
        0xD45, 0x655, 0x52D, 0xA5D, 0x55A, 0xAD5, 0x6AA, 0xD4B, 0x52A, 0xA57, 0x4AE, 0x976, 0x56C, 0xB55,
        0xAAA, 0xA55, 0x4AD, 0x95D, 0x2DA, 0x5D9, 0xDB2, 0xBA4, 0xB4A, 0xA55, 0x2B5, 0x575, 0xB6A, 0xBD2,
        0xBC4, 0xB89, 0xA95, 0x52D, 0x5AD, 0xB6A, 0x6D4, 0xDC9, 0xD92, 0xAA6, 0x956, 0x2AE, 0x56D, 0x36A,
        0xB55, 0xAAA, 0x94D, 0x49D, 0x95D, 0x2BA, 0x5B5, 0x5AA, 0xD55, 0xA9A, 0x92E, 0x26E, 0x55D, 0xADA,
        0x6D4, 0x6A5, 0x54B, 0xA97, 0x54E, 0xAAE, 0x5AC, 0xBA9, 0xD92, 0xB25, 0x64B, 0xCAB, 0x55A, 0xB55,
        0x6D2, 0xEA5, 0xE4A, 0xA95, 0x52D, 0xAAD, 0x36C, 0x759, 0x6D2, 0x695, 0x52D, 0xA5B, 0x4BA, 0x9BA,
        0x3B4, 0xB69, 0xB52, 0xAA6, 0x4B6, 0x96D, 0x2EC, 0x6D9, 0xEB2, 0xD54, 0xD2A, 0xA56, 0x4AE, 0x96D,
        0xD6A, 0xB54, 0xB29, 0xA93, 0x52B, 0xA57, 0x536, 0xAB5, 0x6AA, 0xE93,
    ]
}
