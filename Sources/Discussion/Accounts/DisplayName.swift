import Foundation

/// The name under which a reader comments.
public struct DisplayName: Hashable, Sendable {
    /// How many visible code points a name has.
    public static let length = 2...40

    /// Why a name is not taken.
    public enum Refusal: Error, Hashable, Sendable {
        case tooShort(visible: Int, minimum: Int)
        case tooLong(length: Int, maximum: Int)
        /// A control, a line break, or a code point that nobody sees, at a position counted in code points from zero.
        case forbidden(codePoint: UInt32, position: Int)
        /// It holds an e-mail address.
        case address
        /// It holds the address of a site.
        case link
        /// To the eye it is the name of somebody else.
        case impersonates(name: String)
    }

    /// The name: composed (NFC), without spaces at its ends, single spaces within.
    public let text: String

    /// By what the name is held: nobody else may have one of the same look while it is.
    public var look: String {
        let look = ReservedNames.look(of: text)
        return look.isEmpty ? text.lowercased() : look
    }

    /// Checks a name; linear in its length.
    /// - Parameter reserved: names that only their owners may use, such as those of the staff.
    public init(_ raw: String, reserved: ReservedNames = ReservedNames([])) throws(Refusal) {
        let sent = raw.unicodeScalars.count
        guard sent <= 4 * Self.length.upperBound else { throw .tooLong(length: sent, maximum: Self.length.upperBound) }
        let words = raw.precomposedStringWithCanonicalMapping.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{3000}" }
        let name = words.joined(separator: " ")
        for (position, scalar) in name.unicodeScalars.enumerated() where CharacterRule.forName(scalar) != .keep {
            throw .forbidden(codePoint: scalar.value, position: position)
        }
        let visible = name.unicodeScalars.count(where: \.isVisible)
        guard visible >= Self.length.lowerBound else {
            throw .tooShort(visible: visible, minimum: Self.length.lowerBound)
        }
        let length = name.unicodeScalars.count
        guard length <= Self.length.upperBound else {
            throw .tooLong(length: length, maximum: Self.length.upperBound)
        }
        guard !name.contains("@"), !name.contains("＠") else { throw .address }
        guard !Self.holdsLink(name) else { throw .link }
        if let owner = reserved.owner(of: name) { throw .impersonates(name: owner) }
        text = name
    }

    private static let domains: Set<Substring> = [
        "app", "biz", "ch", "cn", "co", "com", "de", "dev", "fr", "in", "info", "io", "ir", "me", "net", "online",
        "org",
        "ru", "shop", "site", "tk", "top", "tv", "uk", "us", "xyz",
    ]

    private static func holdsLink(_ name: String) -> Bool {
        let name = name.lowercased()
        if name.contains("://") || name.contains("www.") { return true }
        return name.split(separator: " ").contains { word in
            let labels = word.prefix { $0 != "/" && $0 != ":" }.split(separator: ".")
            return labels.count >= 2 && labels[0].count > 1 && domains.contains(labels[labels.count - 1])
        }
    }
}
