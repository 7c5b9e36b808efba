/// Finds the best parts for a row of tokens, given what each part is worth by a token's features and after another.
struct PartLattice {
    /// What is added, step by step, to what is said being content where nothing else would be.
    private static let favours: [Int32] = [0, 24, 72]

    private let steps: [SIMD4<Int16>]
    private var values: [SIMD4<Int16>] = []
    private var joints: [Int] = []

    init(steps: [SIMD4<Int16>]) { self.steps = steps }

    /// Adds the next token, whose features are worth `value`.
    mutating func add(_ value: SIMD4<Int16>, joint: Int) {
        values.append(value)
        joints.append(joint)
    }

    /// The best parts; among them something that is said, if there is anything near it.
    func best() -> [UInt8] {
        var parts: [UInt8] = []
        for favour in Self.favours {
            parts = best(favour: favour)
            if parts.contains(UInt8(AttributionPart.content)) { break }
        }
        return parts
    }

    private func best(favour: Int32) -> [UInt8] {
        var scores = SIMD4<Int32>()
        var back: [SIMD4<UInt8>] = []
        back.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            let row = joints[index] * AttributionPart.count
            var next = SIMD4<Int32>(0, Int32(value[1]) + favour, Int32(value[2]), 0)
            var from = SIMD4<UInt8>()
            for part in 0..<AttributionPart.count {
                // Before the first token lies no part.
                var best = scores[0] + Int32(steps[row][part])
                for before in 1..<AttributionPart.count where index > 0 {
                    let value = scores[before] + Int32(steps[row + before][part])
                    if value > best {
                        best = value
                        from[part] = UInt8(before)
                    }
                }
                next[part] += best
            }
            scores = next
            back.append(from)
        }
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
