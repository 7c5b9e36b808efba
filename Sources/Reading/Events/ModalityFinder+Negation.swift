import News

extension ModalityFinder {
    private static let none: Set<String> = ["no", "none", "neither", "nobody", "nothing", "no-one"]
    private static let telling: Set<String> = [
        "say", "says", "said", "claim", "claims", "claimed", "confirm", "confirms", "confirmed", "report", "reports",
        "reported", "admit", "admits", "admitted", "acknowledge", "acknowledged", "believe", "believes", "believed",
        "think", "thinks", "thought", "suggest", "suggests", "suggested", "show", "shows", "shown",
    ]
    private static let being: Set<String> = [
        "be", "is", "are", "was", "were", "been", "have", "has", "had", "occur", "occurred", "happened", "seen",
        "taken",
    ]

    /// Whether the phrase names nobody or nothing: "no group", "neither attack", "no one".
    func isNobody(_ noun: NounPhrase) -> Bool {
        let start = noun.range.lowerBound
        return Self.none.contains(phrases.word(start)) || ["no", "not"].contains(phrases.word(start - 1))
    }

    /// Whether the verb says that something was not so: by "not", by nobody who did it, or by nothing it was done to.
    func isDenied(_ verb: VerbGroup) -> Bool {
        if verb.isNegated { return true }
        if let subject = phrases.subject(of: verb), isNobody(subject) || isLedByNo(subject) { return true }
        guard !verb.isPassive, let object = phrases.object(of: verb) else { return false }
        return isNobody(object)
    }

    /// Whether the "no" of a list denies its last member too: "no shops, homes or offices".
    private func isLedByNo(_ noun: NounPhrase) -> Bool {
        var at = noun.range.lowerBound - 1
        let floor = max(0, noun.range.lowerBound - 10)
        while at >= floor {
            if phrases.word(at) == "no" { return true }
            let isListed = phrases.nounAt[at] >= 0 || [.conjunction, .comma, .adjective].contains(phrases.classes[at])
            guard isListed, phrases.classes[at] != .determiner else { return false }
            at -= 1
        }
        return false
    }

    /// Whether the verb above an "-ing" says that it was not done: "avoided naming", "was not involved in funding".
    func isAvoided(_ verb: VerbGroup) -> Bool {
        guard verb.shape == .gerund, let head = phrases.syntax.head(of: verb.head), head < verb.head,
            let above = phrases.verb(at: head)
        else { return false }
        let word = phrases.word(above.head)
        if ["avoid", "refrain", "abstain", "stopp"].contains(where: { word.hasPrefix($0) }) { return true }
        return above.isNegated && ["involved", "engaged", "taking", "interested", "accused"].contains(word)
    }

    /// What a noun of action becomes under a "no" or a verb that is denied; nothing where it stands free.
    func negation(ofNoun trigger: Trigger) -> Negation? {
        guard let noun = trigger.noun else { return nil }
        if phrases.word(noun.range.lowerBound) == "neither" { return .onlyNamed }
        if isNobody(noun) || noun.preposition.map({ phrases.word($0) == "without" }) ?? false { return .denied }
        guard let verb = governor(of: noun), isDeniedAbove(verb) else { return nil }
        if trigger.isLight || Self.being.contains(phrases.word(verb.head)) { return .denied }
        return .onlyNamed
    }

    /// Whether the verb before a phrase is denied by its own words or by its subject.
    private func isDeniedAbove(_ verb: VerbGroup) -> Bool {
        verb.isNegated || phrases.subject(of: verb).map { isNobody($0) } ?? false
    }

    /// The verb that a phrase depends on, straight or through "of", "among" and their like.
    private func governor(of noun: NounPhrase) -> VerbGroup? {
        let floor = max(0, noun.range.lowerBound - 12)
        var at = noun.range.lowerBound - 1
        while at >= floor {
            if let verb = phrases.verb(at: at) { return verb }
            switch phrases.classes[at] {
            case .preposition
            where !["of", "among", "amid", "behind", "for", "by", "any", "from"].contains(
                phrases.word(at)):
                return nil
            case .strong, .comma, .subordinator, .relative, .conjunction: return nil
            default: at -= 1
            }
        }
        return nil
    }

    /// Whether nobody has said what the trigger tells: "the group has not said that it fired".
    func isUnsaid(_ trigger: Trigger) -> Bool {
        let own = trigger.verb?.range
        let start = own?.lowerBound ?? trigger.range.lowerBound
        let floor = max(analysisFloor(start), start - 14)
        var at = start - 1
        while at >= floor {
            if [.strong, .comma].contains(phrases.classes[at]) { return false }
            if ["when", "where", "how", "why", "until", "because", "after", "before"].contains(phrases.word(at)) {
                return false
            }
            if let verb = phrases.verb(at: at) {
                if verb.range != own, Self.telling.contains(phrases.word(verb.head)) { return isDeniedAbove(verb) }
                at = verb.range.lowerBound
            }
            at -= 1
        }
        return false
    }

    private func analysisFloor(_ token: Int) -> Int {
        phrases.analysis.sentences[phrases.analysis.sentence(of: token)].lowerBound
    }
}

/// What a negation does to an event that a noun names.
enum Negation {
    /// It did not happen.
    case denied
    /// It happened or not; something else about it is denied: "neither attack was claimed".
    case onlyNamed
}
