import News

/// Where a deed is whose own words don't say it.
extension EventSearch {
    /// "The base" that was told of before, or the land of what was told before; only then where the report was written.
    func ground(of trigger: Trigger, roles: RoleFinder.Roles, clause: Range<Int>, sentence: Int)
        -> (Int, Mention.WhereBasis)?
    {
        let dateline = setting.datelinePlace(of: trigger, roles: roles)
        guard Setting.sited.contains(trigger.type) else { return dateline.map { ($0, .dateline) } }
        let last = mentions.suffix(12).last {
            $0.place != nil && $0.whereBasis != .dateline && sentence - $0.sentence <= 5
        }?.place
        if let last, setting.places[last].precision < .country, pointsBack(clause) { return (last, .inferred) }
        guard let dateline else { return nil }
        let country = setting.places[dateline].country
        let land = country.flatMap { setting.lands[$0] }
        if let land, isSomewhere(in: country, roles) || speaksOfSeveral(roles, clause) { return (land, .inferred) }
        guard let last, !isSamePlace(last, dateline) else { return (dateline, .dateline) }
        // The report has gone on to another place.
        return setting.places[last].country == country ? land.map { ($0, .inferred) } : nil
    }

    /// Whether the clause speaks of ground told of before: "the base", "the town".
    private func pointsBack(_ clause: Range<Int>) -> Bool {
        clause.contains { token in
            guard phrases.word(token) == "the" || phrases.word(token) == "that", let noun = phrases.noun(at: token),
                noun.range.lowerBound == token, Setting.grounds.contains(phrases.word(noun.head))
            else { return phrases.word(token) == "there" && phrases.syntax.relation(of: token) == .advmod }
            // "The main base" may be another.
            return noun.range.count == 2
        }
    }

    /// Whether what it is done to is ground of the country that no name tells: "an Iraqi base".
    private func isSomewhere(in country: String?, _ roles: RoleFinder.Roles) -> Bool {
        roles.recipients.contains { role in
            guard role.country == country, let head = head(of: role) else { return false }
            return Setting.grounds.contains(phrases.word(head)) && roleFinder.name(at: head) == nil
        }
    }

    /// Whether it is done at several places that no name tells: "a few smaller bases", "five positions".
    private func speaksOfSeveral(_ roles: RoleFinder.Roles, _ clause: Range<Int>) -> Bool {
        roles.recipients.contains { role in
            guard let head = head(of: role) else { return false }
            return Self.severalGrounds.contains(phrases.word(head))
        }
            || clause.contains { token in
                Self.severalGrounds.contains(phrases.word(token)) && phrases.noun(at: token)?.head == token
            }
    }

    private static let severalGrounds: Set<String> = [
        "bases", "airbases", "camps", "posts", "positions", "sites", "towns", "villages", "cities", "checkpoints",
        "areas", "districts", "provinces",
    ]

    private func head(of role: Role) -> Int? {
        let tokens = analysis.tokens(in: role.span)
        return tokens.first.flatMap { phrases.noun(at: $0) }.map(\.head).flatMap { tokens.contains($0) ? $0 : nil }
    }

    private func isSamePlace(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (setting.places[a], setting.places[b])
        return a == b || first.gazetteerID == second.gazetteerID || first.precision >= .country
    }
}

/// What is done at several places.
extension EventSearch {
    /// One mention for each place where a deed is done at several that are named: two bases that are left are two
    /// events. A number that holds for all of them together keeps them one.
    mutating func spread(from first: Int) {
        var spread: [Mention] = []
        for mention in mentions[first...] {
            let grounds = grounds(of: mention)
            guard grounds.count > 1 else {
                spread.append(mention)
                continue
            }
            let named = grounds.map(\.role)
            for (role, place) in grounds {
                var one = mention
                one.recipients.removeAll { named.contains($0) && $0 != role }
                (one.place, one.whereBasis) = (place, .stated)
                spread.append(one)
            }
        }
        mentions.replaceSubrange(first..., with: spread)
        for index in mentions.indices[first...] { mentions[index].id = "m\(index + 1)" }
    }

    /// The recipients that are places of their own, where a mention has no number.
    private func grounds(of mention: Mention) -> [(role: Role, place: Int)] {
        guard mention.kind == .event, let type = mention.type, mention.counts.isEmpty,
            Setting.sited.contains(type) || mention.rule.hasSuffix("future RETREAT"),
            (2...6).contains(mention.recipients.count)
        else { return [] }
        var grounds: [(role: Role, place: Int)] = []
        for role in mention.recipients {
            let tokens = analysis.tokens(in: role.span)
            guard let item = setting.placeTable.items(in: tokens).first,
                setting.places[item.index].precision < .firstOrderDivision
            else { continue }
            let place = setting.bases[analysis.text[setting.places[item.index].span].lowercased()] ?? item.index
            if !grounds.contains(where: { $0.place == place }) { grounds.append((role, place)) }
        }
        return grounds
    }

    /// The ground that troops give up, told with them: "troops at the northern base were withdrawn".
    func groundLeft(by trigger: Trigger, roles: RoleFinder.Roles) -> [Role] {
        guard trigger.entry.mode == .retreatWithdraw, roles.recipients.isEmpty, let actor = roles.actors.first,
            let noun = analysis.tokens(in: actor.span).first.flatMap({ phrases.noun(at: $0) }),
            ["at", "in", "on"].contains(phrases.word(noun.range.upperBound)),
            let ground = phrases.noun(at: noun.range.upperBound + 1), !roleFinder.isTime(ground),
            ground.range.lowerBound == noun.range.upperBound + 1
        else { return [] }
        return phrases.list(around: ground).compactMap { roleFinder.role($0, asActor: false) }
    }
}
