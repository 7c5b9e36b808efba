import Foundation

/// Names that only their owners may use, compared as the eye compares them.
///
/// Case, accents, spaces and punctuation do not count, and letters of other scripts count as the Latin letters
/// that they look like: `Аdmin` with a Cyrillic А is `admin`.
public struct ReservedNames: Sendable {
    private var owners: [String: String] = [:]

    /// Takes the names as they are written; the first of two that look the same is kept.
    public init(_ names: some Sequence<String>) {
        for name in names {
            let look = Self.look(of: name)
            if !look.isEmpty, owners[look] == nil { owners[look] = name }
        }
    }

    /// The reserved name that a name looks like.
    public func owner(of name: String) -> String? { owners[Self.look(of: name)] }

    /// What a name looks like: two names of one look can be taken for each other.
    ///
    /// Empty where nothing is left but signs.
    public static func look(of name: String) -> String {
        // Pairs that run into one letter in most typefaces.
        letters(of: name).replacingOccurrences(of: "rn", with: "m").replacingOccurrences(of: "vv", with: "w")
    }

    /// The letters and digits of a text, each as the Latin or Arabic letter that it looks like.
    static func letters(of name: String) -> String {
        guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return lettersOfASCII(name) }
        var look = ""
        for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            // Lower case can bring marks of its own (İ), so they are dropped after it.
            guard !scalar.isMark, scalar != tatweel,
                scalar.isLetterOrDigit || scalar == "|" || scalar == "$" || scalar == "@"
            else {
                continue
            }
            look.unicodeScalars.append(twins[scalar] ?? scalar)
        }
        return look
    }

    /// The same where no mark and no other script stands in the way.
    private static func lettersOfASCII(_ name: String) -> String {
        var look: [UInt8] = []
        look.reserveCapacity(name.utf8.count)
        for byte in name.utf8 where asciiLooks[Int(byte)] != 0 { look.append(asciiLooks[Int(byte)]) }
        return String(decoding: look, as: UTF8.self)
    }

    /// What each byte of ASCII looks like; 0 where it does not count.
    private static let asciiLooks: [UInt8] = (0..<0x80).map { (byte: UInt8) in
        let scalar = Unicode.Scalar((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        guard scalar.isLetterOrDigit || "|$@".unicodeScalars.contains(scalar) else { return 0 }
        return UInt8(ascii: twins[scalar] ?? scalar)
    }

    /// The stroke that lengthens an Arabic word and changes nothing in it.
    static let tatweel: Unicode.Scalar = "\u{640}"

    /// Letters and digits that look like a Latin letter, or like another Arabic one. I, l and 1 are one, as are O and 0.
    private static let twins: [Unicode.Scalar: Unicode.Scalar] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "аαɑ@"), ("b", "вЬьβ"), ("c", "сϲ"), ("d", "ԁ"), ("e", "еєεҽ3"), ("f", "ғ"), ("g", "ɡԍ9"),
            ("h", "һнη"),
            ("l", "iі1ιɩ|ӏıї"), ("j", "јϳ"), ("k", "кκ"), ("m", "мμ"), ("n", "пո"), ("o", "оο0օσө"), ("p", "рρ"),
            ("q", "ԛ"), ("r", "гя"), ("s", "ѕ5$"), ("t", "тτ"), ("u", "υսц"), ("v", "ѵν"), ("w", "ԝωш"), ("x", "хχ"),
            ("y", "уγү"), ("z", "ᴢ2ζ"),
            ("ي", "یىے"), ("ك", "ک"), ("ه", "ةہە"),
        ]
        var twins: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, others) in rows {
            for other in others.unicodeScalars { twins[other] = letter }
        }
        return twins
    }()
}
