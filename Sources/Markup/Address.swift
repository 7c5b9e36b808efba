/// An address that is safe to follow: a path of this site, or `http`, `https` or `mailto`.
///
/// Anything else (`javascript:`, `data:`, `//elsewhere`, with control characters or spaces in it) is refused,
/// so that text from outside can never become script.
public struct Address: Hashable, Sendable {
    /// The address as given, not yet escaped for HTML.
    public let text: String

    /// Checks an address from anywhere.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 2048 else { return nil }
        // Browsers drop tabs and newlines and read a backslash as a slash: none of them may stand in it.
        // Bytes are looked at, not characters, since a combining mark would hide a slash or a colon.
        let bytes = Array(text.utf8)
        for byte in bytes where byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return nil }
        let head = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
            let scheme = String(decoding: head[..<colon], as: UTF8.self).lowercased()
            guard Self.schemes.contains(scheme) else { return nil }
            if scheme != "mailto" {
                let rest = bytes[(colon + 1)...]
                guard rest.starts(with: "//".utf8), let host = rest.dropFirst(2).first, host != UInt8(ascii: "/") else {
                    return nil
                }
            }
        } else if bytes.starts(with: "//".utf8) {
            return nil
        }
        self.text = text
    }

    /// A path of this site, written in the program.
    public init(path: StaticString) {
        text = path.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }

    private init(known: String) { text = known }

    private static let schemes: Set<String> = ["http", "https", "mailto"]

    /// What stands where an address was refused: it leads nowhere.
    static let refused = Address(known: "about:invalid")
}
