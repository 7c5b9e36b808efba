import News

extension EventTraits {
    /// Who is on either side, where they stand from the words of the event, and how they hang in the sentence.
    func sides(of mention: Mention, type: String, into traits: inout Set<String>) {
        let actors = Set(mention.actors.map(party)).sorted()
        let recipients = Set(mention.recipients.map(party)).sorted()
        for party in actors.isEmpty ? ["nobody"] : actors {
            traits.insert("actor \(party)")
            traits.insert("type \(type) actor \(party)")
        }
        for party in recipients.isEmpty ? ["nobody"] : recipients {
            traits.insert("recipient \(party)")
            traits.insert("type \(type) recipient \(party)")
        }
        for actor in actors.prefix(2) {
            for recipient in recipients.prefix(2) { traits.insert("actor \(actor) recipient \(recipient)") }
        }
        if mention.actors.count > 2 { traits.insert("many actors") }
        if mention.recipients.count > 2 { traits.insert("many recipients") }
        for role in mention.actors.prefix(2) { stand("actor", role, mention, into: &traits) }
        for role in mention.recipients.prefix(2) { stand("recipient", role, mention, into: &traits) }
    }

    private func stand(_ side: String, _ role: Role, _ mention: Mention, into traits: inout Set<String>) {
        let tokens = analysis.tokens(in: role.span)
        let trigger = analysis.tokens(in: mention.trigger)
        guard let last = tokens.last, !trigger.isEmpty else { return }
        let part = mention.rule.prefix { $0 != ":" }
        let distance = distance(from: trigger, to: tokens, sentence: mention.sentence)
        traits.insert("\(side) stands \(distance)")
        traits.insert("\(part): \(side) stands \(distance)")
        traits.insert("\(side) of \(min(4, tokens.count)) words")
        traits.insert("\(side) is \(role.entity == nil ? "words" : "a name")")
        if role.entity == nil, let first = tokens.first, analysis.tokens[first].tag != .properNoun {
            traits.insert("\(side) is told in words of \(party(role))")
        }
        let head = tokens.first { token in
            let above = Int(analysis.tokens[token].head)
            return !tokens.contains(above)
        }
        let relation = analysis.tokens[head ?? last].relation
        traits.insert("\(side) hangs as \(relation)")
        traits.insert("\(part): \(side) hangs as \(relation)")
        if let above = head.map({ Int(analysis.tokens[$0].head) }) {
            traits.insert("\(side) hangs \(trigger.contains(above) ? "on the words" : "elsewhere")")
        }
    }

    private func distance(from trigger: Range<Int>, to tokens: Range<Int>, sentence: Int) -> String {
        let own = analysis.sentences[sentence]
        if !tokens.overlaps(own) { return "in another sentence" }
        if tokens.upperBound <= trigger.lowerBound {
            return "before \(Self.step(Double(trigger.lowerBound - tokens.upperBound), [2, 5, 11]))"
        }
        if tokens.lowerBound >= trigger.upperBound {
            return "after \(Self.step(Double(tokens.lowerBound - trigger.upperBound), [2, 5, 11]))"
        }
        return "within"
    }
}
