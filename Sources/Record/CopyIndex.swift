/// Finds the earlier report whose text a report repeats, by MinHash.
///
/// Of each report the smallest hash of its runs under each of 64 orders is kept. Two reports that share a share of
/// their runs share that share of the hashes. They are looked for in bands of four, which two texts alike by half
/// miss once in three times and two alike by four fifths once in four thousand.
struct CopyIndex: Sendable {
    private struct Band: Hashable {
        var place: Int8
        var hash: UInt64
    }

    private var sketches: [Int: [UInt32]] = [:]
    private var bands: [Band: [Int32]] = [:]

    private static let orders = 64
    private static let rows = 4
    /// The share of the hashes from which a report is a copy.
    private static let likeness = 0.7
    /// Texts with fewer runs are too short to tell.
    private static let fewestRuns = 12
    /// The reports that are looked at under one band: the first.
    private static let mostHolders = 16

    /// Notes a report, and answers with the earliest one that it repeats.
    mutating func insert(_ runs: Set<UInt64>, as number: Int) -> Int? {
        guard runs.count >= Self.fewestRuns else { return nil }
        let sketch = Self.sketch(of: runs)
        var candidates: Set<Int32> = []
        let places = Self.orders / Self.rows
        let own = (0..<places).map { place in
            let rows = sketch[place * Self.rows..<(place + 1) * Self.rows]
            return Band(place: Int8(place), hash: rows.reduce(0) { mix($0 ^ UInt64($1)) })
        }
        for band in own { candidates.formUnion(bands[band] ?? []) }
        let original = candidates.sorted().first { candidate in
            guard let other = sketches[Int(candidate)] else { return false }
            let shared = zip(sketch, other).count { $0 == $1 }
            return Double(shared) >= Self.likeness * Double(Self.orders)
        }
        // A copy needs no entry of its own: what repeats it repeats the original.
        if let original { return Int(original) }
        sketches[number] = sketch
        for band in own where (bands[band]?.count ?? 0) < Self.mostHolders {
            bands[band, default: []].append(Int32(number))
        }
        return nil
    }

    private static func sketch(of runs: Set<UInt64>) -> [UInt32] {
        var least = [UInt32](repeating: .max, count: orders)
        for run in runs {
            var state = run
            for order in 0..<orders / 2 {
                state = mix(state)
                least[2 * order] = min(least[2 * order], UInt32(truncatingIfNeeded: state))
                least[2 * order + 1] = min(least[2 * order + 1], UInt32(truncatingIfNeeded: state >> 32))
            }
        }
        return least
    }
}
