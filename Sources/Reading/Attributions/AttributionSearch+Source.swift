import News

extension AttributionSearch {
    typealias SourcePhrase = (range: Range<Int>, head: Int)

    /// The subject of the cue, with its appositions.
    func source(of verb: VerbGroup, since first: Int) -> SourcePhrase? {
        if verb.shape == .gerund, finds.count > first, let source = finds[first...].last(where: { $0.source != nil }) {
            // "..., he said, adding that": he adds it.
            return source.source.map { ($0, source.head) }
        }
        guard let noun = phrases.subject(of: verb) else { return nil }
        let list = phrases.list(around: noun)
        let start = list.first?.range.lowerBound ?? noun.range.lowerBound
        let short = start..<max(phrases.extended(noun).upperBound, list.last?.range.upperBound ?? 0)
        let limit = verb.range.lowerBound
        if short.upperBound < limit, phrases.classes[short.upperBound] == .comma, phrases.classes[limit - 1] == .comma {
            // An inserted clause between commas belongs to the source.
            return (start..<limit - 1, noun.head)
        }
        guard short.upperBound <= limit, !(short.upperBound..<limit).contains(where: { phrases.verbAt[$0] >= 0 })
        else { return (short, noun.head) }
        return (start..<withoutCircumstance(short.upperBound, limit), noun.head)
    }

    /// The end of the source before its cue, without days, adverbs and commas.
    private func withoutCircumstance(_ start: Int, _ limit: Int) -> Int {
        var end = limit
        while end > start {
            let token = end - 1
            if [.adverb, .comma, .quote].contains(phrases.classes[token]) {
                end -= 1
            } else if phrases.isDay(token), token > start {
                end -= phrases.classes[token - 1] == .preposition ? 2 : 1
            } else {
                break
            }
        }
        return max(start, end)
    }

    /// A source that follows its cue: "\"...,\" said the minister, a veteran of the party."
    func invertedSource(_ verb: VerbGroup, _ cue: Cue, in sentence: Range<Int>) -> SourcePhrase? {
        guard cue.frames.contains(.quote), verb.shape == .finite, !verb.isPassive,
            let noun = phrases.noun(at: verb.range.upperBound), verb.range.upperBound < sentence.upperBound,
            !phrases.isDay(noun.head)
        else { return nil }
        let start = verb.range.lowerBound
        guard start > sentence.lowerBound || start > 0 else { return nil }
        let quoted = quotation(endingBy: start).map { quotations[$0].range.upperBound >= start - 1 } ?? false
        if !quoted {
            guard start > sentence.lowerBound, phrases.classes[start - 1] == .comma,
                let earlier = (sentence.lowerBound..<start).last(where: { phrases.verbAt[$0] >= 0 }),
                phrases.verb(at: earlier)?.shape == .finite, cue.lemma == "say" || cue.lemma == "add"
            else { return nil }
            let after = phrases.extended(noun).upperBound
            guard after >= sentence.upperBound || [.comma, .strong].contains(phrases.classes[after]) else { return nil }
        }
        return (apposed(noun, in: sentence), noun.head)
    }

    /// A phrase with its list, prepositions and an apposition after a comma.
    func apposed(_ noun: NounPhrase, in sentence: Range<Int>) -> Range<Int> {
        let list = phrases.list(around: noun)
        var end = max(phrases.extended(noun).upperBound, list.last?.range.upperBound ?? 0)
        while end + 1 < sentence.upperBound, ["for", "of", "at", "with", "from"].contains(phrases.word(end)),
            let next = phrases.noun(at: end + 1), !phrases.isDay(next.head)
        {
            end = phrases.extended(next).upperBound
        }
        guard end + 1 < sentence.upperBound, phrases.classes[end] == .comma, let next = phrases.noun(at: end + 1),
            !next.isPronoun
        else { return noun.range.lowerBound..<end }
        // An apposition runs to the next comma and holds no verb of its own.
        var at = end + 1
        while at < sentence.upperBound, ![.comma, .strong, .quote].contains(phrases.classes[at]),
            phrases.verbAt[at] < 0,
            at - end < 25
        { at += 1 }
        return noun.range.lowerBound..<(at >= sentence.upperBound || phrases.verbAt[at] < 0 ? at : end)
    }

    /// The one spoken to first: "told AFP".
    func whom(after at: Int) -> NounPhrase? {
        guard let noun = phrases.noun(at: at), noun.range.lowerBound == at, !phrases.isDay(noun.head) else {
            return nil
        }
        return noun
    }

    func isMedia(_ noun: NounPhrase) -> Bool {
        let word = analysis.words[noun.head]
        if word.utf8.count >= 2, word.utf8.count <= 8, word.utf8.allSatisfy({ (65...90).contains($0) }) { return true }
        return reader.kinds.kind(of: noun.range, head: noun.head, in: phrases, label: nil) == .media
    }

    /// The place after days, adverbs and "in a statement", "on Twitter", "at a news conference".
    func skipCircumstance(from start: Int, in sentence: Range<Int>) -> Int {
        var at = start
        while at < sentence.upperBound, at < start + 24 {
            if phrases.classes[at] == .adverb, phrases.word(at) != "there" {
                at += 1
            } else if let noun = phrases.noun(at: at), phrases.isDay(noun.head) || phrases.isIdle(noun) {
                at = noun.range.upperBound
            } else if ["in", "on", "at", "during", "to", "of", "by", "from", "after", "before", "via", "with"].contains(
                phrases.word(at)),
                phrases.classes[at] != .infinitive, let noun = phrases.noun(at: at + 1),
                quotation(at: at + 1) == nil
            {
                let end = phrases.extended(noun).upperBound
                // "said in Baghdad the talks would" keeps its clause; "said in a statement" is passed over.
                at = end
            } else {
                break
            }
        }
        return at
    }
}
