/// What a noun names, as far as a deed asks for it.
enum NounKind: String, CaseIterable, Sendable {
    /// A person, people, a body or a land.
    case somebody
    /// Ground and what stands on it.
    case ground
    /// What carries people or arms, and arms.
    case craft
    case thing
    /// What no hand can touch.
    case idea
    /// What the lexicon has no word for.
    case unknown
    /// No noun at all.
    case none
    /// A clause in a noun's place.
    case clause
}

/// The kinds of nouns that the lexicon tells.
struct NounKinds: Sendable {
    private var kinds: [String: Set<NounKind>] = [:]

    init(inflection: Inflection) throws {
        let table = try ResourceTable("noun-kinds.tsv")
        for row in table.rows {
            guard let kind = NounKind(rawValue: row[0]) else { throw table.fault(row, "no such kind: \(row[0])") }
            for word in row.words(1) {
                for form in inflection.forms(ofNoun: word) { kinds[form, default: []].insert(kind) }
            }
        }
    }

    subscript(_ word: String) -> Set<NounKind>? { kinds[word] }
}
