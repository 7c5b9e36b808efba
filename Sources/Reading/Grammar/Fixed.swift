/// Four whole numbers that stand for themselves divided by 4,096.
typealias Fixed = SIMD4<Int32>

extension Fixed {
    /// At most so much.
    @inline(__always)
    func atMost(_ limit: Int32) -> Self { replacing(with: limit, where: self .> Self(repeating: limit)) }

    /// At least so much.
    @inline(__always)
    func atLeast(_ limit: Int32) -> Self { replacing(with: limit, where: self .< Self(repeating: limit)) }

    /// Within a limit on both sides.
    @inline(__always)
    func within(_ limit: Int32) -> Self { atMost(limit).atLeast(-limit) }

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
        let t = (self &>> Self(repeating: 2)).within(4_096)
        return ((t &* (8_192 &- t.magnitudes)) &>> Self(repeating: 13)) &+ 2_048
    }

    /// As a layer takes it: 16 bits, eleven of them after the point.
    @inline(__always)
    var narrow: SIMD4<Int16> {
        SIMD4<Int16>(truncatingIfNeeded: (self &>> Self(repeating: 1)).within(32_767))
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
