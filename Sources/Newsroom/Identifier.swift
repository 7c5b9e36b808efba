/// Identifiers of 26 letters and digits that sort by the time at which they were made (the ULID specification).
enum Identifier {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// 48 bits of time and 80 of randomness, in Crockford's base 32.
    static func make(milliseconds: Int, random: [UInt8]) -> String {
        var bits = [UInt8](repeating: 0, count: 2)
        for shift in stride(from: 40, through: 0, by: -8) {
            bits.append(UInt8(truncatingIfNeeded: milliseconds >> shift))
        }
        bits.append(contentsOf: random.prefix(10))
        bits.append(contentsOf: repeatElement(0, count: max(0, 18 - bits.count)))
        // 128 bits in 26 digits of 5: two zero bits stand before them.
        var text: [UInt8] = []
        for digit in 0..<26 {
            let bit = digit * 5 + 14
            let pair = UInt16(bits[bit / 8]) << 8 | (bit / 8 + 1 < bits.count ? UInt16(bits[bit / 8 + 1]) : 0)
            text.append(alphabet[Int(pair >> UInt16(11 - bit % 8)) & 31])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
