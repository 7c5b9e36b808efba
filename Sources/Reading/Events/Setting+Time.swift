import News

extension Setting {
    /// The time by the clause, then the sentence.
    func time(of trigger: Trigger, clause: Range<Int>, scope: Range<Int>) -> Int? {
        nearestTime(to: trigger, in: clause) ?? nearestTime(to: trigger, in: scope)
    }

    /// The time nearest to a trigger; with `lent` also one that the tree gives to another deed.
    func nearestTime(to trigger: Trigger, in range: Range<Int>, lent: Bool = false) -> Int? {
        var best: (cost: Int, index: Int)?
        for item in timeTable.items(in: range)
        where tells(item) && (lent || !belongsElsewhere(item.range, from: trigger)) {
            let isStretch = times[item.index].kind == .duration
            let cost = abs(item.range.lowerBound - trigger.head) + (isStretch ? 10 : 0)
            if best.map({ cost < $0.cost }) ?? true { best = (cost, item.index) }
        }
        return best?.index
    }

    /// Whether a time says when: a day, even of a year that nobody told, or a stretch up to now.
    private func tells(_ item: (range: Range<Int>, index: Int)) -> Bool {
        let time = times[item.index]
        switch time.kind {
        case .date, .time: return !time.value.hasSuffix("_REF")
        case .duration: return item.range.contains { Self.recent.contains(phrases.word($0)) }
        case .set: return false
        }
    }

    private static let recent: Set<String> = ["last", "past", "recent", "previous"]

    private static let clauses: Set<Relation> = [.acl, .aclRelcl, .advcl, .ccomp, .csubj, .parataxis]

    /// Whether the tree gives the time to another deed: one in a clause below the trigger's, or one whose clause only
    /// says or holds it.
    private func belongsElsewhere(_ tokens: Range<Int>, from trigger: Trigger) -> Bool {
        let syntax = phrases.syntax
        if isOfVerbBefore(tokens, trigger) { return true }
        guard let top = tokens.first(where: { syntax.head(of: $0).map { !tokens.contains($0) } ?? false }),
            let governor = syntax.head(of: top)
        else { return false }
        let above = trigger.entry.part == .noun ? syntax.head(of: trigger.head) : nil
        if isOwn(governor, trigger) { return false }
        // "The move was an answer to attacks last week": what it was has the time.
        if governor == above { return phrases.nounAt[governor] >= 0 && syntax.relation(of: trigger.head) == .nsubj }
        // "The 2014 law", "Tuesday's ruling": the time of that noun; not "on March 11 rockets".
        if [.nmodPoss, .compound, .amod, .nummod].contains(syntax.relation(of: top)),
            phrases.classes[max(0, tokens.lowerBound - 1)] != .preposition
        {
            return true
        }
        if let isBelow = climb(from: governor, to: { isOwn($0, trigger) }) { return isBelow && !isLast(tokens) }
        // "The move was an answer to a spike last week": beside a noun, the time of another noun is that one's.
        if above != nil, let isBelow = climb(from: governor, to: { $0 == above }) {
            return isBelow || phrases.nounAt[governor] >= 0
        }
        // What opens its sentence holds for all of it, whatever the tree makes of it.
        let sentence = phrases.analysis.sentences[phrases.analysis.sentence(of: trigger.head)]
        if tokens.lowerBound - sentence.lowerBound < 3, tokens.upperBound < trigger.head { return false }
        if Self.saying.contains(phrases.word(governor)) { return true }
        return climb(from: trigger.verb?.head ?? trigger.head, to: { $0 == governor }, over: isApart) ?? false
    }

    /// What the day beside it tells of is that somebody has spoken.
    private static let saying: Set<String> = [
        "said", "says", "say", "told", "tells", "added", "adds", "announced", "reported", "confirmed", "stated",
        "wrote",
        "declared",
    ]

    private static let contrasts: Set<String> = [
        "while", "although", "though", "whereas", "because", "after", "before", "since", "until", "despite",
    ]

    /// Whether a clause stands apart from the one that governs it, so that it has a time of its own.
    private func isApart(_ token: Int) -> Bool {
        switch phrases.syntax.relation(of: token) {
        case .ccomp, .parataxis: return true
        case .advcl: return phrases.syntax.marks(of: token).contains { Self.contrasts.contains($0) }
        case .conj:
            return phrases.syntax.dependents(of: token).prefix(16).contains {
                [.nsubj, .nsubjPass].contains(phrases.syntax.relation(of: $0))
            }
        default: return false
        }
    }

    private func isClause(_ token: Int) -> Bool { Self.clauses.contains(phrases.syntax.relation(of: token)) }

    /// Whether a phrase stands in a clause below the trigger's: "the move was an answer to attacks on troops based in Mosul".
    func isDeep(_ tokens: Range<Int>, below trigger: Trigger) -> Bool {
        guard let top = tokens.first(where: { phrases.syntax.head(of: $0).map { !tokens.contains($0) } ?? false })
        else { return false }
        let above = trigger.entry.part == .noun ? phrases.syntax.head(of: trigger.head) : nil
        return climb(from: top, to: { isOwn($0, trigger) || $0 == above }) ?? false
    }

    /// "A group outlawed in 2002 fired rockets": a verb before the time, with no mark between it and the trigger's, has it.
    private func isOfVerbBefore(_ tokens: Range<Int>, _ trigger: Trigger) -> Bool {
        guard let own = trigger.verb, own.shape == .finite, trigger.entry.part == .verb,
            tokens.upperBound <= own.range.lowerBound
        else { return false }
        for at in tokens.upperBound..<own.range.lowerBound
        where [.comma, .strong, .conjunction, .subordinator].contains(phrases.classes[at]) {
            return false
        }
        let sentence = phrases.analysis.sentences[phrases.analysis.sentence(of: trigger.head)]
        let floor = max(sentence.lowerBound, tokens.lowerBound - 12)
        for at in stride(from: tokens.lowerBound - 1, through: floor, by: -1) {
            if [.comma, .strong, .conjunction, .subordinator].contains(phrases.classes[at]) { return false }
            if phrases.verbAt[at] >= 0 { return true }
        }
        return false
    }

    /// "Marchers burn flags to condemn the raid, Friday, May 7.": what a comma cuts off at a sentence's end is of all of it.
    private func isLast(_ tokens: Range<Int>) -> Bool {
        let sentence = phrases.analysis.sentences[phrases.analysis.sentence(of: tokens.lowerBound)]
        return phrases.word(tokens.lowerBound - 1) == ","
            && (tokens.upperBound..<max(tokens.upperBound, sentence.upperBound)).allSatisfy {
                [.strong, .quote].contains(phrases.classes[$0])
            }
    }

    private func isOwn(_ token: Int, _ trigger: Trigger) -> Bool {
        trigger.range.contains(token) || trigger.noun?.range.contains(token) ?? false
            || trigger.verb?.range.contains(token) ?? false
    }

    /// Whether the way up from a word to another crosses a clause's edge; nothing where it does not lead there.
    private func climb(
        from token: Int, to isThere: (Int) -> Bool, over isEdge: ((Int) -> Bool)? = nil
    ) -> Bool? {
        var token = token
        var crosses = false
        for _ in 0..<12 {
            guard let head = phrases.syntax.head(of: token) else { return nil }
            if isEdge?(token) ?? isClause(token) { crosses = true }
            if isThere(head) { return crosses }
            token = head
        }
        return nil
    }

    /// When it happened: as told; else, for the report's own news, on the day of publication or the one before.
    func when(_ time: Int?, modality: Mention.Modality, isNews: Bool) -> Mention.When? {
        if let time {
            guard let begin = times[time].begin else { return nil }
            return .init(begin: begin, finish: times[time].finish ?? begin, basis: times[time].basis)
        }
        guard isNews, let published, modality == .actual || modality == .negated else { return nil }
        return .init(begin: published.adding(days: -1), finish: published, basis: .publication)
    }

    /// Whether the time last told of before a word is of another day than the news: then what goes on from it is too.
    func isPast(before token: Int) -> Bool {
        guard let published else { return false }
        for item in timeTable.last(8, before: token).reversed() {
            let time = times[item.index]
            guard time.kind == .date || time.kind == .time, let finish = time.finish else { continue }
            return published.number - finish.number > 1
        }
        return false
    }

    /// Whether the time lies so long before publication that it is told as background.
    func isBackground(_ time: Int?, clause: Range<Int>, isDone: Bool = true) -> Bool {
        if let time, let finish = times[time].finish ?? times[time].begin, let published {
            return published.number - finish.number > 31
        }
        // A report that tells its news by the day tells what lies back by the month and the year.
        if let time, isDone, tellsOpenDays, times[time].kind == .date {
            let value = times[time].value
            if value.utf8.count <= 7, !value.contains("W"), !value.contains("Q") { return true }
        }
        for token in clause {
            let word = phrases.word(token)
            if word == "last" || word == "previous", ["year", "decade", "century"].contains(phrases.word(token + 1)) {
                return true
            }
            if word == "ago", ["years", "decades", "months"].contains(phrases.word(token - 1)) { return true }
        }
        return false
    }
}
