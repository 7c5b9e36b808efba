/// A unit that news counts time in.
enum TimeUnit: Int, Comparable {
    case second, minute, hour, day, week, month, quarter, year, decade, century

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// A duration's value in ISO 8601, as TimeML writes it; the count is left open where it isn't told.
    func duration(_ count: Double?) -> String {
        let letters = ["T", "T", "T", "", "", "", "", "", "", ""][rawValue]
        let letter = ["S", "M", "H", "D", "W", "M", "Q", "Y", "Y", "Y"][rawValue]
        guard let count else {
            // TimeML has letters of its own for decades and centuries left open.
            return "P\(letters)X" + (self == .decade ? "DE" : self == .century ? "CE" : letter)
        }
        let scaled = count * (self == .decade ? 10 : self == .century ? 100 : 1)
        let whole = scaled.rounded(.down)
        let rest = scaled - whole
        guard whole < 1e9 else { return "P\(letters)X\(letter)" }
        guard rest > 0.01 else { return "P\(letters)\(Int(whole))\(letter)" }
        let part: String? =
            switch self {
            case .year: "\(Int((rest * 12).rounded()))M"
            case .hour: "\(Int((rest * 60).rounded()))M"
            case .minute: "\(Int((rest * 60).rounded()))S"
            default: nil
            }
        guard let part else { return "P\(letters)\(scaled)\(letter)" }
        return "P\(letters)" + (whole > 0 ? "\(Int(whole))\(letter)" : "") + part
    }

    /// About how many days it lasts; less than one for a clock's units.
    var days: Double { [0.00001, 0.0007, 0.042, 1, 7, 30.4, 91.3, 365.25, 3652.5, 36_525][rawValue] }
}

/// A part of the day, by TimeML's letters.
enum DayPart: String {
    case morning = "MO", midday = "MI", afternoon = "AF", evening = "EV", night = "NI", daytime = "DT"
}

/// A season of the northern year, by TimeML's letters.
enum Season: String {
    case spring = "SP", summer = "SU", autumn = "FA", winter = "WI"

    /// The month that it begins with; each lasts three.
    var firstMonth: Int {
        switch self {
        case .spring: 3
        case .summer: 6
        case .autumn: 9
        case .winter: 12
        }
    }
}
