/// The features that hold of one token, each as the number of a row of weights.
package struct FeatureRows: Sendable {
    /// How many rows can be told apart.
    package static let bits = 23
    package private(set) var rows: [Int32] = []
    /// Where a table has those of them that it has, after ``find(_:)``: so many as ``count``, the rest is room.
    private(set) var found: [Int32] = []
    private(set) var count = 0

    package init() { rows.reserveCapacity(160) }

    mutating func begin() { rows.removeAll(keepingCapacity: true) }

    /// Adds a template's feature.
    @inline(__always)
    mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
        var hash = (UInt64(template) << 32 | UInt64(a)) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash >> 32 ^ UInt64(b)) &* 0xD6E8_FEB8_6659_FD93
        hash = (hash ^ hash >> 32 ^ UInt64(c)) &* 0xD6E8_FEB8_6659_FD93
        rows.append(Int32(truncatingIfNeeded: hash >> UInt64(64 - Self.bits)))
    }

    /// Looks up where each row stands, and whether it stands there at all, without a branch for those that do not.
    @inline(__always)
    mutating func find(_ place: (Int32) -> (at: Int32, isThere: Bool)) {
        while found.count < rows.count { found.append(0) }
        let rows = rows
        var there = 0
        var room = found.mutableSpan
        for row in rows {
            let (at, isThere) = place(row)
            room[there] = at
            there &+= isThere ? 1 : 0
        }
        count = there
    }
}
