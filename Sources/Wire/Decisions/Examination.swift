public import News

/// A page's report with every decision that made it, blocks that were left out included.
public struct Examination: Hashable, Sendable {
    public var report: Report
    /// In the page's order.
    public var decisions: [Decision]
    /// The page in UTF-8, every line ending one line feed: what the decisions' sources point into.
    public var source: [UInt8]
}
