import News

extension Setting {
    /// Types that happen on the ground: what they are done to says where.
    static let sited: Set<EventType> = [.assault, .retreat, .mobilize, .coerce, .protest, .aid]

    /// The place by the clause, then the sentence.
    func place(of trigger: Trigger, clause: Range<Int>, scope: Range<Int>, roles: RoleFinder.Roles) -> (
        Int, Mention.WhereBasis
    )? {
        if let index = nearest(to: trigger, in: clause, roles: roles) {
            let base = base(of: index, trigger)
            let isAside = isDeep(phrases.analysis.tokens(in: places[index].span), below: trigger)
            return (base ?? index, base != nil || isBearing(index) || isAside ? .inferred : .stated)
        }
        return nearest(to: trigger, in: scope, roles: roles).map { (base(of: $0, trigger) ?? $0, .inferred) }
    }

    /// The base that a bare name means where the report has named it as one: "Taji" after "the Taji base".
    private func base(of index: Int, _ trigger: Trigger) -> Int? {
        guard Self.sited.contains(trigger.type),
            let base = bases[phrases.analysis.text[places[index].span].lowercased()],
            places[base].span.start < places[index].span.start, places[base].gazetteerID != places[index].gazetteerID
        else { return nil }
        return base
    }

    /// The dateline's place, where nothing speaks against a deed's being there.
    func datelinePlace(of trigger: Trigger, roles: RoleFinder.Roles) -> Int? {
        isAbroad(trigger, roles: roles) ? nil : datelinePlace
    }

    /// Whether the place only gives a direction: "south of the capital".
    private func isBearing(_ index: Int) -> Bool {
        let start = phrases.analysis.tokens(in: places[index].span).lowerBound
        let noun = phrases.noun(at: start)
        guard let lead = noun?.preposition, phrases.word(lead) == "of" else { return false }
        return ["south", "north", "east", "west"].contains { phrases.word(lead - 1).hasPrefix($0) }
    }

    /// Whether words are spoken by somebody of another country than the dateline's, who most likely is at home.
    private func isAbroad(_ trigger: Trigger, roles: RoleFinder.Roles) -> Bool {
        guard let datelinePlace, let home = places[datelinePlace].country else { return false }
        if Self.sited.contains(trigger.type) { return false }
        let countries = Set(roles.actors.compactMap(\.country))
        return !countries.isEmpty && !countries.contains(home)
    }

    private static let leads: Set<String> = [
        "in", "at", "near", "on", "outside", "around", "across", "into", "over", "inside", "beside", "to", "from",
        "of", "between", "through",
    ]
    private static let grounded: Set<String> = [
        "in", "at", "near", "outside", "inside", "around", "across", "into", "beside",
    ]

    /// What a place's name may stand before without losing its ground: "at the Taji and Balad bases".
    static let grounds: Set<String> = [
        "base", "bases", "airbase", "airbases", "camp", "camps", "airport", "airfield", "airfields", "post", "posts",
        "checkpoint", "province", "provinces", "district", "districts", "region", "regions", "area", "areas", "city",
        "cities", "town", "towns", "village", "villages", "neighborhood", "neighbourhood", "suburb", "suburbs",
        "prison",
        "hospital", "university", "stadium", "square", "valley", "peninsula", "border", "crossing", "island", "islands",
    ]

    /// The place that a number speaks of: the nearest that a preposition of place leads.
    func place(near token: Int, in range: Range<Int>) -> Int? {
        placeTable.items(in: range).filter { item in
            phrases.noun(at: item.range.lowerBound)?.preposition.map { Self.grounded.contains(phrases.word($0)) }
                ?? false
        }.min { abs($0.range.lowerBound - token) < abs($1.range.lowerBound - token) }?.index
    }

    /// The preposition that leads a phrase, over a participle that the phrase was cut from: "in neighboring Syria".
    private func lead(of noun: NounPhrase?) -> String {
        guard let noun else { return "" }
        if let preposition = noun.preposition { return phrases.word(preposition) }
        let before = noun.range.lowerBound - 1
        guard before > 0, phrases.syntax.relation(of: before) == .amod, phrases.classes[before - 1] == .preposition
        else {
            return ""
        }
        return phrases.word(before - 1)
    }

    /// Whether the phrase stands right behind the trigger's verb or words.
    private func follows(_ noun: NounPhrase, a trigger: Trigger) -> Bool {
        let start = noun.range.lowerBound
        return start == trigger.range.upperBound || trigger.range.contains(start - 1)
            || trigger.verb?.range.contains(start - 1) ?? false
    }

    private func nearest(to trigger: Trigger, in range: Range<Int>, roles: RoleFinder.Roles) -> Int? {
        let head = trigger.head
        var best: (cost: Int, index: Int)?
        for item in placeTable.items(in: range) {
            guard let weight = weight(of: item, trigger, roles: roles) else { continue }
            let isWide = places[item.index].precision >= .country
            let distance =
                abs(item.range.lowerBound - head) + weight + (item.range.lowerBound < head ? 6 : 0) + (isWide ? 6 : 0)
            if best.map({ distance < $0.cost }) ?? true { best = (distance, item.index) }
        }
        return best?.index
    }

    /// What speaks against a place, in tokens of distance; nothing where the words don't say where at all.
    private func weight(
        of item: (range: Range<Int>, index: Int), _ trigger: Trigger, roles: RoleFinder.Roles
    ) -> Int? {
        let place = places[item.index]
        let noun = phrases.noun(at: item.range.lowerBound)
        let lead = lead(of: noun)
        let isLed = Self.leads.contains(lead)
        let isSited = Self.sited.contains(trigger.type) || trigger.entry.mode == .consultVisit
        let isTarget = isSited && roles.recipients.contains { $0.span.overlaps(place.span) }
        if let noun, noun.head >= item.range.upperBound {
            // "Baghdad's Green Zone" is in Baghdad, "the U.S. embassy" may be anywhere.
            if isSited, Self.grounds.contains(phrases.word(noun.head)) {
                let first = phrases.list(around: noun).first?.preposition
                if let first, Self.grounded.contains(phrases.word(first)) { return 2 }
                // "Leaving Iraq bases": what a verb of the ground is done to.
                if first == nil, follows(noun, a: trigger) { return 2 }
            }
            let isOwner = ["'s", "’s", "'", "’"].contains(phrases.word(item.range.upperBound))
            guard isOwner && (isTarget || Self.grounded.contains(lead)) || isTarget && place.precision < .country
            else { return nil }
            return 4
        }
        let inRole = (roles.actors + roles.recipients).contains { $0.span.contains(place.span) }
        if isTarget,
            place.precision < .country || isLed
                || phrases.noun(at: item.range.lowerBound)?.head == item.range.lowerBound
        {
            return isLed ? 0 : 3
        }
        // "Leaving the town": what a verb of the ground is done to.
        if isSited, !isLed, phrases.verbAt[item.range.lowerBound - 1] >= 0 {
            return 6
        }
        guard isLed, !inRole || Self.grounded.contains(lead) || lead == "on" else { return nil }
        // "several of the factions of Iran" names whose, not where.
        if lead == "of" || lead == "to", place.precision >= .country { return nil }
        return Self.grounded.contains(lead) ? 0 : 4
    }
}
