import News

/// Who the nouns, demonyms and titles of a phrase make its bearer.
struct RoleTables: Sendable {
    private(set) var sectors = PhraseTable<Sector>()
    private(set) var countries = PhraseTable<String>()
    private(set) var instruments = PhraseTable<EventMode>()
    private(set) var contexts = PhraseTable<EventContext>()
    var actors: ActorTable
    /// Whether the report tells of a coalition of armies, which it may call "the coalition" alone.
    var isCoalitionArmed = false
    /// The day on which those who are named are who they are.
    var day: Day?

    init(inflection: Inflection) throws {
        actors = try ActorTable()
        for row in try ResourceTable("countries.tsv").rows {
            for name in row[1].split(separator: "|") { countries.add(String(name), row[0]) }
        }
        let roles = try ResourceTable("roles.tsv")
        for row in roles.rows {
            guard let sector = Sector(rawValue: row[0]) else { throw roles.fault(row, "no such sector: \(row[0])") }
            for word in row.words(1) {
                for form in inflection.forms(ofNoun: Self.spaced(word)) where !sectors.contains(form) {
                    sectors.add(form, sector)
                }
            }
        }
        let tools = try ResourceTable("instruments.tsv")
        for row in tools.rows {
            guard let mode = EventMode(rawValue: "ASSAULT.\(row[0])") else {
                throw tools.fault(row, "no such mode: \(row[0])")
            }
            for word in row.words(1) where !instruments.contains(Self.spaced(word)) {
                instruments.add(Self.spaced(word), mode)
            }
        }
        let about = try ResourceTable("contexts.tsv")
        for row in about.rows {
            guard let context = EventContext(rawValue: row[0]) else {
                throw about.fault(row, "no such context: \(row[0])")
            }
            for word in row.words(1) { contexts.add(Self.spaced(word), context) }
        }
    }

    private static let ties: Set<String> = [
        "backed", "led", "held", "controlled", "occupied", "allied", "supported", "sponsored", "funded", "trained",
        "linked",
    ]

    private static func spaced(_ word: String) -> String { word.replacing("_", with: " ") }

    /// The sectors of a phrase, the head's first.
    func sectors(of range: Range<Int>, head: Int, in phrases: Phrases) -> [Sector] {
        var found: [(at: Int, sector: Sector)] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if let (part, count) = actors.part(at: at, before: range.upperBound, in: phrases, on: day) {
                found += part.sectors.map { (at + count - 1, $0) }
                at += count
            } else if let match = sectors.match(at: at, before: range.upperBound, in: phrases),
                let sector = match.values.first, !isDeputy(at, before: range.upperBound, in: phrases)
            {
                found.append((at + match.count - 1, sector))
                at += match.count
            } else {
                at += 1
            }
        }
        if found.isEmpty, isCoalitionArmed, range.contains(head), phrases.word(head) == "coalition" {
            return [.military]
        }
        var list: [Sector] = []
        for item in found.sorted(by: { abs($0.at - head) < abs($1.at - head) }) where !list.contains(item.sector) {
            list.append(item.sector)
        }
        return Array(list.prefix(2))
    }

    /// Whether the word only makes its holder the second of something: a "deputy chief" is no deputy.
    private func isDeputy(_ token: Int, before end: Int, in phrases: Phrases) -> Bool {
        phrases.word(token) == "deputy" && token + 1 < end && phrases.classes[token + 1] == .noun
    }

    /// The first country that the tokens name, by itself, its people or its capital.
    func country(of range: Range<Int>, in phrases: Phrases) -> String? {
        for token in range where phrases.analysis.words[token].first?.isUppercase == true {
            if let (part, _) = actors.part(at: token, before: range.upperBound, in: phrases, on: day),
                let country = part.country
            {
                return country
            }
            guard let match = countries.match(at: token, before: range.upperBound, in: phrases) else { continue }
            // "Iran-backed" and "U.S.-led" name a friend, not a home.
            if phrases.word(token + match.count) == "-", Self.ties.contains(phrases.word(token + match.count + 1)) {
                continue
            }
            return match.values.first
        }
        return nil
    }

    /// The means of assault that the tokens name.
    func instruments(in range: Range<Int>, of phrases: Phrases) -> [EventMode] {
        var modes: [EventMode] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if let match = instruments.match(at: at, before: range.upperBound, in: phrases) {
                for mode in match.values where !modes.contains(mode) { modes.append(mode) }
                at += match.count
            } else {
                at += 1
            }
        }
        return modes
    }
}
