/// The changes that the standard allows where a tree goes into XML, which has no place for all that HTML can hold.
///
/// A document itself is never changed. Whoever writes one as XML, or hands it to a library for XML, passes what
/// ``Document/text(_:)``, ``Document/name(_:)`` and ``Document/attributes(of:)`` give through these. Linear in the
/// string. Source: the section "Coercing an HTML DOM into an infoset" of the standard.
public enum InfosetCoercion {
    /// Text or an attribute's value: form feeds become spaces, other characters that XML forbids U+FFFD.
    public static func text(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(isAllowed(scalar) ? scalar : scalar == "\u{C}" ? " " : "\u{FFFD}")
        }
        return String(result)
    }

    /// A comment's data: as ``text(_:)``, with a space between two hyphens and after a hyphen at the end.
    public static func comment(_ data: String) -> String {
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text(data).unicodeScalars {
            if scalar == "-", last == "-" { result.append(" ") }
            result.append(scalar)
            last = scalar
        }
        if last == "-" { result.append(" ") }
        return String(result)
    }

    /// A local name of an element or attribute: each character that XML forbids there becomes `U` and its number in
    /// six hexadecimal digits, so that `a<b` is `aU00003Cb`.
    public static func name(_ name: String) -> String {
        var result = ""
        for (index, scalar) in name.unicodeScalars.enumerated() {
            if begins(scalar) || (index > 0 && continues(scalar)) {
                result.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "U" + String(repeating: "0", count: max(6 - digits.count, 0)) + digits
            }
        }
        return result
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
        default: false
        }
    }

    /// XML's characters at the beginning of a name, but for the colon, which parts it.
    private static func begins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }
}
