/// The bytes the standard names.
extension UInt8 {
    /// Tab, line feed, form feed, space; carriage returns are gone from a normalised source, but count.
    var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C || self == 0x0D }
    var isUpper: Bool { self >= 0x41 && self <= 0x5A }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var lowercased: UInt8 { isUpper ? self | 0x20 : self }
    /// A space, `/` or `>`: what ends a tag's name.
    var endsTagName: Bool { isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }

    /// A letter, digit or `=`: after a name without its semicolon, a sign that the name is part of an address.
    var goesOnAfterReference: Bool { isLetter || isDigit || self == UInt8(ascii: "=") }

    var hexValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self - 0x30)
        case 0x41...0x46: UInt32(self - 0x41 + 10)
        case 0x61...0x66: UInt32(self - 0x61 + 10)
        default: nil
        }
    }
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]
