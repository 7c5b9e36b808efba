import News

extension AttributionSearch {
    /// Reads what a cue says: its source and its content on either side.
    mutating func read(_ cue: Cue, _ verb: VerbGroup, in sentence: Range<Int>, since first: Int) {
        let cueEnd = verb.range.upperBound + (cue.particle == nil ? 0 : 1)
        let cueRange = verb.range.lowerBound..<cueEnd
        if asSaying(verb, in: sentence) { return }
        if verb.isPassive && !cue.frames.contains(.whom) && cue.lemma != "expect" && cue.lemma != "report" { return }

        let inverted = invertedSource(verb, cue, in: sentence)
        let source = inverted ?? self.source(of: verb, since: first)
        if isSpeakersOwn(source, cue: verb) { return }
        var rest = inverted?.range.upperBound ?? cueEnd
        var via: Range<Int>?
        if cue.frames.contains(.whom), inverted == nil, let whom = whom(after: rest) {
            if isMedia(whom) { via = whom.range }
            rest = phrases.extended(whom).upperBound
        }
        rest = skipCircumstance(from: rest, in: sentence)

        var find = Find(
            source: source?.range, head: source?.head ?? verb.head, cue: cueRange, content: [], polarity: cue.polarity,
            via: via, quotes: false)
        let start = source.map { min($0.range.lowerBound, verb.range.lowerBound) } ?? verb.range.lowerBound
        if cue.frames.contains(.quote), quoteAround(&find, start: start, rest: rest, in: sentence) {
            add(find)
            return
        }
        if let after = contentAfter(cue, from: rest, in: sentence) {
            find.content = [after]
            add(find)
            return
        }
        if cue.frames.contains(.quote), let before = clauseBefore(start, rest: rest, in: sentence) {
            find.content = before
            add(find)
        }
    }

    /// Whether a speaker only speaks of himself or of nobody: "I think", "you know", inside his own quotation.
    private func isSpeakersOwn(_ source: SourcePhrase?, cue: VerbGroup) -> Bool {
        guard let source else {
            return quotation(endingBy: cue.head).map { quotations[$0].range.upperBound < cue.head - 3 } ?? true
        }
        return ["i", "we", "you", "it", "there", "everyone", "nobody", "one"].contains(phrases.word(source.head))
            && quotation(at: cue.head) != nil
    }

    /// A quotation right before or right after the cue.
    private mutating func quoteAround(_ find: inout Find, start: Int, rest: Int, in sentence: Range<Int>) -> Bool {
        var found: [Int] = []
        if let before = quotation(endingBy: start), !taken[before],
            quotations[before].range.upperBound > sentence.lowerBound,
            (quotations[before].range.upperBound..<start).allSatisfy({
                phrases.classes[$0] == .comma || phrases.classes[$0] == .strong
            })
        {
            found.append(before)
        }
        var at = rest
        while at < sentence.upperBound, at < rest + 4, phrases.classes[at] == .comma || phrases.word(at) == ":" {
            at += 1
        }
        if at < analysis.tokens.count, let after = quotation(at: at), quotations[after].range.lowerBound == at,
            !taken[after]
        {
            found.append(after)
        } else if at >= sentence.upperBound, phrases.word(at - 1) == ":", let after = quotation(at: at), !taken[after] {
            // "He said:" and the quotation in the next paragraph.
            found.append(after)
        }
        guard !found.isEmpty else { return false }
        for index in found { taken[index] = true }
        find.content = found.map { quotations[$0].range }
        if found.count == 1, found[0] == quotation(endingBy: start),
            quotations[found[0]].range.lowerBound > sentence.lowerBound
        {
            // "The plan was \"historic\", he said": the clause that leads into the quotation is his too.
            let lead = sentence.lowerBound..<quotations[found[0]].range.upperBound
            let words = lead.lowerBound..<quotations[found[0]].range.lowerBound
            if words.contains(where: { phrases.nounAt[$0] >= 0 }), !words.contains(where: { beginsCue($0) }) {
                find.content = [lead]
            }
        } else if let last = found.last, quotations[last].range.lowerBound >= rest,
            quotations[last].range.upperBound < sentence.upperBound,
            !quotations[last].isOpen
        {
            // A quotation that ends inside the sentence: what follows belongs to the same words.
            let end = contentEnd(from: quotations[last].range.upperBound, in: sentence)
            if trimmed(quotations[last].range.upperBound..<end).count > 2 {
                find.content[find.content.count - 1] = quotations[last].range.lowerBound..<end
            }
        }
        find.quotes = true
        return true
    }

    /// What follows the cue: "that", a bare clause, "to" and a verb, or a thing.
    private func contentAfter(_ cue: Cue, from rest: Int, in sentence: Range<Int>) -> Range<Int>? {
        var at = rest
        if at < sentence.upperBound, phrases.word(at) == ":", cue.frames.contains(.quote) { at += 1 }
        while at < sentence.upperBound, phrases.classes[at] == .adverb { at += 1 }
        guard at < sentence.upperBound, phrases.classes[at] != .strong, phrases.classes[at] != .comma else {
            return nil
        }
        let word = phrases.word(at)
        let content = at..<contentEnd(from: at, in: sentence)
        if word == "that", cue.frames.contains(.that) { return content }
        if ["whether", "if", "why", "how", "what", "who"].contains(word) {
            return cue.frames.isDisjoint(with: [.whether, .that]) ? nil : content
        }
        if phrases.classes[at] == .infinitive, cue.frames.contains(.infinitive) { return content }
        let starts = phrases.nounAt[at] >= 0 || quotation(at: at) != nil
        if cue.frames.contains(.bare),
            starts || phrases.verbAt[at] >= 0 || phrases.classes[at] == .subordinator
                || phrases.classes[at] == .preposition
        {
            let hasVerb = content.contains { phrases.verbAt[$0] >= 0 }
            if hasVerb || cue.frames.contains(.thing) { return content }
        }
        if cue.frames.contains(.thing),
            starts || phrases.classes[at] == .preposition && cue.particle != nil
                || phrases.verb(at: at)?.shape == .gerund
        {
            return content
        }
        return nil
    }

    /// The clause before a cue that stands behind it: "..., officials said Tuesday."
    private func clauseBefore(_ start: Int, rest: Int, in sentence: Range<Int>) -> [Range<Int>]? {
        guard start > sentence.lowerBound + 1, phrases.classes[start - 1] == .comma || quotation(endingBy: start) != nil
        else { return nil }
        let ends = rest >= sentence.upperBound || [.strong, .comma].contains(phrases.classes[rest])
        guard ends else { return nil }
        let from = contentStart(before: start - 1, in: sentence)
        guard (from..<start).contains(where: { phrases.verbAt[$0] >= 0 }) || start - from > 3 else { return nil }
        var content = [from..<start - 1]
        if rest < sentence.upperBound, phrases.classes[rest] == .comma {
            let end = contentEnd(from: rest + 1, in: sentence)
            let goesOn = phrases.verb(at: rest + 1)?.shape != .gerund && end - rest > 2
            if goesOn { content.append(rest + 1..<end) }
        }
        return content
    }

    /// The longest content in tokens that is told without quotation marks.
    private static let longest = 400

    /// Where what is said ends: the sentence's end, or before another's cue.
    func contentEnd(from start: Int, in sentence: Range<Int>) -> Int {
        var at = start + 1
        let bound = min(sentence.upperBound, start + Self.longest)
        while at < bound {
            if phrases.classes[at] == .comma, quotation(at: at) == nil, endsAtComma(at, in: sentence) { return at }
            at += 1
        }
        return max(start, bound)
    }

    /// Whether the comma leads to another attribution: ", adding that", ", according to", ", he said."
    private func endsAtComma(_ comma: Int, in sentence: Range<Int>) -> Bool {
        let next = comma + 1
        guard next < sentence.upperBound else { return false }
        if phrases.word(next) == "according" { return true }
        if let verb = phrases.verb(at: next), verb.shape == .gerund, beginsCue(next) { return true }
        guard let noun = phrases.noun(at: next) else { return false }
        let at = phrases.extended(noun).upperBound
        return at < sentence.upperBound && beginsCue(at) && clauseEndsSoon(after: at, in: sentence)
    }

    private func clauseEndsSoon(after at: Int, in sentence: Range<Int>) -> Bool {
        guard let verb = phrases.verb(at: at) else { return false }
        let rest = skipCircumstance(from: verb.range.upperBound, in: sentence)
        return rest >= sentence.upperBound || [.strong, .comma].contains(phrases.classes[rest])
    }

    /// Where a clause that a later cue speaks of begins: after an earlier ", and" cue or the sentence's start.
    private func contentStart(before end: Int, in sentence: Range<Int>) -> Int {
        if let dash = (sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 8)).first(where: {
            ["—", "–", "--", ":"].contains(phrases.word($0))
        }), (sentence.lowerBound..<dash).allSatisfy({ phrases.verbAt[$0] < 0 }), dash + 1 < end {
            return dash + 1
        }
        return max(sentence.lowerBound, end - Self.longest)
    }
}
