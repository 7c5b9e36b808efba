/// An index of the Encoding standard: the code points that pointers, numbers counted from the bytes of a character,
/// stand for.
struct CharacterIndex: Sendable {
    /// The code points in the order of their pointers; 0 where a pointer stands for nothing.
    private let points: [UInt32]

    static let jis0208 = CharacterIndex(rows: jis0208Rows)
    static let jis0212 = CharacterIndex(rows: jis0212Rows)
    static let eucKR = CharacterIndex(rows: eucKRRows)
    static let gb18030 = CharacterIndex(rows: gb18030Rows)
    /// The code points up to U+FFFF that gb18030 writes in four bytes.
    static let gb18030FourByte = CharacterIndex(rows: gb18030FourByteRows)
    static let big5 = CharacterIndex(rows: big5Rows)

    /// - Parameter rows: Each a pointer, a space, and the characters of it and the pointers that follow; `-` between
    ///   two characters stands for all those in between.
    init(rows: String) {
        var points: [UInt32] = []
        var pointer = 0
        var isRange = false
        for scalar in rows.unicodeScalars {
            switch scalar {
            case "0"..."9": pointer = pointer * 10 + Int(scalar.value - 0x30)
            case " ":
                while points.count < pointer { points.append(0) }
            case "\n": pointer = 0
            case "-": isRange = true
            default:
                if isRange, let first = points.last, first < scalar.value {
                    points.append(contentsOf: (first + 1)..<scalar.value)
                    isRange = false
                }
                points.append(scalar.value)
            }
        }
        self.points = points
    }

    /// The code point for a pointer that is not negative.
    subscript(pointer: Int) -> UInt32? {
        guard pointer < points.count else { return nil }
        let point = points[pointer]
        return point == 0 ? nil : point
    }
}
