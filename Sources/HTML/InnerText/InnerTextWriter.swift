/// Collects text as the standard's `innerText` does: collapses white space, and keeps back line breaks that blocks
/// require until more text comes.
struct InnerTextWriter {
    private var bytes: [UInt8] = []
    /// The line breaks that are due before the next text: the greatest number that a block's edge asked for.
    private var required = 0
    private var needsSpace = false
    /// Whether white space is dropped here, because a line begins.
    private var isLineStart = true

    var finished: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ data: ArraySlice<UInt8>, keepsSpace: Bool) {
        for byte in data {
            if keepsSpace {
                if byte == 0x0A { character(byte) } else { put(byte) }
            } else if byte.isHTMLSpace {
                needsSpace = !isLineStart
            } else {
                put(byte)
            }
        }
    }

    /// A line break or tab that stands whatever comes after it. White space before it and after it is dropped.
    mutating func character(_ byte: UInt8) {
        needsSpace = false
        put(byte)
        isLineStart = true
    }

    /// The edge of a block, which asks for so many line breaks.
    mutating func edge(_ breaks: Int) {
        needsSpace = false
        isLineStart = true
        required = max(required, breaks)
    }

    /// The edge of a row or cell: a line begins, without a break of its own.
    mutating func endPart() {
        needsSpace = false
        isLineStart = true
    }

    /// The edge of something that stands in the line as a whole. White space before it stays; inside, a line begins.
    mutating func beginInlineBlock() {
        if needsSpace {
            needsSpace = false
            put(0x20)
        }
        isLineStart = true
    }

    mutating func endInlineBlock() {
        needsSpace = false
        isLineStart = false
    }

    private mutating func put(_ byte: UInt8) {
        if required > 0 {
            if !bytes.isEmpty { bytes.append(contentsOf: repeatElement(0x0A, count: required)) }
            required = 0
        }
        if needsSpace {
            bytes.append(0x20)
            needsSpace = false
        }
        isLineStart = false
        bytes.append(byte)
    }
}
