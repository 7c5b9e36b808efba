/// A matrix of 16-bit numbers that rows of such numbers are multiplied by.
///
/// Sums are whole numbers of 32 bits, so they are the same on every machine. The numbers lie as the processor's
/// product of pairs takes them: for four outputs at a time two inputs side by side.
struct Matrix: Sendable {
    /// A number stands for itself divided by two to this power.
    static let bits: Int32 = 10

    let inputs: Int
    let outputs: Int
    /// For each eight outputs and each two inputs: the two of outputs 0–3, then of 4–7.
    private let weights: [SIMD8<Int16>]

    /// Takes a row of numbers for each input; inputs come in twos and outputs in eights.
    init(inputs: Int, outputs: Int, _ numbers: [Int16]) {
        precondition(inputs.isMultiple(of: 2) && outputs.isMultiple(of: 8) && numbers.count == inputs * outputs)
        self.inputs = inputs
        self.outputs = outputs
        var weights: [SIMD8<Int16>] = []
        weights.reserveCapacity(numbers.count / 8)
        for output in stride(from: 0, to: outputs, by: 8) {
            for input in stride(from: 0, to: inputs, by: 2) {
                for half in [output, output + 4] {
                    var lane = SIMD8<Int16>()
                    for index in 0..<4 {
                        lane[2 * index] = numbers[input * outputs + half + index]
                        lane[2 * index + 1] = numbers[(input + 1) * outputs + half + index]
                    }
                    weights.append(lane)
                }
            }
        }
        self.weights = weights
    }

    /// Multiplies each row; `rows` holds its inputs by twos, `sums` is filled with its outputs by fours.
    func multiply(_ rows: [SIMD2<Int16>], count: Int, into sums: inout [SIMD4<Int32>]) {
        let twos = inputs / 2
        let width = outputs / 4
        if sums.count < count * width {
            sums.append(contentsOf: repeatElement(SIMD4(), count: count * width - sums.count))
        }
        precondition(rows.count >= count * twos)
        let x = rows.span
        let w = weights.span
        var row = 0
        while row < count {
            let last = count - 1 - row
            let (r1, r2, r3) = (row + min(1, last), row + min(2, last), row + min(3, last))
            let (p0, p1, p2, p3) = (row * twos, r1 * twos, r2 * twos, r3 * twos)
            var at = 0
            for block in 0..<(width / 2) {
                var (a0, a1, a2, a3) = (SIMD4<Int32>(), SIMD4<Int32>(), SIMD4<Int32>(), SIMD4<Int32>())
                var (b0, b1, b2, b3) = (a0, a1, a2, a3)
                // One pair a turn: with more the compiler mixes the sums, and no longer sees products of pairs.
                for two in 0..<twos {
                    let (u, v) = (w[at], w[at &+ 1])
                    at &+= 2
                    let (x0, x1) = (Self.spread(x[p0 &+ two]), Self.spread(x[p1 &+ two]))
                    let (x2, x3) = (Self.spread(x[p2 &+ two]), Self.spread(x[p3 &+ two]))
                    a0 &+= Self.pairs(u, x0)
                    a1 &+= Self.pairs(u, x1)
                    a2 &+= Self.pairs(u, x2)
                    a3 &+= Self.pairs(u, x3)
                    b0 &+= Self.pairs(v, x0)
                    b1 &+= Self.pairs(v, x1)
                    b2 &+= Self.pairs(v, x2)
                    b3 &+= Self.pairs(v, x3)
                }
                // Rows past the last are copies of it.
                let to = 2 * block
                (sums[row * width + to], sums[row * width + to + 1]) = (a0, b0)
                (sums[r1 * width + to], sums[r1 * width + to + 1]) = (a1, b1)
                (sums[r2 * width + to], sums[r2 * width + to + 1]) = (a2, b2)
                (sums[r3 * width + to], sums[r3 * width + to + 1]) = (a3, b3)
            }
            row += 4
        }
    }

    /// The sums of products of pairs: one instruction where the processor has it.
    @inline(__always)
    static func pairs(_ a: SIMD8<Int16>, _ b: SIMD8<Int16>) -> SIMD4<Int32> {
        let products = SIMD8<Int32>(truncatingIfNeeded: a) &* SIMD8<Int32>(truncatingIfNeeded: b)
        return products.evenHalf &+ products.oddHalf
    }

    @inline(__always)
    private static func spread(_ x: SIMD2<Int16>) -> SIMD8<Int16> {
        SIMD8(x[0], x[1], x[0], x[1], x[0], x[1], x[0], x[1])
    }
}

/// Four whole numbers that stand for themselves divided by 4,096.
typealias Fixed = SIMD4<Int32>

extension Fixed {
    static let one = Fixed(repeating: 1 << 12)

    /// At most so much.
    @inline(__always)
    func atMost(_ limit: Int32) -> Self { replacing(with: limit, where: self .> Self(repeating: limit)) }

    /// At least so much.
    @inline(__always)
    func atLeast(_ limit: Int32) -> Self { replacing(with: limit, where: self .< Self(repeating: limit)) }

    /// Without signs.
    @inline(__always)
    var magnitudes: Self { replacing(with: 0 &- self, where: self .< Self()) }

    /// A sum of products of numbers with so many bits after the point more than twelve.
    @inline(__always)
    func lowered(by bits: Int32) -> Self { (self &+ (1 << (bits - 1))) &>> Self(repeating: bits) }

    /// Small negative numbers in the place of large ones.
    @inline(__always)
    var leaky: Self { replacing(with: self &>> Self(repeating: 3), where: self .< Self()) }

    /// A gate that opens smoothly from nought to one between -4 and 4, of two parabolas.
    @inline(__always)
    var gate: Self {
        let t = (self &>> Self(repeating: 2)).atMost(4_096).atLeast(-4_096)
        return ((t &* (8_192 &- t.magnitudes)) &>> Self(repeating: 13)) &+ 2_048
    }

    /// As a layer takes it: 16 bits, eleven of them after the point.
    @inline(__always)
    var narrow: SIMD4<Int16> {
        SIMD4<Int16>(truncatingIfNeeded: (self &>> Self(repeating: 1)).atMost(32_767).atLeast(-32_767))
    }
}

extension [SIMD2<Int16>] {
    /// Adds four numbers as a layer takes them.
    @inline(__always)
    mutating func append(_ numbers: SIMD4<Int16>) {
        append(numbers.lowHalf)
        append(numbers.highHalf)
    }
}
