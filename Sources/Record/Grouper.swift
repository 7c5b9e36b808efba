public import News

/// Puts reports into running stories and finds copies, one report after the other.
public struct Grouper: Sendable {
    /// Where a report belongs.
    public struct Placement: Hashable, Sendable {
        /// The id of the story's first report.
        public var story: String
        /// The id of the earlier report whose text it repeats.
        public var duplicateOf: String?
    }

    public init() {}

    /// Places the next report.
    public mutating func place(id: String, published: Day?, headline: String?, text: String) -> Placement {
        Placement(story: id, duplicateOf: nil)
    }
}
