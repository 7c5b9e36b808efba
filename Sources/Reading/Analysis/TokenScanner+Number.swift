extension TokenScanner {
    /// Cuts off the figure that begins here, with its separators and what is written on to it.
    mutating func number() {
        if let end = telephone() { return emit(.number, to: end) }
        var end = at
        while true {
            let (kind, length) = character(end)
            if kind == .digit {
                end += length
            } else if kind == .punctuation, joins(end) {
                end += 1
            } else {
                break
            }
        }
        guard kind(end) == .letter else { return emit(.number, to: end) }
        var letters = end
        while kind(letters) == .letter, letters - end < 8 { letters += character(letters).length }
        let suffix = lowered(end, letters)
        if kind(letters) != .digit {
            if Self.ordinals.contains(suffix) { return emit(.number, to: letters) }
            if Self.units.contains(suffix) { return emit(.number, to: end) }
            if suffix == "a" || suffix == "p", reads(".m", at: letters) { return emit(.number, to: end) }
        }
        word(from: letters)
    }

    /// Whether the mark stands between the digits of one figure: "5,200", "3.5", "18:40", "11/3/2020".
    private func joins(_ offset: Int) -> Bool {
        guard byte(offset + 1).isASCIIDigit else { return false }
        switch byte(offset) {
        case 0x2E, 0x3A, 0x2F: return true
        case 0x2C:
            return byte(offset + 2).isASCIIDigit && byte(offset + 3).isASCIIDigit && !byte(offset + 4).isASCIIDigit
        default: return false
        }
    }

    /// The end of the telephone number or date in figures that begins here: "713-555-0101", "2020-03-17".
    private func telephone() -> Int? {
        var end = at
        var groups: [Int] = []
        while groups.count < 5 {
            var digits = end
            while byte(digits).isASCIIDigit, digits - end < 5 { digits += 1 }
            groups.append(digits - end)
            end = digits
            guard byte(end) == 0x2D, byte(end + 1).isASCIIDigit else { break }
            end += 1
        }
        guard kind(end) != .letter, kind(end) != .digit else { return nil }
        let whole = groups.count >= 3 && groups.allSatisfy { $0 <= 4 }
        return whole || groups == [3, 4] ? end : nil
    }

    private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "s"]

    /// Units that the treebanks cut off from the figure before them.
    private static let units: Set<String> = [
        "am", "pm", "k", "m", "bn", "mn", "tn", "x", "mm", "cm", "km", "kg", "g", "mg", "ml", "l", "ft", "lb", "lbs",
        "oz", "mph", "kph", "kmh", "hr", "hrs", "min", "mins", "sec", "b", "mw", "gw", "kw", "gb", "mb", "kb", "ha",
        "hz", "mhz", "ghz", "c", "f", "p",
    ]
}
