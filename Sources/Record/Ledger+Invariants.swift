import News

/// A rule of the record that does not hold, with where.
public enum LedgerError: Error, Hashable, Sendable {
    case eventIDNotUnique(String)
    /// A claim stands in two places.
    case claimTwice(Claim.ID)
    case eventWithoutAssertion(event: String)
    case eventEndsBeforeItBegins(event: String)
    case eventTakesClaimOfPlan(event: String, claim: Claim.ID)
    case countOutOfOrder(event: String, measure: String)
    case countOfStrangeClaim(event: String, claim: Claim.ID)
    case corroboratedBySingleSource(event: String)
    case expectationWithoutPlan(id: String)
    case fulfilledByNothing(id: String)
    case figureWithoutValue(subject: String)
}

extension Ledger {
    /// Checks that every rule of the record holds; linear in its claims.
    public func checkInvariants() throws(LedgerError) {
        var ids: Set<String> = []
        var claims: Set<Claim.ID> = []
        for event in events {
            guard ids.insert(event.id).inserted else { throw .eventIDNotUnique(event.id) }
            try Self.check(event)
        }
        for expectation in expected {
            guard !expectation.claims.isEmpty else { throw .expectationWithoutPlan(id: expectation.id) }
            if let event = expectation.fulfilledBy, !ids.contains(event) {
                throw .fulfilledByNothing(id: expectation.id)
            }
        }
        for claim in events.flatMap(\.claims) + expected.flatMap(\.claims) + loose + superseded {
            guard claims.insert(claim.id).inserted else { throw .claimTwice(claim.id) }
        }
        for figure in figures where figure.values.isEmpty { throw .figureWithoutValue(subject: figure.subject) }
    }

    private static func check(_ event: Event) throws(LedgerError) {
        let told = event.claims.filter(\.isAssertion)
        guard !told.isEmpty else { throw .eventWithoutAssertion(event: event.id) }
        guard event.begin <= event.finish else { throw .eventEndsBeforeItBegins(event: event.id) }
        for claim in event.claims where !claim.isAssertion && !claim.isDenial && claim.mention.stance != .questions {
            throw .eventTakesClaimOfPlan(event: event.id, claim: claim.id)
        }
        if event.standing == .corroborated, event.independentSources < 2 {
            throw .corroboratedBySingleSource(event: event.id)
        }
        let ids = Set(told.map(\.id))
        for count in event.counts {
            let best = count.best ?? count.low ?? count.high ?? 0
            guard (count.low ?? best) <= best, best <= (count.high ?? best) else {
                throw .countOutOfOrder(event: event.id, measure: count.measure.rawValue)
            }
            for claim in count.claims where !ids.contains(claim) {
                throw .countOfStrangeClaim(event: event.id, claim: claim)
            }
        }
    }
}
