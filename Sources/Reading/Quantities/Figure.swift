/// A token that begins with a digit, read for its value.
struct Figure: Equatable {
    var value: Double
    /// How many digits it has before a decimal point.
    var digits: Int
    /// Whether it is digits alone: no comma, point or letters.
    var isPlain: Bool
    /// The letters after the digits, in lower case: `th`, `bn`, `s`, `pm`.
    var letters: String

    /// Reads `5200`, `5,200`, `1.5`, `24th`, `3bn`; nothing where it is not one of these shapes.
    ///
    /// No more than 15 digits are taken: a longer one is a telephone number or worse.
    init?(_ word: String) {
        // Digits are summed whole and divided once, so that 72.24 comes out as it is written.
        var sum = 0.0
        var divisor = 0.0
        var digits = 0
        var places = 0
        var sinceComma = -1
        var rest = word.utf8[...]
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (48...57).contains($0) } ?? false }
        while let byte = rest.first {
            if isDigit(byte) {
                sum = sum * 10 + Double(byte - 48)
                if divisor > 0 {
                    divisor *= 10
                    places += 1
                } else {
                    digits += 1
                    if sinceComma >= 0 { sinceComma += 1 }
                }
            } else if byte == UInt8(ascii: ","), digits > 0, divisor == 0, sinceComma < 0 || sinceComma == 3 {
                sinceComma = 0
            } else if byte == UInt8(ascii: "."), digits > 0, divisor == 0, isDigit(rest.dropFirst().first) {
                divisor = 1
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        guard digits > 0, digits + places <= 15, sinceComma < 0 || sinceComma == 3 else { return nil }
        guard rest.count <= 3, rest.allSatisfy({ (97...122).contains($0 | 0x20) }) else { return nil }
        value = divisor > 0 ? sum / divisor : sum
        self.digits = digits
        letters = String(decoding: rest, as: UTF8.self).lowercased()
        isPlain = word.utf8.count == digits
    }

    /// The number that `24th` counts to.
    var ordinal: Int? { ["st", "nd", "rd", "th"].contains(letters) && value < 1e6 ? Int(value) : nil }
}
