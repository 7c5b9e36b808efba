import News

/// Whether a deed has a human hand: not the weather's, not a law's, not one that somebody else has done.
extension EventSearch {
    private static let nature: Set<String> = [
        "accident", "crash", "crashed", "collision", "collided", "earthquake", "quake", "flood", "floods", "flooding",
        "storm", "storms", "hurricane", "typhoon", "landslide", "mudslide", "avalanche", "derailed", "derailment",
        "collapse", "collapsed", "lightning", "virus", "disease", "cancer", "heat", "heatwave", "drought", "wildfire",
        "wildfires", "tornado", "cyclone", "tsunami", "capsized", "tree", "trees", "wind", "winds", "weather", "snow",
        "ice", "stampede", "eruption", "volcano", "epidemic", "pandemic", "covid", "outbreak", "overdose", "illness",
        "falling", "fell", "drowned", "hit-and-run", "vehicle", "car", "truck", "bus", "train", "driver", "blaze",
        "recession",
    ]

    private static let harms: Set<String> = [
        "kill", "kills", "killed", "killing", "wound", "wounds", "wounded", "wounding", "injure", "injures", "injured",
        "injuring", "hit", "hits", "hitting", "strike", "strikes", "struck", "striking", "destroy", "destroys",
        "destroyed", "destroying",
    ]

    /// Whether the words tell of an accident, of the weather or of a disease.
    func isAccident(_ range: Range<Int>) -> Bool {
        range.contains {
            Self.nature.contains(phrases.word($0)) || ["crisis", "prices", "economy"].contains(phrases.word($0))
        }
    }

    /// Whether verbs that accidents share with attacks tell of an attack: somebody does it, or arms are near.
    func isDoneByHand(_ trigger: Trigger, roles: RoleFinder.Roles, sentence index: Int) -> Bool {
        guard trigger.type == .assault, trigger.entry.part == .verb, trigger.entry.elements.count == 1,
            Self.harms.contains(phrases.word(trigger.head)), roles.instruments.isEmpty
        else { return true }
        if let verb = roleFinder.voice(of: trigger) {
            let doer =
                verb.isPassive
                ? phrases.phrase(after: verb.head, prepositions: ["by", "in"], reach: 12, stopAtVerbs: true)
                : phrases.subject(of: verb)
            if let doer, doer.range.contains(where: { Self.nature.contains(phrases.word($0)) }) { return false }
        }
        let sentence = analysis.sentences[index].prefix(120)
        guard roles.actors.isEmpty, finder.tables.instruments(in: sentence, of: phrases).isEmpty else { return true }
        if sentence.contains(where: { Self.nature.contains(phrases.word($0)) }) { return false }
        return !isLong || isAmongArms(index)
    }

    /// Whether arms, the armed or attacks are told of in a sentence or those beside it, or earlier.
    private func isAmongArms(_ index: Int) -> Bool {
        if mentions.suffix(40).contains(where: { $0.type == .assault && $0.kind == .event }) { return true }
        for near in analysis.sentences[max(0, index - 3)..<min(analysis.sentences.count, index + 2)] {
            let range = near.prefix(120)
            if !finder.tables.instruments(in: range, of: phrases).isEmpty { return true }
            if range.contains(where: { token in
                finder.lexicon.nouns[phrases.word(token)]?.contains { $0.type == .assault } ?? false
            }) {
                return true
            }
        }
        return false
    }

    private static let laws: Set<String> = [
        "law", "laws", "constitution", "statute", "rule", "rules", "regulation", "regulations", "act", "article",
        "convention", "code", "amendment", "legislation", "policy", "provision", "treaty", "ordinance", "terms",
    ]

    /// Whether a law says so at all times: "the law bars", "are prohibited under".
    func isLaw(_ trigger: Trigger) -> Bool {
        guard trigger.entry.part == .verb, let verb = trigger.verb else { return false }
        let isPresent = verb.range.contains { token in
            [.verbThird, .verbPresent].contains(analysis.tokens[token].tag)
        }
        guard isPresent, verb.modal == nil, !verb.isPerfect else { return false }
        if let subject = phrases.subject(of: verb), Self.laws.contains(phrases.word(subject.head)) { return true }
        guard trigger.type == .coerce else { return false }
        if phrases.syntax.relation(of: verb.head) == .aclRelcl { return true }
        let sentence = analysis.sentences[analysis.sentence(of: trigger.head)]
        return sentence.prefix(60).contains { token in
            phrases.word(token) == "under"
                && (token + 1..<min(sentence.upperBound, token + 7)).contains { Self.laws.contains(phrases.word($0)) }
        }
    }

    /// Whether somebody regrets what another has done, which is blame: "regret over India's raid".
    func isForeignRegret(_ trigger: Trigger, roles: RoleFinder.Roles) -> Bool {
        guard trigger.type == .concede, trigger.range.contains(where: { phrases.word($0).hasPrefix("regret") }),
            ["over", "at", "about"].contains(where: { word in
                (trigger.range.upperBound..<trigger.range.upperBound + 3).contains { phrases.word($0) == word }
            })
        else { return false }
        let own = Set(roles.actors.compactMap(\.country))
        return roles.recipients.contains { $0.country.map { !own.contains($0) } ?? false }
    }
}
