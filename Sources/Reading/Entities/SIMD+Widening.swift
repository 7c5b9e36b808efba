extension SIMD8<Int8> {
    /// The same numbers with 16 bits each; written out, since a conversion is a call where it is not inlined.
    @inline(__always)
    var widened: SIMD8<Int16> {
        SIMD8<Int16>(
            Int16(self[0]), Int16(self[1]), Int16(self[2]), Int16(self[3]), Int16(self[4]), Int16(self[5]),
            Int16(self[6]), Int16(self[7]))
    }
}

extension SIMD4<Int8> {
    /// The same numbers with 16 bits each.
    @inline(__always)
    var widened: SIMD4<Int16> { SIMD4<Int16>(Int16(self[0]), Int16(self[1]), Int16(self[2]), Int16(self[3])) }
}

extension SIMD8<Int16> {
    /// The same numbers with 32 bits each.
    @inline(__always)
    var widened: SIMD8<Int32> {
        SIMD8<Int32>(
            Int32(self[0]), Int32(self[1]), Int32(self[2]), Int32(self[3]), Int32(self[4]), Int32(self[5]),
            Int32(self[6]), Int32(self[7]))
    }
}

extension SIMD16<Int16> {
    /// The same numbers with 32 bits each.
    @inline(__always)
    var widened: SIMD16<Int32> {
        SIMD16<Int32>(
            Int32(self[0]), Int32(self[1]), Int32(self[2]), Int32(self[3]), Int32(self[4]), Int32(self[5]),
            Int32(self[6]), Int32(self[7]), Int32(self[8]), Int32(self[9]), Int32(self[10]), Int32(self[11]),
            Int32(self[12]), Int32(self[13]), Int32(self[14]), Int32(self[15]))
    }
}

extension SIMD16<Int32> {
    /// The first, the third and so on; written out as the above.
    @inline(__always)
    var evens: SIMD8<Int32> { SIMD8(self[0], self[2], self[4], self[6], self[8], self[10], self[12], self[14]) }

    /// The second, the fourth and so on.
    @inline(__always)
    var odds: SIMD8<Int32> { SIMD8(self[1], self[3], self[5], self[7], self[9], self[11], self[13], self[15]) }
}
