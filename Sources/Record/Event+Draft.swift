import News

extension Event {
    init(draft: Draft) {
        let claims = draft.claims.sorted(by: Claim.precedes)
        let told = claims.filter(\.isAssertion)
        // A draft of an event has a date and a claim that tells it: no other is placed.
        let founder = draft.claims[0]
        let day = founder.published.day
        let when = draft.when ?? Mention.When(begin: day, finish: day, basis: .publication)
        let assessment = Assessment(draft: draft, claims: claims)
        id = Self.id(of: founder)
        type = told.compactMap(\.mention.type).commonest ?? draft.family
        modes = told.flatMap(\.mention.modes).unique
        contexts = told.flatMap(\.mention.contexts).unique
        actors = draft.actors
        recipients = draft.recipients
        place = draft.place
        whereBasis = draft.whereBasis
        begin = when.begin
        finish = when.finish
        datePrecision = when.precision
        dateBasis = when.basis
        self.claims = claims
        counts = assessment.counts
        standing = assessment.standing
        disputedFields = assessment.disputedFields
        independentSources = assessment.independentSources
    }

    static func id(of founder: Claim) -> String { "\(founder.articleID)~\(founder.mention.id)" }
}

extension Expected {
    init(draft: Draft, fulfilledBy: Event.ID?) {
        let when = draft.when.flatMap { $0.basis == .publication ? nil : $0 }
        id = Event.id(of: draft.claims[0])
        type = draft.claims.compactMap(\.mention.type).commonest ?? draft.family
        modes = draft.claims.flatMap(\.mention.modes).unique
        actors = draft.actors
        recipients = draft.recipients
        place = draft.place
        begin = when?.begin
        finish = when?.finish
        claims = draft.claims.sorted(by: Claim.precedes)
        self.fulfilledBy = fulfilledBy
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it first stands.
    fileprivate var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }

    /// The element that stands most often; of several the one that stands first.
    fileprivate var commonest: Element? {
        var times: [Element: Int] = [:]
        for element in self { times[element, default: 0] += 1 }
        guard let most = times.values.max() else { return nil }
        return first { times[$0] == most }
    }
}
