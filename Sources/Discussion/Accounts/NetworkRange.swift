/// A stretch of network addresses: one address, or all that begin with the same bits.
public struct NetworkRange: Hashable, Sendable {
    private let groups: [UInt16]
    /// How many of the 128 bits count.
    private let bits: Int

    /// Reads `203.0.113.7`, `203.0.113.0/24`, `2001:db8::1` or `2001:db8::/32`; nothing where it is neither.
    ///
    /// Without a length it is that address alone, of IPv6 too: what stands beside it in its /64 is another machine.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count <= 100,
            let groups = NetworkKey.groups(of: Array(first.utf8))
        else { return nil }
        let isFour = first.utf8.contains(UInt8(ascii: ".")) && !first.utf8.contains(UInt8(ascii: ":"))
        var bits = 128
        if parts.count == 2 {
            guard (1...3).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
                let length = Int(parts[1]), length <= (isFour ? 32 : 128)
            else { return nil }
            bits = isFour ? 96 + length : length
        }
        self.groups = Self.masked(groups, to: bits)
        self.bits = bits
    }

    /// Whether an address as a socket writes it lies within.
    public func contains(_ address: some StringProtocol) -> Bool {
        guard address.utf8.count <= 100, let groups = NetworkKey.groups(of: Array(address.utf8)) else { return false }
        return Self.masked(groups, to: bits) == self.groups
    }

    /// The groups with all bits but the first cleared.
    private static func masked(_ groups: [UInt16], to bits: Int) -> [UInt16] {
        groups.enumerated().map { index, group in
            let left = min(max(bits - index * 16, 0), 16)
            return left == 0 ? 0 : group & (UInt16.max << UInt16(16 - left))
        }
    }
}
