/// The features that hold of one decision, each as a 32-bit key.
package struct FeatureKeys: Sendable {
    package private(set) var keys: [UInt32] = []
    private var template: UInt64 = 0

    package init() { keys.reserveCapacity(80) }

    /// Begins the features of another decision.
    mutating func begin() {
        keys.removeAll(keepingCapacity: true)
        template = 0
    }

    /// Adds the next template's feature; the order of the calls tells templates apart.
    mutating func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
        template &+= 0x9E37_79B9_7F4A_7C15
        var hash = Self.mixed(template ^ (UInt64(a) << 32 | UInt64(b)))
        if c != 0 || d != 0 { hash = Self.mixed(hash ^ (UInt64(c) << 32 | UInt64(d))) }
        keys.append(UInt32(truncatingIfNeeded: hash >> 32))
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var hash = value
        hash ^= hash >> 32
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        return hash ^ hash >> 29
    }
}
