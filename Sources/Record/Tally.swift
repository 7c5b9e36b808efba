public import News

/// How many events of a kind the record holds.
public struct Tally: Hashable, Sendable {
    /// Which events are counted; what is nothing is not asked for.
    public struct Query: Hashable, Sendable {
        public var type: EventType
        public var mode: EventMode?
        /// ISO 3166-1 alpha-3.
        public var country: String?
        public var begin: Day?
        public var finish: Day?

        public init(
            type: EventType, mode: EventMode? = nil, country: String? = nil, begin: Day? = nil, finish: Day? = nil
        ) {
            self.type = type
            self.mode = mode
            self.country = country
            self.begin = begin
            self.finish = finish
        }
    }

    /// Why an event of the type asked for was not counted.
    public enum Exclusion: String, CaseIterable, Sendable {
        /// Everybody who said so has taken it back.
        case discounted
        /// The record does not know in which country it happened.
        case placeUnknown = "place_unknown"
        /// Its date is not known well enough to say whether it falls into the period.
        case dateTooCoarse = "date_too_coarse"
    }

    public struct Excluded: Hashable, Sendable {
        public var event: Event.ID
        public var reason: Exclusion
    }

    public var query: Query
    /// The events counted, in order of date.
    public var events: [Event.ID]
    /// Events that might belong to it but were left out, each with its reason.
    public var excluded: [Excluded]

    public var count: Int { events.count }
}

/// A count that a report claims, beside what the record holds.
public struct CheckedClaim: Hashable, Sendable {
    public enum Result: String, CaseIterable, Sendable {
        case agrees
        case archiveHasFewer = "archive_has_fewer"
        case archiveHasMore = "archive_has_more"
        case cannotCompare = "cannot_compare"
    }

    public var claim: Claim
    /// The count, with its window ("P6M") and kind (ordinal or total of a period).
    public var count: Count
    public var claimed: Quantity?
    /// What was counted in the record; nothing where the claim can't be compared.
    public var tally: Tally?
    /// The record's own number: events, or the sum of their counts of the claim's measure.
    public var held: Double?
    public var result: Result
}
