import News

/// What is known of names before a report is read: first names, well-known names, and the words that tell
/// what a name is.
package struct NameTables: Sendable {
    /// What a word in a name says of it. The names are those of the table `heads.tsv`.
    enum Head: String, CaseIterable {
        case organization, prefix, facility, street, location, lead, title, calendar, particle, matter, speech
    }

    let firstNames: Set<String>
    /// Words that are more often common than names, in lower case.
    let commonWords: Set<String>
    let wellKnown: [String: Entity.Label]
    private let heads: [Head: Set<String>]

    /// The most tokens that a well-known name is looked up with.
    static let longestName = 8

    package init() throws {
        firstNames = try WordTable.set("firstnames.txt")
        commonWords = try WordTable.set("commonwords.txt")
        var known: [String: Entity.Label] = [:]
        for (name, label) in try WordTable.pairs("names.tsv") {
            known[Self.plain(name)] = Entity.Label(rawValue: String(label))
        }
        wellKnown = known
        var heads: [Head: Set<String>] = [:]
        for (kind, words) in try WordTable.pairs("heads.tsv") {
            guard let head = Head(rawValue: String(kind)) else { continue }
            heads[head] = Set(words.split(separator: " ").map(String.init))
        }
        self.heads = heads
    }

    func isHead(_ word: String, _ kind: Head) -> Bool { heads[kind]?.contains(word) ?? false }

    /// The name with one kind of apostrophe.
    static func plain(_ name: some StringProtocol) -> String {
        guard name.utf8.contains(0xE2) else { return String(name) }
        return String(name.map { $0 == "’" || $0 == "‘" ? "'" : $0 })
    }
}
