/// A half-open stretch of a document's text, counted in Unicode code points.
///
/// This is how W3C's `TextPositionSelector` and Python count, so that a span
/// taken from Dateline's JSON slices the same words in any of them.
public struct Span: Hashable, Comparable, Codable, Sendable {
    /// The position of the first code point, counted from zero.
    public var start: Int
    /// The position after the last code point; never less than ``start``.
    public var end: Int

    /// Makes a span; an end before the start is taken as empty.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// How many code points it holds.
    public var count: Int { end - start }

    public var isEmpty: Bool { start == end }

    /// Whether the two share a code point.
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// Whether all of `other` lies inside.
    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    /// In order of start, the longer first where two start together.
    public static func < (a: Span, b: Span) -> Bool {
        a.start != b.start ? a.start < b.start : a.end > b.end
    }
}
