import News

/// The record while it is being worked out: who tells of what.
struct LedgerDraft {
    private(set) var happened = DraftPool()
    private(set) var announced = DraftPool()
    private(set) var loose: [Claim] = []
    private(set) var superseded: [Claim] = []
    /// The claims that count, in order.
    private(set) var current: [Claim] = []

    /// How long an announcement without a date is waited for, and how far back a denial without one reaches, in days.
    private static let wait = 60
    private static let reach = 29
    /// An announcement's date is wide by nature, so an event answers it by its place and its actors.
    private static let enoughForAnswer = 5

    init(_ claims: [Claim]) {
        var seen: Set<Claim.ID> = []
        var newest: [String: Int] = [:]
        for claim in claims {
            newest[claim.articleID] = max(newest[claim.articleID] ?? .min, claim.publication.version)
        }
        var articles: [String: [Claim]] = [:]
        var order: [String] = []
        for claim in claims.sorted(by: Claim.precedes) where seen.insert(claim.id).inserted {
            guard claim.publication.version == newest[claim.articleID] else {
                superseded.append(claim)
                continue
            }
            current.append(claim)
            if articles[claim.articleID] == nil { order.append(claim.articleID) }
            articles[claim.articleID, default: []].append(claim)
        }
        // Denials come last: what they deny must be known.
        var doubted: [(claims: [Claim], event: Int?)] = []
        for article in order {
            for cluster in Filing(articles[article] ?? []).clusters {
                let event = tell(cluster)
                announce(cluster.planned)
                loose += cluster.rest
                if !cluster.doubted.isEmpty { doubted.append((cluster.doubted, event)) }
            }
        }
        for (claims, event) in doubted { doubt(claims, event) }
        loose.sort(by: Claim.precedes)
    }

    private mutating func tell(_ cluster: Filing.Cluster) -> Int? {
        let claims = (cluster.told + cluster.counted).sorted(by: Claim.precedes)
        guard var draft = Draft(claims) else { return nil }
        // A background clause without a date could mean any year.
        let isNews = claims.contains { $0.mention.modality == .actual }
        if isNews { draft.dateByPublication() }
        let event = draft.when == nil ? nil : happened.place(draft, makesEvent: !cluster.told.isEmpty)
        if event == nil { loose += claims }
        return event
    }

    private mutating func announce(_ claims: [Claim]) {
        guard let first = claims.first, var draft = Draft(claims) else { return }
        draft.dateIfUnknown(from: first.published.day, to: first.published.day.adding(days: Self.wait))
        announced.place(draft)
    }

    private mutating func doubt(_ claims: [Claim], _ event: Int?) {
        var event = event
        if event == nil, let first = claims.first, var draft = Draft(claims) {
            draft.dateIfUnknown(from: first.published.day.adding(days: -Self.reach), to: first.published.day)
            event = happened.likest(draft)
        }
        guard let event else {
            loose += claims
            return
        }
        for claim in claims { happened.append(claim, to: event) }
    }

    /// The event that an announcement led to: reported after it, and no later than it was due.
    func answer(to announcement: Draft) -> Int? {
        guard let first = announcement.claims.first else { return nil }
        return happened.likest(announcement, least: Self.enoughForAnswer) { event in
            event.claims.contains { $0.published.secondsSince1970 > first.published.secondsSince1970 && $0.isAssertion }
                && event.when.map { $0.finish >= first.published.day } ?? false
        }
    }
}
