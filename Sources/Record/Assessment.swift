import News

/// How well an event's evidence holds, and what its numbers are.
struct Assessment {
    private(set) var independentSources = 0
    private(set) var standing = Standing.singleSource
    private(set) var disputedFields: [DisputedField] = []
    private(set) var counts: [EventCount] = []

    /// Sources beyond these are not compared with each other.
    private static let mostCompared = 32

    init(draft: Draft, claims: [Claim]) {
        let told = claims.filter(\.isAssertion)
        let groups = Self.groups(of: told)
        independentSources = Set(groups).count
        let sides = told.map { $0.side(actors: draft.actorKeys, recipients: draft.recipientKeys) }
        let isAcknowledged =
            zip(told, sides).contains { $1 == .actor && $0.sourceKind != .reporter }
            || told.contains { $0.mention.stance == .claimsResponsibility }

        if claims.contains(where: \.isDenial) { disputedFields.append(.occurrence) }
        if Self.actorsDiffer(told, groups) { disputedFields.append(.actors) }
        if Self.placesDiffer(told, groups) { disputedFields.append(.place) }
        let isContested = !disputedFields.isEmpty
        for measure in Count.Measure.allCases {
            let values = Self.newest(measure, told, groups)
            guard let count = Self.count(measure, values) else { continue }
            counts.append(count)
            if Self.differ(values) { disputedFields.append(.count(measure)) }
        }

        if Self.isTakenBack(claims, told, groups) {
            standing = .discounted
        } else if isContested {
            standing = .contested
        } else if isAcknowledged {
            standing = .acknowledged
        } else if independentSources >= 2, Set(sides).count > 1 || sides.first == .some(nil) {
            standing = .corroborated
        }
    }

    /// For each claim the number of its source: claims of one text, or of one source, share it.
    private static func groups(of claims: [Claim]) -> [Int] {
        var sets = DisjointSets(count: claims.count)
        var first: [String: Int] = [:]
        for (number, claim) in claims.enumerated() {
            for key in ["origin " + claim.publication.originGroup, claim.sourceKey] {
                sets.join(first[key] ?? number, number)
                if first[key] == nil { first[key] = number }
            }
        }
        return claims.indices.map { sets.root(of: $0) }
    }

    /// Whether each source has later denied what it said.
    private static func isTakenBack(_ claims: [Claim], _ told: [Claim], _ groups: [Int]) -> Bool {
        var denied: [String: Int] = [:]
        for claim in claims where claim.isDenial { denied[claim.sourceKey] = claim.published.secondsSince1970 }
        guard !denied.isEmpty else { return false }
        var open = Set(groups)
        for (claim, group) in zip(told, groups) {
            if let at = denied[claim.sourceKey], at > claim.published.secondsSince1970 { open.remove(group) }
        }
        return open.isEmpty
    }

    private static func actorsDiffer(_ told: [Claim], _ groups: [Int]) -> Bool {
        var named: [Int: [NameKey]] = [:]
        for (claim, group) in zip(told, groups) {
            let keys = claim.mention.actors.filter { $0.certainty == .declared }.map { NameKey($0.name) }
            named[group, default: []] += keys.filter { !$0.words.isEmpty }
        }
        let lists = named.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }.prefix(mostCompared)
        return lists.indices.contains { a in
            lists.indices.contains { b in
                a < b && !lists[a].contains { key in lists[b].contains(where: key.agrees(with:)) }
            }
        }
    }

    private static func placesDiffer(_ told: [Claim], _ groups: [Int]) -> Bool {
        var places: [Int: Place] = [:]
        for (claim, group) in zip(told, groups) where places[group] == nil { places[group] = claim.place }
        let list = places.sorted { $0.key < $1.key }.map(\.value).prefix(mostCompared)
        return list.indices.contains { a in list.indices.contains { a < $0 && list[a].match(list[$0]) == .different } }
    }
}

extension Assessment {
    /// Each source's newest value of a measure: a later toll takes the place of its forerunner.
    private static func newest(_ measure: Count.Measure, _ told: [Claim], _ groups: [Int]) -> [CountValue] {
        var newest: [Int: CountValue] = [:]
        for (claim, group) in zip(told, groups) {
            if let value = CountValue.values(in: claim).first(where: { $0.measure == measure }) {
                newest[group] = value
            }
        }
        return newest.values.sorted { Claim.precedes($0.claim, $1.claim) }
    }

    private static func count(_ measure: Count.Measure, _ values: [CountValue]) -> EventCount? {
        guard !values.isEmpty else { return nil }
        var best: Double?
        var rule = EventCount.Rule.lowest
        var times: [Double: Int] = [:]
        for value in values { if let best = value.best { times[best, default: 0] += 1 } }
        let most = times.values.max() ?? 0
        if let official = values.last(where: \.claim.isOfficial) {
            best = official.best
            rule = .latestOfficial
        } else if let common = times.first(where: { $0.value == most }), times.count(where: { $0.value == most }) == 1 {
            best = common.key
            rule = .majority
        } else {
            best = times.keys.min()
        }
        let lows = values.compactMap(\.low)
        let highs = values.compactMap(\.high)
        return EventCount(
            measure: measure, low: lows.min(), best: best, high: highs.count == values.count ? highs.max() : nil,
            rule: rule, claims: values.map(\.claim.id)
        )
    }

    /// Whether sources disagree: their ranges are apart, and time does not explain it, as it does a toll that rises.
    private static func differ(_ values: [CountValue]) -> Bool {
        let values = values.prefix(mostCompared)
        return values.indices.contains { a in
            values.indices.contains { b in
                a < b && !values[a].overlaps(values[b])
                    && (values[b].claim.published.day == values[a].claim.published.day
                        || (values[b].best ?? 0) < (values[a].best ?? 0))
            }
        }
    }
}
