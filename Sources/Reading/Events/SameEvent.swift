import News

/// Ties a mention to an earlier one of the same event in the same report.
struct SameEvent {
    let times: [TimeExpression]
    let places: [Place]
    let headline: Span?
    let analysis: Analysis
    /// The report's own day.
    let published: Day?

    /// How many mentions of a type are looked back at.
    private static let reach = 16

    /// Links what is plainly told again: the headline's event, "the attack" after one, the same deed, place and day.
    ///
    /// A mention is tied to the first of its event; what one of them tells of day, place and doer holds for the others.
    func link(_ mentions: [Mention]) -> [Mention] {
        var mentions = mentions
        var told: [EventType: [Int]] = [:]
        var roots = Array(mentions.indices)
        for index in mentions.indices where mentions[index].kind == .event {
            guard let type = mentions[index].type else { continue }
            let near = (told[type] ?? []).suffix(Self.reach).reversed().filter { earlier in
                isSame(mentions[earlier], mentions[index])
                    && (roots[earlier] == earlier || !areApart(mentions[roots[earlier]], mentions[index]))
            }
            // "The redeployment" is what was told by that word before.
            if let earlier = near.first(where: { isSameWord(mentions[$0], mentions[index]) }) ?? near.first {
                let root = roots[earlier]
                roots[index] = root
                mentions[index].sameAs = mentions[root].id
                complete(&mentions[index], from: mentions[earlier])
                if mentions[index].actors.isEmpty { mentions[index].actors = mentions[root].actors }
                settle(&mentions[root], from: mentions[index])
            }
            told[type, default: []].append(index)
        }
        return mentions
    }

    /// What the earlier mention told and the later one leaves out.
    private func complete(_ mention: inout Mention, from earlier: Mention) {
        if mention.modes.isEmpty { mention.modes = earlier.modes }
        if mention.actors.isEmpty { mention.actors = earlier.actors }
        settle(&mention, from: earlier)
    }

    /// The day and place that another mention of the same event tells.
    private func settle(_ mention: inout Mention, from other: Mention) {
        if mention.whereBasis != .stated, other.whereBasis == .stated, isNarrower(other.place, than: mention) {
            mention.place = other.place
            mention.whereBasis = .inferred
        }
        guard mention.time == nil, mention.modality == other.modality else { return }
        if other.time != nil || mention.when == nil { (mention.time, mention.when) = (other.time, other.when) }
    }

    /// Whether a place tells more than what a mention has: a dateline is only where the report was written.
    private func isNarrower(_ place: Int?, than mention: Mention) -> Bool {
        guard let place, let own = mention.place, mention.whereBasis == .inferred else { return place != nil }
        return places[place].precision < places[own].precision
    }

    private static let others: Set<String> = [
        "another", "second", "third", "further", "new", "more", "other", "separate", "either", "such", "earlier",
        "previous", "any",
    ]

    private func isSame(_ a: Mention, _ b: Mention) -> Bool {
        let first = analysis.tokens(in: b.trigger).lowerBound
        let before = first > 0 ? analysis.lowered[first - 1] : ""
        if isOther(b) || a.modality != b.modality || areApart(a, b) { return false }
        let alike = !Set(a.modes).isDisjoint(with: b.modes) || a.modes.isEmpty || b.modes.isEmpty
        // What one sentence tells apart is not one.
        guard alike, a.sentence != b.sentence else { return false }
        let shared = shareRole(a.recipients, b.recipients) || shareRole(a.actors, b.actors)
        let isDefinite = b.rule.hasPrefix("noun:") && ["the", "this", "that"].contains(before)
        // What has no day, and is not "the" deed, was put at another time than the rest.
        if b.modality == .actual, b.time == nil, !isDefinite, published != nil ? b.when == nil : isBefore(b) {
            return false
        }
        if let headline, headline.overlaps(a.span) {
            // The lead and what follows it tell the headline's deed again.
            if b.sentence - a.sentence <= 2 || shared || shareWord(a.actors, b.actors) { return true }
            if b.actors.isEmpty && b.sentence - a.sentence <= 8 && areOfOneDay(a, b)
                && !Set(a.modes).isDisjoint(with: b.modes) && (a.type != .assault || a.place == b.place)
            {
                return true
            }
        }
        if isDefinite, b.time == nil { return b.sentence - a.sentence <= 4 || shared }
        if b.modality == .planned { return isSameGround(a, b) && (shared || shareWord(a.actors, b.actors)) }
        if shared && a.time != nil && b.time != nil { return true }
        // One is told in passing, the other with its day.
        guard (a.time == nil) != (b.time == nil), !Set(a.modes).isDisjoint(with: b.modes), areOfOneDay(a, b),
            !(a.whereBasis == .stated && b.whereBasis == .stated)
        else { return false }
        return shareRole(a.recipients, b.recipients) || b.time != nil && isJustBefore(a) && isOfNews(b)
    }

    /// Whether the words put a deed before the rest: "had already left", "after rockets hit the base".
    private func isBefore(_ mention: Mention) -> Bool {
        let start = analysis.tokens(in: mention.trigger).lowerBound
        let floor = max(analysis.sentences[mention.sentence].lowerBound, start - 8)
        for at in stride(from: start - 1, through: floor, by: -1) {
            switch analysis.lowered[at] {
            case "had" where start - at < 5: return true
            case "after", "before", "since", "until": return true
            case ",", ";", "\"", "”": return false
            default: break
            }
        }
        return false
    }

    /// Whether a mention is told apart from those before: "another attack", "more rockets hit", "hit another base".
    private func isOther(_ mention: Mention) -> Bool {
        let first = analysis.tokens(in: mention.trigger).lowerBound
        for at in stride(from: first - 1, through: max(0, first - 3), by: -1) {
            if [",", ".", ";", "and"].contains(analysis.lowered[at]) { break }
            if Self.others.contains(analysis.lowered[at]) { return true }
        }
        return mention.recipients.contains { role in
            let first = analysis.tokens(in: role.span).lowerBound
            return [first - 1, first].contains {
                $0 >= 0 && ["another", "second", "third"].contains(analysis.lowered[$0])
            }
        }
    }

    /// "Hours after rockets were fired": the news before the report's own.
    private func isJustBefore(_ mention: Mention) -> Bool {
        let start = analysis.tokens(in: mention.trigger).lowerBound
        let floor = max(analysis.sentences[mention.sentence].lowerBound + 1, start - 8)
        guard floor < start, let after = (floor..<start).last(where: { analysis.lowered[$0] == "after" }) else {
            return false
        }
        return ["hours", "minutes", "shortly", "soon", "hour"].contains(analysis.lowered[after - 1])
    }

    /// Whether it was on the report's own day or the one before; without a date, whether its day is told from that.
    private func isOfNews(_ mention: Mention) -> Bool {
        guard let time = mention.time.map({ times[$0] }), time.kind != .duration else { return false }
        if let published, let when = mention.when { return published.number - when.finish.number <= 1 }
        return time.value.hasPrefix("XXXX-W") || time.value.hasPrefix("XXXX-XX-XX")
    }

    private func isSameWord(_ a: Mention, _ b: Mention) -> Bool {
        guard let first = analysis.tokens(in: a.trigger).last, let second = analysis.tokens(in: b.trigger).last else {
            return false
        }
        return analysis.lowered[first] == analysis.lowered[second]
    }

    /// Whether both are at one place smaller than a country.
    private func isSameGround(_ a: Mention, _ b: Mention) -> Bool {
        guard let first = a.place, let second = b.place, places[first].precision < .country else { return false }
        return first == second
            || places[first].gazetteerID != nil && places[first].gazetteerID == places[second].gazetteerID
    }

    private func areOfOneDay(_ a: Mention, _ b: Mention) -> Bool {
        guard let first = a.when, let second = b.when else {
            return (a.when != nil || a.time == nil) && (b.when != nil || b.time == nil)
                || a.when == nil && b.when == nil
        }
        return first.begin <= second.finish && second.begin <= first.finish
    }

    /// Whether what both tell of day and place can't be one event.
    private func areApart(_ a: Mention, _ b: Mention) -> Bool {
        if let first = a.when, let second = b.when {
            // A day that nobody told is only the day of printing: news is of that day or the one before.
            let slack = a.time == nil || b.time == nil ? 1 : 0
            if first.finish.number + slack < second.begin.number || second.finish.number + slack < first.begin.number {
                return true
            }
        } else if let first = a.time, let second = b.time, areOpenDaysApart(times[first].value, times[second].value) {
            return true
        }
        return a.whereBasis == .stated && b.whereBasis == .stated && areOfTwoPlaces(a.place, b.place)
            && !shareRole(a.recipients, b.recipients)
    }

    /// Whether two places differ and neither is the land of the other.
    private func areOfTwoPlaces(_ a: Int?, _ b: Int?) -> Bool {
        guard let a, let b, a != b else { return a != b }
        let (first, second) = (places[a], places[b])
        if first.gazetteerID != nil, first.gazetteerID == second.gazetteerID { return false }
        let isLand = first.precision == .country || second.precision == .country
        return !(isLand && first.country == second.country)
    }

    /// Whether two days without a year differ: "March 11" and "March 14"; "today" may be any day.
    private func areOpenDaysApart(_ a: String, _ b: String) -> Bool {
        let days = [a, b].map { $0.prefix { $0 != "T" } }
        return days[0] != days[1] && !days.contains("XXXX-XX-XX")
    }

    private static let common: Set<String> = [
        "troops", "forces", "soldiers", "officials", "government", "president", "minister", "military", "group",
        "people",
    ]

    /// Whether a telling word stands in a name on both sides: "coalition troops", "the coalition".
    private func shareWord(_ a: [Role], _ b: [Role]) -> Bool {
        let words = { (roles: [Role]) in
            Set(
                roles.flatMap { $0.name.lowercased().split(separator: " ") }.filter { $0.utf8.count >= 5 }
                    .map(String.init)
            ).subtracting(Self.common)
        }
        return !words(a).isDisjoint(with: words(b))
    }

    /// Whether one bears the same name on both sides; a bare noun, "base", names none.
    private func shareRole(_ a: [Role], _ b: [Role]) -> Bool {
        let named = a.filter {
            $0.entity != nil || $0.country != nil || !$0.sectors.isEmpty || $0.name.contains(" ")
        }
        let names = Set(named.flatMap { [$0.entity ?? "", $0.name.lowercased()] }.filter { !$0.isEmpty })
        return b.contains { role in
            names.contains(role.name.lowercased()) || role.entity.map { names.contains($0) } ?? false
        }
    }
}
