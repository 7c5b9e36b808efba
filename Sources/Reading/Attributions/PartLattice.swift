/// Finds the best parts for a row of tokens, given what each part is worth by a token's features and after another.
struct PartLattice {
    private let steps: [SIMD4<Int16>]
    private var scores = SIMD4<Int32>()
    private var back: [SIMD4<UInt8>] = []

    init(steps: [SIMD4<Int16>], capacity: Int) {
        self.steps = steps
        back.reserveCapacity(capacity)
    }

    /// Goes on to the next token, whose features are worth `values`.
    mutating func add(_ values: SIMD4<Int16>, joint: Int) {
        var next = SIMD4<Int32>()
        var from = SIMD4<UInt8>()
        for part in 0..<AttributionPart.count {
            var best = Int32.min
            // Before the first token lies no part.
            for before in 0..<(back.isEmpty ? 1 : AttributionPart.count) {
                let value = scores[before] + Int32(steps[joint * AttributionPart.count + before][part])
                if value > best {
                    best = value
                    from[part] = UInt8(before)
                }
            }
            next[part] = part == AttributionPart.none ? best : best + Int32(values[part])
        }
        scores = next
        back.append(from)
    }

    /// The best parts.
    func best() -> [UInt8] {
        var parts = [UInt8](repeating: 0, count: back.count)
        var part = 0
        for other in 1..<AttributionPart.count where scores[other] > scores[part] { part = other }
        for index in back.indices.reversed() {
            parts[index] = UInt8(part)
            part = Int(back[index][part])
        }
        return parts
    }
}
