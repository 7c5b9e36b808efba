/// A half-open stretch of what a report was taken from, counted in bytes.
///
/// Of a page of HTML the bytes are those of the page in UTF-8 with every line ending one line feed, which are the
/// bytes that came where it came so; of a plain text they are the given text's in UTF-8.
public struct ByteRange: Hashable, Codable, Sendable {
    /// The position of the first byte, counted from zero.
    public var start: Int
    /// The position after the last byte; never less than ``start``.
    public var end: Int

    /// Makes a range; an end before the start is taken as empty.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = max(start, end)
    }
}
