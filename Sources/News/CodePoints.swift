/// A text addressed by code point.
///
/// Spans count code points, Swift's strings are UTF-8. This keeps the byte
/// offset of every 64th code point, so that a position is found in at most 63
/// steps; a text of ASCII alone needs no table.
public struct CodePoints: Sendable {
    /// The text in UTF-8.
    public let utf8: [UInt8]
    /// How many code points the text has.
    public let count: Int
    private let marks: [Int32]

    private static let stride = 64

    /// Reads the text once.
    public init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    /// Takes valid UTF-8.
    public init(utf8: [UInt8]) {
        var marks: [Int32] = []
        var count = 0
        for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
            if count % Self.stride == 0 { marks.append(Int32(offset)) }
            count += 1
        }
        self.utf8 = utf8
        self.count = count
        self.marks = count == utf8.count ? [] : marks
    }

    /// The byte offset of a code point; positions outside the text are clamped.
    public func byteOffset(of position: Int) -> Int {
        if position <= 0 { return 0 }
        if position >= count { return utf8.count }
        if marks.isEmpty { return position }
        var offset = Int(marks[position / Self.stride])
        var left = position % Self.stride
        while left > 0 {
            offset += 1
            if utf8[offset] & 0xC0 != 0x80 { left -= 1 }
        }
        return offset
    }

    /// The position of the code point that holds the byte; offsets outside the text are clamped.
    public func position(ofByte offset: Int) -> Int {
        if offset <= 0 { return 0 }
        if offset >= utf8.count { return count }
        if marks.isEmpty { return offset }
        var low = 0
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(marks[middle]) <= offset { low = middle } else { high = middle }
        }
        var position = low * Self.stride
        var at = Int(marks[low])
        while at < offset {
            at += 1
            if at < utf8.count, utf8[at] & 0xC0 != 0x80 { position += 1 }
        }
        // A byte inside a code point belongs to the one that began before it.
        return position
    }

    /// The words of a span; what lies outside the text is left out.
    public subscript(_ span: Span) -> String {
        let from = byteOffset(of: span.start)
        let to = max(from, byteOffset(of: span.end))
        return String(decoding: utf8[from..<to], as: UTF8.self)
    }
}
