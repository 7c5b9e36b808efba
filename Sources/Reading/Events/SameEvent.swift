import News

/// Ties a mention to an earlier one of the same event in the same report.
enum SameEvent {
    /// Links what is plainly told again: the headline's event, "the attack" after one, the same deed, place and day.
    static func link(_ mentions: [Mention], headline: Span?, analysis: Analysis) -> [Mention] {
        var mentions = mentions
        var leaders: [EventType: [Int]] = [:]
        for index in mentions.indices where mentions[index].kind == .event {
            guard let type = mentions[index].type else { continue }
            let near = (leaders[type] ?? []).suffix(12).reversed()
            if let earlier = near.first(where: { isSame(mentions[$0], mentions[index], headline, analysis) }) {
                mentions[index].sameAs = mentions[earlier].id
                complete(&mentions[index], from: mentions[earlier])
            } else {
                leaders[type, default: []].append(index)
            }
        }
        return mentions
    }

    /// What the earlier mention told and the later one leaves out.
    private static func complete(_ mention: inout Mention, from earlier: Mention) {
        if mention.modes.isEmpty { mention.modes = earlier.modes }
        if mention.whereBasis == nil || mention.whereBasis == .dateline, earlier.whereBasis == .stated {
            mention.place = earlier.place
            mention.whereBasis = .inferred
        }
        if mention.time == nil, earlier.time != nil, mention.modality == earlier.modality {
            (mention.time, mention.when) = (earlier.time, earlier.when)
        }
    }

    private static let others: Set<String> = [
        "another", "second", "third", "further", "new", "more", "other", "separate", "either", "such", "earlier",
        "previous", "any",
    ]

    private static func isSame(_ a: Mention, _ b: Mention, _ headline: Span?, _ analysis: Analysis) -> Bool {
        let first = analysis.tokens(in: b.trigger).lowerBound
        let before = first > 0 ? analysis.lowered[first - 1] : ""
        if others.contains(before) || a.modality != b.modality || areApart(a, b) { return false }
        let alike = !Set(a.modes).isDisjoint(with: b.modes) || a.modes.isEmpty || b.modes.isEmpty
        guard alike else { return false }
        // What one sentence tells apart is not one; what has no day was put at another time than the rest.
        if a.sentence == b.sentence || b.when == nil && b.modality == .actual { return false }
        let shared = shareRole(a.recipients, b.recipients) || shareRole(a.actors, b.actors)
        if let headline, headline.overlaps(a.span) {
            // The lead and what follows it tell the headline's deed again.
            if b.sentence - a.sentence <= 2 || shared || shareWord(a.actors, b.actors) { return true }
            return b.actors.isEmpty && b.sentence - a.sentence <= 8 && isOneDay(a, b)
                && !Set(a.modes).isDisjoint(with: b.modes) && (a.type != .assault || a.place == b.place)
        }
        let isNoun = b.rule.hasPrefix("noun:")
        let isDefinite = ["the", "this", "that"].contains(before)
        if isNoun, isDefinite, b.time == nil { return b.sentence - a.sentence <= 4 || shared }
        return shared && a.time != nil && b.time != nil
    }

    private static func isOneDay(_ a: Mention, _ b: Mention) -> Bool {
        guard let first = a.when, let second = b.when else { return false }
        return first.begin == second.begin && first.finish == second.finish
    }

    /// Whether what both tell of day and place can't be one event.
    private static func areApart(_ a: Mention, _ b: Mention) -> Bool {
        if let first = a.when, let second = b.when {
            // A day that nobody told is only the day of printing: news is of that day or the one before.
            let slack = a.time == nil || b.time == nil ? 2 : 0
            if first.finish.number + slack < second.begin.number || second.finish.number + slack < first.begin.number {
                return true
            }
        }
        return a.whereBasis == .stated && b.whereBasis == .stated && a.place != b.place
            && !shareRole(a.recipients, b.recipients)
    }

    private static let common: Set<String> = [
        "troops", "forces", "soldiers", "officials", "government", "president", "minister", "military", "group",
        "people",
    ]

    /// Whether a telling word stands in a name on both sides: "coalition troops", "the coalition".
    private static func shareWord(_ a: [Role], _ b: [Role]) -> Bool {
        let words = { (roles: [Role]) in
            Set(
                roles.flatMap { $0.name.lowercased().split(separator: " ") }.filter { $0.utf8.count >= 5 }
                    .map(String.init)
            ).subtracting(common)
        }
        return !words(a).isDisjoint(with: words(b))
    }

    /// Whether one bears the same name on both sides.
    private static func shareRole(_ a: [Role], _ b: [Role]) -> Bool {
        let names = Set(a.flatMap { [$0.entity ?? "", $0.name.lowercased()] }.filter { !$0.isEmpty })
        return b.contains { role in
            names.contains(role.name.lowercased()) || role.entity.map { names.contains($0) } ?? false
        }
    }
}
