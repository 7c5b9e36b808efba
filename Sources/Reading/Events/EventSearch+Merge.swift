import News

extension EventSearch {
    /// One mention for each type in a clause: a noun and a verb, or two verbs of one subject, that tell the same
    /// deed are one.
    mutating func merge(from first: Int) {
        var kept: [Mention] = []
        for mention in mentions[first...] {
            guard mention.kind == .event, let twin = kept.indices.suffix(8).first(where: { isTwin(kept[$0], mention) })
            else {
                kept.append(mention)
                continue
            }
            join(&kept[twin], mention)
        }
        mentions.replaceSubrange(first..., with: kept)
        for index in mentions.indices[first...] { mentions[index].id = "m\(index + 1)" }
    }

    private func join(_ kept: inout Mention, _ other: Mention) {
        kept.modes += other.modes.filter { !kept.modes.contains($0) }
        if kept.actors.isEmpty {
            let targets = kept.recipients.map(\.span)
            kept.actors = other.actors.filter { !targets.contains($0.span) }
        }
        if kept.recipients.isEmpty || shareSubject(kept, other) {
            let known = (kept.recipients + kept.actors).map(\.span)
            kept.recipients += other.recipients.filter { !known.contains($0.span) }
        }
        kept.counts += other.counts.filter { !kept.counts.contains($0) }
        if kept.time == nil, other.time != nil || kept.when == nil { (kept.time, kept.when) = (other.time, other.when) }
        if rank(other.whereBasis) > rank(kept.whereBasis) {
            (kept.place, kept.whereBasis) = (other.place, other.whereBasis)
        }
        kept.confidence = max(kept.confidence, other.confidence)
    }

    /// How much a place's basis is worth.
    private func rank(_ basis: Mention.WhereBasis?) -> Int {
        switch basis {
        case .stated: 3
        case .inferred: 2
        case .dateline: 1
        case nil: 0
        }
    }

    private func isTwin(_ a: Mention, _ b: Mention) -> Bool {
        guard a.kind == .event, a.type == b.type, a.modality == b.modality else { return false }
        if let first = a.time, let second = b.time, first != second { return false }
        let clause = phrases.clause(of: analysis.tokens(in: b.trigger).lowerBound)
        let sameClause = phrases.clause(of: analysis.tokens(in: a.trigger).lowerBound) == clause
        if sameClause || a.actors.isEmpty && a.recipients.isEmpty { return !areTwoDeeds(a, b) }
        return b.type == .assault && shareSubject(a, b) && !areTwoPlaces(a, b)
    }

    /// Whether two verbs tell of two deeds: they have been done to different ones by different ones.
    private func areTwoDeeds(_ a: Mention, _ b: Mention) -> Bool {
        guard isVerb(a), isVerb(b), !a.recipients.isEmpty, !b.recipients.isEmpty,
            a.recipients.map(\.span) != b.recipients.map(\.span)
        else { return false }
        return areTwoPlaces(a, b) || !(a.type == .assault && shareSubject(a, b))
    }

    private func isVerb(_ mention: Mention) -> Bool { mention.rule.hasPrefix("verb:") }

    private func areTwoPlaces(_ a: Mention, _ b: Mention) -> Bool {
        a.whereBasis == .stated && b.whereBasis == .stated && a.place != b.place
            && !Set(a.recipients.map(\.span)).isSubset(of: b.recipients.map(\.span))
    }

    /// Whether the verbs of both have one subject and both act or both suffer: "struck the base and wounded three".
    private func shareSubject(_ a: Mention, _ b: Mention) -> Bool {
        guard let first = phrases.verb(at: analysis.tokens(in: a.trigger).lowerBound),
            let second = phrases.verb(at: analysis.tokens(in: b.trigger).lowerBound),
            first.isPassive == second.isPassive, second.shape == .finite || second.shape == .gerund,
            let subject = phrases.subject(of: first), isJoined(second)
        else { return false }
        return phrases.subject(of: second)?.range == subject.range
    }

    /// Whether "and", or a comma before an -ing form, joins the verb to an earlier one.
    private func isJoined(_ verb: VerbGroup) -> Bool {
        var at = verb.range.lowerBound - 1
        while at > 0, phrases.classes[at] == .adverb { at -= 1 }
        guard at > 0 else { return false }
        return phrases.classes[at] == .conjunction || phrases.classes[at] == .comma && verb.shape == .gerund
    }
}
