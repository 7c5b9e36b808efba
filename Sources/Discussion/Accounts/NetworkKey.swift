/// Whom a network address stands for: one IPv4 address, or the /64 that one customer of IPv6 is given.
public struct NetworkKey: Hashable, Sendable {
    /// The address' sixteen bytes, IPv4 mapped, the last eight of IPv6 cleared.
    private let groups: [UInt16]

    /// Reads an address as sockets and proxies write it: `203.0.113.7`, `203.0.113.7:8080`, `2001:db8::1`,
    /// `[2001:db8::1]:443`, `fe80::1%eth0`, `::ffff:203.0.113.7`; nothing where it is no address.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 100, let groups = Self.groups(of: Array(text.utf8)) else { return nil }
        let isMapped = groups[0..<5].allSatisfy { $0 == 0 } && groups[5] == 0xFFFF
        self.groups = isMapped ? groups : Array(groups[0..<4]) + [0, 0, 0, 0]
    }

    /// Whether it stands for one address of IPv4.
    public var isIPv4: Bool { groups[5] == 0xFFFF }

    /// The eight groups of an address, IPv4 mapped.
    static func groups(of text: [UInt8]) -> [UInt16]? {
        var text = text[...]
        if text.first == UInt8(ascii: "[") {
            guard let end = text.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            let rest = text[(end + 1)...]
            guard rest.isEmpty || isPort(rest) else { return nil }
            text = text[(text.startIndex + 1)..<end]
            return six(text)
        }
        let colons = text.count { $0 == UInt8(ascii: ":") }
        if colons >= 2 { return six(text) }
        if colons == 1 {
            let end = text.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
            guard isPort(text[end...]) else { return nil }
            text = text[..<end]
        }
        return four(text).map { [0, 0, 0, 0, 0, 0xFFFF] + $0 }
    }

    private static func isPort(_ text: ArraySlice<UInt8>) -> Bool {
        text.first == UInt8(ascii: ":") && (2...6).contains(text.count)
            && text.dropFirst().allSatisfy { (48...57).contains($0) }
    }

    /// Four decimal numbers without leading zeros, which some read as octal.
    private static func four(_ text: ArraySlice<UInt8>) -> [UInt16]? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bytes: [UInt16] = []
        for part in parts {
            guard (1...3).contains(part.count), part.count == 1 || part.first != 48,
                part.allSatisfy({ (48...57).contains($0) })
            else { return nil }
            let value = part.reduce(0) { $0 * 10 + UInt16($1 - 48) }
            guard value <= 255 else { return nil }
            bytes.append(value)
        }
        return [bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]]
    }

    private static func six(_ text: ArraySlice<UInt8>) -> [UInt16]? {
        let address = text.prefix { $0 != UInt8(ascii: "%") }
        let colon = UInt8(ascii: ":")
        var gap: Int?
        var at = address.startIndex
        while at + 1 < address.endIndex {
            if address[at] == colon, address[at + 1] == colon {
                guard gap == nil else { return nil }
                gap = at
            }
            at += 1
        }
        guard let gap else {
            guard let all = run(address), all.count == 8 else { return nil }
            return all
        }
        let head = address[..<gap]
        let tail = address[(gap + 2)...]
        guard let first = head.isEmpty ? [] : run(head, endsInFour: false), let last = tail.isEmpty ? [] : run(tail),
            first.count + last.count <= 7
        else { return nil }
        return first + [UInt16](repeating: 0, count: 8 - first.count - last.count) + last
    }

    /// Groups of up to four hexadecimal digits; the last may be an address of IPv4.
    private static func run(_ text: ArraySlice<UInt8>, endsInFour: Bool = true) -> [UInt16]? {
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var groups: [UInt16] = []
        for (index, part) in parts.enumerated() {
            if endsInFour, index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
                guard let four = four(part) else { return nil }
                groups += four
            } else {
                guard (1...4).contains(part.count),
                    let value = UInt16(String(decoding: part, as: UTF8.self), radix: 16),
                    part.first != UInt8(ascii: "+"), part.first != UInt8(ascii: "-")
                else { return nil }
                groups.append(value)
            }
        }
        return groups.count <= 8 ? groups : nil
    }
}

extension NetworkKey: CustomStringConvertible {
    /// `203.0.113.7` or `2001:db8:0:1::/64`; the same for all addresses that it stands for.
    public var description: String {
        if isIPv4 { return "\(groups[6] >> 8).\(groups[6] & 255).\(groups[7] >> 8).\(groups[7] & 255)" }
        return groups[0..<4].map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }
}
