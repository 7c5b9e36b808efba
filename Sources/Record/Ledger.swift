import News

/// The record of what happened: events made of claims, each counted once.
///
/// The same claims give the same ledger, in whatever order they come. Claims make one event when their types,
/// dates and places go together and a place, somebody who took part or a count ties them; a country alone never
/// does. What is announced, denied or said to be possible is kept but makes no event.
public struct Ledger: Sendable {
    /// In order of date.
    public private(set) var events: [Event]
    /// What was announced, in order of announcement.
    public private(set) var expected: [Expected]
    public private(set) var figures: [Figure]
    /// Totals and ordinals that reports give, each beside the record's own.
    public private(set) var checkedClaims: [CheckedClaim]
    /// Claims that make no event and belong to none: denials of what nobody claims, things said to be possible.
    public private(set) var loose: [Claim]
    /// Claims of older versions of an article.
    public private(set) var superseded: [Claim]
    private var book: TallyBook

    /// Works out the record.
    ///
    /// Near-linear in the claims: each report is compared with a bounded number of events that share something
    /// with it. Of two claims with one id the first in order of publication is taken.
    public init(claims: [Claim]) {
        let draft = LedgerDraft(claims)
        let made = draft.happened.drafts.map(Event.init(draft:))
        events = made.sorted { $0.begin != $1.begin ? $0.begin < $1.begin : $0.id < $1.id }
        expected = draft.announced.drafts.map { announcement in
            Expected(draft: announcement, fulfilledBy: draft.answer(to: announcement).map { made[$0].id })
        }
        figures = Figure.series(in: draft.current)
        loose = draft.loose
        superseded = draft.superseded
        book = TallyBook(events)
        let book = book
        checkedClaims = draft.current.flatMap { claim in
            claim.mention.counts.compactMap { book.check($0, of: claim) }
        }
    }

    /// One tally for each type that the record holds, and one for each of its modes.
    public var tallies: [Tally] {
        EventType.allCases.flatMap { type in
            let modes = EventMode.allCases.filter { $0.type == type }
            return ([Tally.Query(type: type)] + modes.map { Tally.Query(type: type, mode: $0) }).map(tally)
        }
        .filter { !$0.events.isEmpty }
    }

    /// Counts the events that a query asks for.
    public func tally(_ query: Tally.Query) -> Tally { book.tally(query) }
}
