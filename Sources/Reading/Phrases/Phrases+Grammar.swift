extension Phrases {
    /// The phrase that stands as the verb's subject, passive or not.
    func subject(of verb: VerbGroup, depth: Int = 0) -> NounPhrase? {
        if let subject = dependent(of: verb, as: [.nsubj, .nsubjPass]) { return subject }
        let sentence = analysis.sentences[analysis.sentence(of: verb.head)]
        let floor = max(sentence.lowerBound, verb.range.lowerBound - Self.reach)
        var at = verb.range.lowerBound - 1
        var crossedComma = false
        if verb.shape == .gerund || verb.shape == .participle, let noun = noun(at: at), !isDay(noun.head), !isIdle(noun)
        {
            // "attacks targeting troops": what stands right before it.
            return noun
        }
        if depth < 4, let earlier = verbShared(by: verb, floor: floor) { return subject(of: earlier, depth: depth + 1) }
        while at >= floor {
            if let noun = noun(at: at) {
                if isDay(noun.head) || isIdle(noun) {
                    at = (noun.preposition ?? noun.range.lowerBound) - 1
                } else if noun.joinsPrevious, noun.range.upperBound == verb.range.lowerBound,
                    hasFinite(in: floor..<noun.range.lowerBound)
                {
                    // "A drone killed him in the capital and rebels fled": the clause's own subject.
                    return noun
                } else if let first = list(around: noun).first, first.preposition != nil {
                    at = first.range.lowerBound - 2
                } else if crossedComma, let before = beforeComma(noun.range.lowerBound - 1, floor: floor) {
                    return before
                } else if depth < 4, let relative = relativeVerb(before: noun) {
                    return subject(of: relative, depth: depth + 1)
                } else {
                    return noun
                }
                continue
            }
            if let earlier = self.verb(at: at) {
                guard depth < 4 else { return nil }
                // "agreed to leave", "met and decided", "the man who fled was".
                return subject(of: earlier, depth: depth + 1)
            }
            switch classes[at] {
            case .adverb, .quote, .preposition, .punctuation, .adjective, .other, .infinitive: break
            case .conjunction: crossedComma = false
            case .comma: crossedComma = true
            case .relative: return antecedent(of: at, floor: floor)
            case .strong:
                guard word(at) == ")", let open = opening(before: at, floor: floor) else { return nil }
                at = open
            default: return nil
            }
            at -= 1
        }
        return nil
    }

    /// Whether a finite verb stands among the tokens, before any mark that parts clauses.
    private func hasFinite(in range: Range<Int>) -> Bool {
        for token in range.reversed() {
            if classes[token] == .strong || classes[token] == .relative { return false }
            if let verb = verb(at: token), verb.shape == .finite { return true }
        }
        return false
    }

    /// The verb whose subject the verb shares: "met and decided", "left, saying".
    private func verbShared(by verb: VerbGroup, floor: Int) -> VerbGroup? {
        var at = verb.range.lowerBound - 1
        while at >= floor, classes[at] == .adverb { at -= 1 }
        guard at > floor, classes[at] == .conjunction || classes[at] == .comma && verb.shape == .gerund else {
            return nil
        }
        while at >= floor {
            if classes[at] == .strong || classes[at] == .relative || classes[at] == .subordinator { return nil }
            if let earlier = self.verb(at: at), earlier.shape == .finite { return earlier }
            at -= 1
        }
        return nil
    }

    /// The verb of "who took the town" for "the town": then the subject stands before the "who".
    private func relativeVerb(before noun: NounPhrase) -> VerbGroup? {
        guard let verb = verb(at: noun.range.lowerBound - 1), verb.range.lowerBound > 0,
            classes[verb.range.lowerBound - 1] == .relative
        else { return nil }
        return verb
    }

    /// The phrase that a "who" or "which" speaks of.
    private func antecedent(of relative: Int, floor: Int) -> NounPhrase? {
        var at = relative - 1
        while at >= floor {
            if let noun = noun(at: at) {
                if isDay(noun.head) {
                    at = (noun.preposition ?? noun.range.lowerBound) - 1
                    continue
                }
                return noun
            }
            guard classes[at] == .comma || classes[at] == .preposition else { return nil }
            at -= 1
        }
        return nil
    }

    /// The phrase before the comma that opens an apposition or an inserted clause.
    private func beforeComma(_ start: Int, floor: Int) -> NounPhrase? {
        var at = start
        while at >= floor, classes[at] != .comma {
            if classes[at] == .strong || classes[at] == .subordinator { return nil }
            at -= 1
        }
        at -= 1
        while at >= floor, let noun = noun(at: at) {
            if noun.preposition == nil, !isDay(noun.head) { return noun }
            at = (noun.preposition ?? noun.range.lowerBound) - 1
        }
        return nil
    }

    private func opening(before close: Int, floor: Int) -> Int? {
        var at = close - 1
        while at >= floor, close - at < 20 {
            if word(at) == "(" { return at }
            at -= 1
        }
        return nil
    }

    /// The phrase that follows the verb as its object.
    func object(of verb: VerbGroup) -> NounPhrase? {
        if let object = dependent(of: verb, as: [.obj]) { return object }
        let end = min(analysis.sentences[analysis.sentence(of: verb.head)].upperBound, verb.range.upperBound + 12)
        var at = verb.range.upperBound
        while at < end {
            if let noun = noun(at: at) {
                guard isDay(noun.head) || noun.range.count == 1 && isIdle(noun) else { return noun }
                at = noun.range.upperBound
            } else if classes[at] == .adverb || classes[at] == .quote || word(at) == "up" || word(at) == "out"
                || word(at) == "down"
            {
                at += 1
            } else if classes[at] == .preposition, let noun = noun(at: at + 1), isDay(noun.head) {
                at = noun.range.upperBound
            } else {
                return nil
            }
        }
        return nil
    }

    /// The first phrase after the token that one of the prepositions leads, in the same clause.
    func phrase(after token: Int, prepositions: Set<String>, reach: Int = 25, stopAtVerbs: Bool = false)
        -> NounPhrase?
    {
        let end = min(analysis.sentences[analysis.sentence(of: token)].upperBound, token + reach)
        var at = token + 1
        while at < end {
            if classes[at] == .strong || classes[at] == .relative { return nil }
            if let verb = verb(at: at), stopAtVerbs || verb.shape == .finite { return nil }
            if prepositions.contains(word(at)), let noun = noun(at: at + 1), !isDay(noun.head) { return noun }
            at += 1
        }
        return nil
    }

    /// The phrase and those that "and" or a list ties to it, in order.
    func list(around noun: NounPhrase) -> [NounPhrase] {
        guard var index = nounIndex(noun) else { return [noun] }
        var steps = 0
        while nouns[index].joinsPrevious, index > 0, steps < 8 {
            // "outside the country, city and state officials": what hangs on a preposition is no part of the list.
            if classes[nouns[index].range.lowerBound - 1] == .comma, nouns[index - 1].preposition != nil { break }
            index -= 1
            steps += 1
        }
        var list = [nouns[index]]
        while index + 1 < nouns.count, nouns[index + 1].joinsPrevious, list.count < 8 {
            index += 1
            list.append(nouns[index])
        }
        return list.contains { $0.range == noun.range } ? list : [noun]
    }

    func nounIndex(_ noun: NounPhrase) -> Int? {
        let index = nounAt[noun.range.lowerBound]
        return index >= 0 ? Int(index) : nil
    }

    /// The phrase with what "of" ties to it: "members of the armed forces".
    func extended(_ noun: NounPhrase) -> Range<Int> {
        var end = noun.range.upperBound
        var steps = 0
        while steps < 3, word(end) == "of", let next = self.noun(at: end + 1), next.range.lowerBound == end + 1 {
            end = next.range.upperBound
            steps += 1
        }
        return noun.range.lowerBound..<end
    }

    /// The clause that holds the token: up to marks and words that begin another.
    func clause(of token: Int) -> Range<Int> {
        let sentence = analysis.sentences[analysis.sentence(of: token)]
        let lead = leadEnd(of: sentence)
        var start = token
        while start > sentence.lowerBound, token - start < Self.reach, !parts(start - 1), start - 1 != lead {
            start -= 1
        }
        var end = token + 1
        while end < sentence.upperBound, end - token < Self.reach, !parts(end), end != lead { end += 1 }
        return start..<end
    }

    /// The comma that ends a clause that leads its sentence: "While they slept, ...".
    private func leadEnd(of sentence: Range<Int>) -> Int? {
        guard let first = sentence.first, classes[first] == .subordinator else { return nil }
        var hasVerb = false
        for token in sentence.prefix(40) {
            if verbAt[token] >= 0 { hasVerb = true }
            if classes[token] == .comma, hasVerb { return token }
        }
        return nil
    }

    private func parts(_ token: Int) -> Bool {
        switch classes[token] {
        case .strong, .relative: true
        case .subordinator: true
        case .comma:
            token + 1 < classes.count
                && (classes[token + 1] == .conjunction && verbFollows(token + 1) || classes[token + 1] == .relative
                    || self.verb(at: token + 1)?.shape == .gerund)
        default: false
        }
    }

    /// Whether a verb comes soon after a conjunction: then it joins clauses, not things.
    private func verbFollows(_ token: Int) -> Bool {
        (token + 1..<min(classes.count, token + 7)).contains { verbAt[$0] >= 0 }
    }

    /// A phrase that only tells a time or a measure: "last month", "this week".
    func isIdle(_ noun: NounPhrase) -> Bool {
        Self.timeNouns.contains(word(noun.head)) && noun.range.count <= 4
    }

    private static let timeNouns: Set<String> = [
        "week", "weeks", "month", "months", "year", "years", "day", "days", "morning", "evening", "night", "afternoon",
        "weekend", "hour", "hours", "minutes", "decade", "decades", "time", "today", "yesterday", "noon", "midnight",
    ]
}
