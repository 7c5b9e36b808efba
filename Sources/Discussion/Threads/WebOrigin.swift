/// A page's origin as browsers compare it: scheme, host and port (RFC 6454).
public struct WebOrigin: Hashable, Sendable {
    /// `https` or `http`.
    public let scheme: String
    /// In lower case, international labels in their `xn--` form.
    public let host: String
    /// Nothing where it is the scheme's own.
    public let port: Int?

    /// Reads the origin of an address, or an origin; nothing where it is none of the web's.
    ///
    /// A user's name before the host is refused: it serves to mislead.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(Self.longest + 1))
        guard bytes.count <= Self.longest, let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            bytes[(colon + 1)...].starts(with: "//".utf8)
        else { return nil }
        scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        guard scheme == "https" || scheme == "http" else { return nil }
        let rest = bytes[(colon + 3)...]
        let authority = rest.prefix { !"/?#\\".utf8.contains($0) }
        guard !authority.contains(UInt8(ascii: "@")) else { return nil }
        var name = authority[...]
        var number: Int?
        if let last = authority.lastIndex(of: UInt8(ascii: ":")), !authority[last...].contains(UInt8(ascii: "]")) {
            name = authority[..<last]
            let digits = authority[(last + 1)...]
            guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
            if !digits.isEmpty {
                guard let port = Int(String(decoding: digits, as: UTF8.self)), (1...65_535).contains(port) else {
                    return nil
                }
                number = port
            }
        }
        guard let host = Self.host(String(decoding: name, as: UTF8.self)) else { return nil }
        self.host = host
        port = number == (scheme == "https" ? 443 : 80) ? nil : number
    }

    private static let longest = 4_096

    private static func host(_ text: String) -> String? {
        if text.first == "[", text.last == "]" {
            let inner = text.dropFirst().dropLast()
            return inner.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } ? text.lowercased() : nil
        }
        let trimmed = text.last == "." ? String(text.dropLast()) : text
        let labels = trimmed.split(separator: ".", omittingEmptySubsequences: false).map { Punycode.label(String($0)) }
        var host: [String] = []
        for label in labels {
            guard let label, (1...63).contains(label.utf8.count),
                label.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 })
            else { return nil }
            host.append(label)
        }
        return host.isEmpty ? nil : host.joined(separator: ".")
    }
}

extension WebOrigin: CustomStringConvertible {
    /// As a browser sends it: `https://news.example`.
    public var description: String { "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")" }
}
