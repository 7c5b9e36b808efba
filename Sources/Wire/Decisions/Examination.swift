public import News

/// A page's report with every decision that made it, blocks that were left out included.
public struct Examination: Hashable, Sendable {
    public var report: Report
    /// In the page's order.
    public var decisions: [Decision]
    /// What the page says of its article in its several places, and which of it was believed; nothing for plain text.
    public var statements: [Statement] = []
    /// The page in UTF-8, every line ending one line feed: what the decisions' sources point into.
    public var source: [UInt8]
}
