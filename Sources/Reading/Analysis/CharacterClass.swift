/// What kind of character begins at a byte, as far as taking words apart needs to know.
enum CharacterClass: UInt8, Sendable {
    case space, letter, digit, apostrophe, hyphen, punctuation, symbol

    /// The class of a code point.
    init(_ codePoint: UInt32) {
        switch codePoint {
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A, 0x5F: self = .letter
        case 0x27, 0x2018, 0x2019, 0x2BC: self = .apostrophe
        case 0x2D, 0x2010, 0x2011: self = .hyphen
        case 0...0x20, 0x7F...0xA0, 0x200B, 0x2028, 0x2029, 0xFEFF: self = .space
        case 0x24, 0x25, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E: self = .symbol
        case 0x21...0x7E: self = .punctuation
        case 0xC0...0x24F: self = codePoint == 0xD7 || codePoint == 0xF7 ? .symbol : .letter
        default: self = Unicode.Scalar(codePoint).map(Self.init(rare:)) ?? .symbol
        }
    }

    /// By Unicode's general category, for what newspapers seldom print.
    private init(rare scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .otherNumber: self = .digit
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: self = .space
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .privateUse, .unassigned, .surrogate:
            self = .symbol
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            self = .punctuation
        default: self = .letter
        }
    }

    /// The classes of ASCII, by byte.
    static let ascii: [CharacterClass] = (0..<128).map { CharacterClass(UInt32($0)) }
}

/// Reads the code point that begins at a byte; bytes that are no UTF-8 stand for themselves.
func codePoint(in bytes: [UInt8], at offset: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[offset]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= bytes.count else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, length)
}

extension UInt8 {
    var isASCIIUpper: Bool { self >= 0x41 && self <= 0x5A }
    var isASCIILower: Bool { self >= 0x61 && self <= 0x7A }
    var isASCIILetter: Bool { isASCIIUpper || isASCIILower }
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    /// ASCII letters in lower case, anything else as it is.
    var asciiLowered: UInt8 { isASCIIUpper ? self | 0x20 : self }
}
