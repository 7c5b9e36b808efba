import News

/// The record of what happened: events made of claims, each counted once.
///
/// The same claims give the same ledger, in whatever order they come.
public struct Ledger: Sendable {
    /// In order of date.
    public private(set) var events: [Event] = []
    public private(set) var expected: [Expected] = []
    public private(set) var figures: [Figure] = []
    public private(set) var checkedClaims: [CheckedClaim] = []
    /// Claims that make no event and belong to none: denials of what nobody claims, things said to be possible.
    public private(set) var loose: [Claim] = []
    /// Claims of older versions of an article.
    public private(set) var superseded: [Claim] = []

    /// Works out the record; near-linear in the claims.
    public init(claims: [Claim]) {
    }
    /// One tally for each type, and one for each of its modes, that the record holds.
    public var tallies: [Tally] { [] }
    /// Counts the events that a query asks for.
    public func tally(_ query: Tally.Query) -> Tally { Tally(query: query, events: [], excluded: []) }
}
