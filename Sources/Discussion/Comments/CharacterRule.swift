/// What is done with a code point that a reader types.
enum CharacterRule {
    /// It stays.
    case keep
    /// It is left out without a word: nobody sees it, and it only serves to mislead or came by pasting.
    case strip
    /// It ends a line.
    case breakLine
    /// The text is refused.
    case refuse

    /// The rule for texts of several lines.
    ///
    /// Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F, U+061C) stay: Persian, Hindi, Arabic and emoji
    /// need them. Overrides and isolates go, since they can turn the words of others around.
    static func forText(_ scalar: Unicode.Scalar) -> CharacterRule {
        switch scalar.value {
        case 0x09: .keep
        case 0x0A, 0x2028, 0x2029: .breakLine
        case 0x00...0x1F, 0x7F...0x9F: .refuse
        case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: .strip
        case 0x200B, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFC: .strip
        case 0xE0000...0xE0FFF: .strip
        case let value where value & 0xFFFE == 0xFFFE: .refuse
        case 0xFDD0...0xFDEF: .refuse
        default: .keep
        }
    }

    /// The rule for names, which stand on one line beside the words of others: what is invisible is refused.
    static func forName(_ scalar: Unicode.Scalar) -> CharacterRule {
        switch scalar.value {
        case 0x09, 0x200C...0x200F, 0x061C: .refuse
        case 0x2800: .refuse
        default: forText(scalar) == .keep ? .keep : .refuse
        }
    }
}

// Most of what is typed lies in ASCII, where no table of Unicode need be asked.
extension Unicode.Scalar {
    /// Whether it leaves ink: neither space nor mark nor joiner.
    var isVisible: Bool {
        if isASCII { return value > 0x20 && value != 0x7F }
        return switch properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .unassigned: false
        case .nonspacingMark, .enclosingMark: false
        default: true
        }
    }

    var isMark: Bool {
        // The first of them is U+0300.
        if value < 0x300 { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }

    var isLetterOrDigit: Bool {
        if isASCII { return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) }
        return properties.isAlphabetic || properties.numericType != nil
    }
}
