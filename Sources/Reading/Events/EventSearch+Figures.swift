import News

extension EventSearch {
    private static let stock: Set<String> = [
        "stationed", "based", "positioned", "deployed", "remain", "remains", "remained", "number", "numbers", "total",
        "totals", "are", "has", "have", "hosts", "stands", "stood", "housed",
    ]

    /// Whether a deployment is told as a state of things: "are deployed at", "is stationed in".
    func isStock(_ trigger: Trigger) -> Bool {
        guard trigger.type == .mobilize || trigger.entry.mode == .retreatWithdraw, let verb = trigger.verb,
            verb.isPassive,
            !verb.isPerfect, verb.modal == nil, !verb.isScheduled
        else { return false }
        return Self.stock.contains(phrases.word(verb.head))
            && (verb.range.contains { ["is", "are"].contains(phrases.word($0)) } || verb.shape == .participle)
    }

    /// Whether a noun only numbers a row of events: "the 24th such attack in less than six months".
    mutating func isOrdinal(_ trigger: Trigger, in sentence: Int) -> Bool {
        guard trigger.entry.part == .noun, let noun = trigger.noun,
            let ordinal = noun.range.first(where: { isOrdinal($0) }),
            phrases.word(noun.range.lowerBound) == "the" || noun.range.contains(where: { phrases.word($0) == "such" })
                || ["in", "this", "since"].contains(phrases.word(noun.range.upperBound))
        else { return false }
        let span = analysis.span(phrases.clause(of: noun.head))
        var mention = Mention(
            id: "m\(mentions.count + 1)", span: span, quote: analysis.text[span], sentence: sentence,
            trigger: analysis.span(noun.range), kind: .count, type: trigger.type, confidence: 0.6,
            rule: "ordinal:\(phrases.word(ordinal)) \(phrases.words(trigger))")
        if let quantity = counts.table.items(in: noun.range).first {
            mention.counts = [
                Count(
                    quantity: quantity.index, measure: .events, who: nil, kind: .ordinal,
                    window: window(after: noun.range.upperBound, sentence))
            ]
        }
        mention.attribution = claims.claim(at: noun.head)?.index
        mentions.append(mention)
        return true
    }

    private func isOrdinal(_ token: Int) -> Bool {
        let word = phrases.word(token)
        if word.first?.isNumber == true {
            return word.hasSuffix("th") || word.hasSuffix("st") || word.hasSuffix("nd") || word.hasSuffix("rd")
        }
        return ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].contains(word)
    }

    /// The stretch of time that a count speaks of: the duration behind it.
    private func window(after token: Int, _ sentence: Int) -> String? {
        let end = min(analysis.sentences[sentence].upperBound, token + 10)
        guard token < end else { return nil }
        return setting.timeTable.items(in: token..<end).lazy.map { setting.times[$0.index] }
            .first { $0.kind == .duration || $0.value.hasPrefix("P") }?.value
    }

    /// Whether the sites counted are those of forces: villages and houses stand everywhere.
    private func isArmed(_ range: Range<Int>) -> Bool {
        guard let noun = phrases.noun(at: range.upperBound - 1) else { return false }
        return ["base", "camp", "position", "post", "airbase", "airfield"].contains {
            phrases.word(noun.head).hasPrefix($0)
        }
    }

    /// Who has what is counted: "They are deployed at a dozen bases".
    private func holder(of range: Range<Int>) -> String? {
        let clause = phrases.clause(of: range.lowerBound)
        guard let verb = (clause.lowerBound..<range.lowerBound).lazy.compactMap({ phrases.verb(at: $0) }).first,
            let subject = phrases.subject(of: verb), subject.range.upperBound <= range.lowerBound
        else { return nil }
        return roleFinder.role(subject, asActor: true)?.name
    }

    /// Numbers that belong to no event: what stands, and totals of the dead.
    mutating func figures(sentence index: Int, from first: Int) {
        let sentence = analysis.sentences[index]
        let used = Set(mentions[first...].flatMap { $0.counts.map(\.quantity) })
        for item in counts.table.items(in: sentence).prefix(Self.most)
        where !used.contains(item.index) && !counts.isNone(item) && counts.isOfThings(item.index) {
            let clause = phrases.clause(of: item.range.lowerBound)
            guard let measure = counts.measure(item.range, in: clause, type: nil) else { continue }
            let stands =
                (counts.isStock(item.range) || clause.contains { Self.stock.contains(phrases.word($0)) })
                && ([.forces, .vehicles].contains(measure) || measure == .sites && isArmed(item.range))
            let isToll = [.deaths, .injured, .displaced, .arrested, .abducted, .missing].contains(measure)
            guard stands || isToll else { continue }
            let span = analysis.span(quoted(sentence, around: item.range.lowerBound))
            let since = clause.contains { phrases.word($0) == "since" }
            var mention = Mention(
                id: "m\(mentions.count + 1)", span: span, quote: analysis.text[span], sentence: index,
                trigger: analysis.span(item.range), kind: stands ? .figure : .count, type: nil, confidence: 0.5,
                rule: stands ? "stock:\(measure.rawValue)" : "number:\(measure.rawValue)")
            mention.counts = [
                Count(
                    quantity: item.index, measure: measure,
                    who: counts.quantities[item.index].who ?? (stands ? holder(of: item.range) : nil),
                    kind: stands ? .stock : since ? .periodTotal : .eventCount, window: nil)
            ]
            mention.attribution = claims.claim(at: item.range.lowerBound)?.index
            if let place = setting.place(near: item.range.lowerBound, in: clause) {
                (mention.place, mention.whereBasis) = (place, .stated)
            }
            if let published = setting.published, stands {
                mention.when = .init(begin: published, finish: published, basis: .publication)
            }
            mentions.append(mention)
        }
    }
}
