/// What leads to a thread: the name that a publication gives its page, or the page's address without what does not
/// matter.
///
/// Addresses of one page have one key: scheme, host and port are left out, since all origins of a publication serve
/// the same pages; so are tracking parameters, the place on the page, doubled and closing slashes and the names of
/// index files. Of what is left parameters stand in their order by name, and letters that need no escape are unescaped.
/// Linear in the address, but for the sorting of its parameters.
public struct ThreadKey: Hashable, Sendable {
    /// The key as it is stored: `id:…` or `at:/…`.
    public let text: String

    /// The key of a page's name, as the publication gives it; nothing where it is empty, too long or holds what
    /// cannot be seen.
    public init?(identifier: String) {
        let name = identifier.trimmingSpaces
        guard !name.isEmpty, name.utf8.count <= Self.longestName,
            name.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
        else { return nil }
        text = "id:" + name
    }

    /// The key of a page's address; nothing where it is no address of the web, or too long.
    public init?(address: String) {
        let address = address.trimmingSpaces
        guard WebOrigin(address) != nil, let start = address.firstRange(of: "://")?.upperBound else { return nil }
        let afterHost = address[start...].utf8.drop { !"/?#\\".utf8.contains($0) }
        let bare = afterHost.prefix { $0 != UInt8(ascii: "#") }
        let path = bare.prefix { $0 != UInt8(ascii: "?") }
        let query = bare.dropFirst(path.count + 1)
        let kept = Self.parameters(query)
        let key = "at:" + Self.path(path) + (kept.isEmpty ? "" : "?" + kept)
        guard key.utf8.count <= Self.longestKey else { return nil }
        text = key
    }

    private static let longestName = 200
    private static let longestKey = 1_000

    private static func path(_ bytes: Substring.UTF8View.SubSequence) -> String {
        var parts: [String] = []
        for part in bytes.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
            switch unescaped(part) {
            case ".": continue
            case "..": _ = parts.popLast()
            case let name: parts.append(name)
            }
        }
        if let last = parts.last?.lowercased(), indexFiles.contains(last) { parts.removeLast() }
        return "/" + parts.joined(separator: "/")
    }

    private static func parameters(_ bytes: Substring.UTF8View.SubSequence) -> String {
        bytes.split(separator: UInt8(ascii: "&")).map(unescaped).filter { !isTracking($0) }.sorted()
            .joined(separator: "&")
    }

    private static func isTracking(_ parameter: String) -> Bool {
        let name = String(parameter.prefix { $0 != "=" }).lowercased()
        return name.isEmpty || tracking.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }

    /// Bytes with the escapes of unreserved characters taken away and the others in capitals (RFC 3986, section 6.2.2);
    /// what should have been escaped is.
    private static func unescaped(_ part: some Sequence<UInt8>) -> String {
        let bytes = Array(part)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "%"), at + 2 < bytes.count, let high = digit(bytes[at + 1]),
                let low = digit(bytes[at + 2])
            {
                let value = high << 4 | low
                if isUnreserved(value) { out.append(value) } else { escape(value, into: &out) }
                at += 3
                continue
            }
            if byte <= 0x20 || byte >= 0x7F { escape(byte, into: &out) } else { out.append(byte) }
            at += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func escape(_ byte: UInt8, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "%"))
        for nibble in [byte >> 4, byte & 15] { out.append(nibble < 10 ? 48 + nibble : 55 + nibble) }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
        default: false
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    private static let indexFiles: Set<String> = [
        "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "default.asp", "default.aspx",
    ]

    /// Parameters that tell where a reader came from, and never what the page is.
    private static let tracking: Set<String> = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid",
        "igsh", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "vero_id", "oly_anon_id", "oly_enc_id", "rb_clickid",
        "s_cid", "_openstat", "_ga", "_gl", "ref_src", "ref_url", "cmpid", "ns_campaign", "ns_source", "ns_mchannel",
        "ocid", "smid", "smtyp", "xtor", "wt_mc", "spm", "scm", "amp", "outputtype",
    ]
    private static let prefixes = ["utm_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_", "_hs", "itm_", "at_"]
}

extension String {
    /// The text without spaces at its ends.
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
