extension Phrases {
    /// The noun phrase that begins here.
    func nounPhrase(at start: Int, in sentence: Range<Int>) -> NounPhrase? {
        let first = classes[start]
        let before = start > sentence.lowerBound ? start - 1 : nil
        let preposition = before.flatMap { classes[$0] == .preposition ? $0 : nil }
        if first == .pronoun {
            var phrase = NounPhrase(range: start..<start + 1, head: start, isPronoun: true)
            phrase.preposition = preposition
            return phrase
        }
        guard first.isNominal, first != .possessive else { return nil }
        let bound = min(sentence.upperBound, start + Self.reach)
        var end = start
        var head = -1
        var owner: Range<Int>?
        while end < bound {
            let here = classes[end]
            if here == .determiner, end > start, classes[end - 1] != .possessive, classes[end - 1] != .determiner {
                break
            }
            if here == .number, end > start, head >= 0, isMeasured(end) { break }
            // "On Monday two rockets", "on March 11 rockets": the day ends where who or what begins.
            if head >= 0, isDay(head), here == .number ? word(head).hasSuffix("day") : classes[end - 1] == .number {
                break
            }
            // "On Tuesday Clinton": who acts stands behind the day.
            if head >= 0, head == end - 1, isDay(head), here == .name, !isDay(end) { break }
            if here == .possessive {
                guard head >= 0, end + 1 < bound, classes[end + 1].isNominal else { break }
                owner = start..<end
            } else if here.isHead {
                // "Prime Minister Haidar" goes on, "the town Tuesday" does not.
                if isDay(end), head >= 0 { break }
                head = end
            } else if here == .adverb, end > start, end + 1 < bound,
                classes[end + 1] == .adjective || word(end + 1) == "-"
            {
                // "its long-threatened invasion"
            } else if here == .punctuation, word(end) == "-", end + 1 < bound,
                classes[end + 1].isHead || classes[end + 1] == .verb
            {
                // "U.S.-led": a compound's inner hyphen.
            } else if here == .verb, end > start, word(end - 1) == "-" {
                // "-led"
            } else if here == .verb, end > start, isModifier(end, start: start, bound: bound) {
                // "the besieged town"
            } else if here != .determiner {
                break
            }
            end += 1
        }
        guard end > start else { return nil }
        while end - 1 > start, word(end - 1) == "-" { end -= 1 }
        if head < 0 || head >= end { head = end - 1 }
        if isPredicate(start..<end, before: before) { return nil }
        // "Late on Monday": how or when, not who.
        if before == nil, end < bound, classes[end] == .preposition,
            (start..<end).allSatisfy({ classes[$0] == .adjective || classes[$0] == .adverb })
        {
            return nil
        }
        var phrase = NounPhrase(range: start..<end, head: head, owner: owner)
        phrase.preposition = preposition
        if let before, !nouns.isEmpty, let last = nouns.last, last.range.upperBound >= before - 1, !isDay(last.head) {
            let mark = classes[before]
            phrase.joinsPrevious =
                mark == .conjunction && !beginsClause(end, conjunction: before, after: last)
                || mark == .comma && listGoesOn(end, bound)
        }
        return phrase
    }

    /// Whether "and" and the phrase behind it begin another clause: "killed two, and others fled".
    private func beginsClause(_ end: Int, conjunction: Int, after last: NounPhrase) -> Bool {
        guard end < classes.count, [.verb, .auxiliary, .modal].contains(classes[end]) else { return false }
        let start = last.range.lowerBound
        return classes[conjunction - 1] == .comma || start > 0 && verbAt[start - 1] >= 0
    }

    private func isMeasured(_ number: Int) -> Bool { classes[number - 1] == .determiner }

    /// Adjectives alone behind a verb say how something is: "is ready to go".
    private func isPredicate(_ range: Range<Int>, before: Int?) -> Bool {
        guard let before, [.auxiliary, .adverb, .verb, .negation].contains(classes[before]) else { return false }
        return range.allSatisfy { classes[$0] == .adjective || classes[$0] == .adverb }
    }

    /// The verb group that begins here.
    func verbGroup(at start: Int, in sentence: Range<Int>, _ table: WordClasses) -> VerbGroup? {
        let bound = min(sentence.upperBound, start + 12)
        var at = start
        var group = VerbGroup(range: start..<start + 1, head: start, shape: .finite)
        var be = false
        var have = false
        var infinitive = false
        var last: Int?
        while at < bound {
            let word = word(at)
            switch classes[at] {
            case .modal:
                group.modal = word
            case .negation: group.isNegated = true
            case .infinitive:
                if last != nil, !be { return finish(group, last, be, have, infinitive, table) }
                if be { group.isScheduled = true }
                infinitive = true
                be = false
            case .auxiliary:
                if [
                    "be", "am", "is", "are", "was", "were", "been", "being",
                    "'s", "’s", "'re", "’re", "get", "gets",
                    "got",
                ]
                .contains(word) {
                    be = true
                }
                if ["have", "has", "had", "having", "'ve", "’ve"].contains(word) { have = true }
                last = at
            case .adverb where last != nil || group.modal != nil || infinitive: break
            case .verb:
                last = at
                return finish(group, at, be, have, infinitive, table)
            default:
                return finish(group, last, be, have, infinitive, table)
            }
            at += 1
        }
        return finish(group, last, be, have, infinitive, table)
    }

    private func finish(
        _ group: VerbGroup, _ head: Int?, _ be: Bool, _ have: Bool, _ infinitive: Bool, _ table: WordClasses
    ) -> VerbGroup? {
        guard let head else { return nil }
        var group = group
        group.head = head
        group.range = group.range.lowerBound..<head + 1
        let forms = table.verbForms[word(head)] ?? Self.shape(word(head))
        let isVerb = classes[head] == .verb
        let isIng = isVerb && word(head).hasSuffix("ing")
        group.isPassive =
            isVerb && be && forms.contains(.participle) && !isIng
            && (!table.stative.contains(word(head)) || (1...3).contains { word(head + $0) == "by" })
        group.isPerfect = have && isVerb
        if infinitive {
            group.shape = group.isScheduled ? .finite : .infinitive
        } else if isIng, !be, !have {
            group.shape = .gerund
        } else if isVerb, !be, !have, group.modal == nil, forms.contains(.participle), !forms.contains(.past) {
            group.shape = .participle
            group.isPassive = true
        }
        return group
    }

    private static func shape(_ word: String) -> VerbForm {
        word.hasSuffix("ed") ? [.past, .participle] : word.hasSuffix("ing") ? .ing : .base
    }

    /// Whether a word in a verb's form stands before its noun: "the besieged town".
    private func isModifier(_ at: Int, start: Int, bound: Int) -> Bool {
        (classes[at - 1] == .determiner || classes[at - 1] == .possessive)
            && at + 1 < bound && (classes[at + 1] == .noun || classes[at + 1] == .name)
    }

    /// Whether a list goes on after the phrase: ", X and Y".
    private func listGoesOn(_ end: Int, _ bound: Int) -> Bool {
        guard end < bound else { return false }
        if classes[end] == .conjunction { return end + 1 < bound && classes[end + 1].isNominal }
        return classes[end] == .comma && end + 1 < bound && classes[end + 1] == .conjunction
    }

    /// Whether the token names a day or month, which ends a phrase rather than heading it.
    func isDay(_ token: Int) -> Bool {
        let word = word(token)
        return Self.days.contains(word) && analysis.words[token].first?.isUppercase == true
    }

    static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
}
