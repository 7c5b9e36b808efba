public import News

/// A stock over time: how many of something there were, as of which day, and who says so.
public struct Figure: Hashable, Sendable {
    /// One value, as one claim gives it.
    public struct Value: Hashable, Sendable {
        public var low: Double?
        public var best: Double?
        public var high: Double?
        public var qualifier: Quantity.Qualifier
        /// The day that it speaks of; the day of publication where it names none.
        public var asOf: Day
        public var claim: Claim
    }

    /// What is counted, in the words of its newest claim: "U.S. forces".
    public var subject: String
    public var measure: Count.Measure
    /// Where, in the words of its newest claim: "Iraq".
    public var place: String?
    public var unit: String?
    /// In order of day, then of publication; never empty.
    public var values: [Value]
}
