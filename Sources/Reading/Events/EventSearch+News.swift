import News

/// What is the report's own news, so that it is of the day of printing where no day is told.
extension EventSearch {
    /// Whether a deed without a day is the report's own news: somebody has done it, in the past, the present or the
    /// perfect, and the report is not telling of another day.
    func isNews(_ trigger: Trigger, roles: RoleFinder.Roles, clause: Range<Int>, sentence: Int) -> Bool {
        if isAside(clause) || isLongAgo(clause) { return false }
        let isLead = sentence < Self.lead
        if trigger.entry.part == .noun {
            // "The attack" was told before, "a year of attacks" has no day.
            guard let noun = trigger.noun, !["the", "that", "those"].contains(phrases.word(noun.range.lowerBound)),
                trigger.isLight || trigger.isSubject || trigger.verb != nil || isLead
            else { return false }
            // "During the invasion", "of attacks": named in passing; "answered with air strikes" tells.
            if !trigger.isLight, !trigger.isSubject, let lead = noun.preposition, phrases.word(lead) != "with" {
                return false
            }
        }
        guard isLead || !roles.actors.isEmpty || !roles.instruments.isEmpty else { return false }
        guard let verb = trigger.verb.flatMap({ finite($0) }) else { return isLead }
        if verb.isPerfect {
            // "Had been moved" was before; "has not been hit" may be of any time.
            return !verb.range.contains { ["had", "'d", "’d"].contains(phrases.word($0)) } && !verb.isNegated
        }
        let isPresent = verb.range.contains { Self.present.contains(phrases.word($0)) }
        return isPresent || isLead || !setting.isPast(before: trigger.head)
    }

    /// The headline, the dateline and what opens the report.
    private static let lead = 4

    private static let present: Set<String> = ["is", "are", "am", "'s", "’s", "'re", "’re"]

    /// The finite verb that a verb depends on: "hit the base, killing two".
    private func finite(_ verb: VerbGroup) -> VerbGroup? {
        var verb = verb
        for _ in 0..<4 {
            if verb.shape == .finite { return verb }
            guard let head = phrases.syntax.head(of: verb.head), let above = phrases.verb(at: head),
                above.head != verb.head
            else { return nil }
            verb = above
        }
        return nil
    }

    /// "Recently", "once", "so far": a time that nobody can tell.
    private func isLongAgo(_ clause: Range<Int>) -> Bool {
        if clause.contains(where: { phrases.word($0) == "far" && phrases.word($0 - 1) == "so" }) { return true }
        return clause.contains {
            ["already", "once", "recently", "formerly", "previously", "earlier"].contains(phrases.word($0))
        }
            || setting.timeTable.items(in: clause).contains { setting.times[$0.index].value == "PAST_REF" }
    }
}

/// What is read into a deed from the words beside it.
extension EventSearch {
    /// Whoever holds what is hit: "five positions held by the militia".
    func holders(of recipients: [Role]) -> [Role] {
        recipients.compactMap { role in
            guard role.country == nil, role.sectors.isEmpty else { return nil }
            let end = analysis.tokens(in: role.span).upperBound
            let isBy = Self.held.contains(phrases.word(end)) && phrases.word(end + 1) == "by"
            guard isBy || phrases.word(end) == "belonging" && phrases.word(end + 1) == "to",
                let noun = phrases.noun(at: end + 2)
            else { return nil }
            return roleFinder.role(noun, asActor: false)
        }
    }

    private static let held: Set<String> = [
        "controlled", "held", "owned", "operated", "run", "used", "occupied", "manned", "ruled",
    ]

    /// Marks what kills somebody by name from the air as aimed at him.
    mutating func aim(from first: Int) {
        for index in mentions.indices[first...] {
            let mention = mentions[index]
            guard mention.type == .assault,
                mention.modes.contains(where: { [.assaultDrone, .assaultAerial].contains($0) }),
                !mention.modes.contains(.assaultTargeted), tellsDeath(mention),
                mention.recipients.contains(where: { isNamed($0) && !$0.sectors.isEmpty })
            else { continue }
            mentions[index].modes.append(.assaultTargeted)
        }
    }

    private func isNamed(_ role: Role) -> Bool {
        roleFinder.isNamedPerson(role)
            || roleFinder.nameBeside(analysis.tokens(in: role.span).upperBound)?.entity == role.entity
                && role.entity != nil
    }

    private func tellsDeath(_ mention: Mention) -> Bool {
        let clause = phrases.clause(of: analysis.tokens(in: mention.trigger).lowerBound)
        return clause.contains { ["killed", "kills", "killing", "assassinated", "dead"].contains(phrases.word($0)) }
    }
}
