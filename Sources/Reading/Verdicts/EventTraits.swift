package import News

/// What is known of an event once it is read, as words to weigh: its type, who is on its sides and where they stand,
/// and how the words hang in their sentence.
///
/// Traits are what ``VerdictModel`` weighs; each is a short phrase that an editor can read.
package struct EventTraits: Sendable {
    let analysis: Analysis
    private let labels: [String: Entity.Label]
    private let perType: [EventType: Int]
    /// Whether there are sentences enough to tell what the report is like, and where in it an event stands.
    let isLong: Bool
    /// Whether the report tells of armed conflict: a fifth of its events, which are four or more, have somebody of an
    /// army or under arms on a side.
    private(set) var isOfArms = false

    package init(_ analysis: Analysis, entities: [Entity], mentions: [Mention]) {
        self.analysis = analysis
        var labels: [String: Entity.Label] = [:]
        for entity in entities where labels[entity.entity] == nil { labels[entity.entity] = entity.label }
        self.labels = labels
        let events = mentions.filter { $0.kind == .event }
        perType = events.reduce(into: [:]) { counts, mention in
            if let type = mention.type { counts[type, default: 0] += 1 }
        }
        isLong = analysis.sentences.count > 3
        let armed = events.count { mention in
            (mention.actors + mention.recipients).contains { ["army", "armed"].contains(party($0)) }
        }
        isOfArms = events.count >= 4 && armed * 5 >= events.count
    }

    /// The traits of one event, each once.
    package func traits(of mention: Mention) -> Set<String> {
        guard let type = mention.type?.rawValue else { return [] }
        var traits: Set = ["type \(type)"]
        for mode in mention.modes { traits.insert("mode \(mode.rawValue)") }
        traits.insert("modality \(mention.modality.rawValue)")
        traits.insert("type \(type) modality \(mention.modality.rawValue)")
        if mention.stance != .asserts { traits.insert("stance \(mention.stance.rawValue)") }
        if isLong {
            traits.insert("company \(min(3, perType[mention.type ?? .assault, default: 1] - 1))")
            traits.insert(mention.sentence < 3 ? "in the lead" : mention.sentence < 12 ? "in the middle" : "late")
            traits.insert("day \(mention.when?.basis.rawValue ?? "none")")
        }
        if mention.attribution != nil { traits.insert("somebody says so") }
        if mention.time != nil { traits.insert("a time is told") }
        if !mention.counts.isEmpty { traits.insert("counts") }
        if mention.sameAs != nil { traits.insert("told before") }
        if mention.rule.contains(";") { traits.insert("type changed") }
        traits.insert("place \(mention.whereBasis?.rawValue ?? "none")")
        sides(of: mention, type: type, into: &traits)
        words(of: mention, type: type, into: &traits)
        return traits
    }

    /// What kind of party somebody is.
    func party(_ role: Role) -> String {
        let sectors = Set(role.sectors)
        for (name, kinds) in Self.parties where !kinds.isDisjoint(with: sectors) { return name }
        if !sectors.isEmpty { return "civil" }
        if role.country != nil { return "country" }
        return role.entity.map { labels[$0].map { "a \($0.rawValue)" } ?? "a name" } ?? "thing"
    }

    private static let parties: [(String, Set<Sector>)] = [
        ("armed", [.rebels, .unidentifiedArmed, .paramilitary, .breakaway]), ("army", [.military]),
        ("police", [.police, .intelligence]), ("court", [.judiciary]),
        ("politics", [.government, .legislature, .party, .elites, .opposition]), ("criminal", [.criminals]),
        ("business", [.business]),
    ]

    /// Words of matches, films, music and dress: reports on them have the words of force and of talks too.
    static let pastimes: Set<String> = [
        "game", "season", "team", "coach", "player", "players", "match", "film", "movie", "actor", "actress", "album",
        "song", "band", "show", "star", "goal", "score", "tournament", "league", "championship", "fans", "series",
        "episode", "character", "novel", "book", "cup", "football", "basketball", "wedding", "royal", "fashion",
        "recipe",
    ]

    /// How many of the limits a number reaches.
    static func step(_ value: Double, _ limits: [Double]) -> Int { limits.count { value >= $0 } }
}
