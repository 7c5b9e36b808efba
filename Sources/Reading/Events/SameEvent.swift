import News

/// Ties a mention to an earlier one of the same event in the same report.
enum SameEvent {
    /// Links what is plainly told again: the headline's event, "the attack" after one, the same deed, place and day.
    static func link(_ mentions: [Mention], headline: Span?, analysis: Analysis) -> [Mention] {
        var mentions = mentions
        var last: [EventType: Int] = [:]
        for index in mentions.indices where mentions[index].kind == .event {
            guard let type = mentions[index].type else { continue }
            if let earlier = last[type], isSame(mentions[earlier], mentions[index], headline, analysis) {
                mentions[index].sameAs = mentions[earlier].sameAs ?? mentions[earlier].id
            } else {
                last[type] = index
            }
        }
        return mentions
    }

    private static func isSame(_ a: Mention, _ b: Mention, _ headline: Span?, _ analysis: Analysis) -> Bool {
        let first = analysis.tokens(in: b.trigger).lowerBound
        let before = first > 0 ? analysis.lowered[first - 1] : ""
        if ["another", "second", "third", "further", "new", "more", "other", "separate"].contains(before) {
            return false
        }
        if let whenA = a.when, let whenB = b.when, whenB.basis != .publication, whenA.basis != .publication,
            whenA.finish < whenB.begin || whenB.finish < whenA.begin
        {
            return false
        }
        if let placeA = a.place, let placeB = b.place, placeA != placeB, a.whereBasis == .stated,
            b.whereBasis == .stated
        {
            return false
        }
        if let headline, headline.overlaps(a.span) {
            let common = Set(a.modes).isDisjoint(with: b.modes) ? a.modes.isEmpty && b.modes.isEmpty : true
            return common && a.modality == b.modality
        }
        let isNoun = b.rule.hasPrefix("noun:")
        if isNoun, before == "the" || before == "this" || before == "that", b.time == nil { return true }
        return a.rule == b.rule && a.time != nil && a.time == b.time && a.place == b.place
    }
}
