import News

/// Tells what kind of source a phrase names.
struct SourceKinds: Sendable {
    private var kinds: [String: Attribution.SourceKind] = [:]

    init() throws {
        let table = try ResourceTable("source-kinds.tsv")
        for row in table.rows {
            guard let kind = Attribution.SourceKind(rawValue: row[0]) else {
                throw table.fault(row, "no such kind: \(row[0])")
            }
            for word in row.words(1) where kinds[word] == nil { kinds[word] = kind }
        }
    }

    /// Whether the word names a source by itself: "officials", "police".
    func names(_ word: String) -> Bool { kinds[word] != nil }

    /// The kind of the source that the tokens name.
    func kind(of range: Range<Int>, head: Int, in analysis: Analysis, label: Entity.Label?) -> Attribution.SourceKind {
        if label == .person { return .named }
        let headKind = kinds[analysis.lowered[head]]
        if headKind == .unnamed {
            // "police sources" are police; "a coalition official" stays without a name.
            for token in range where token < head {
                if let kind = kinds[analysis.lowered[token]], kind == .police || kind == .medic { return kind }
            }
            return .unnamed
        }
        if let headKind { return headKind }
        var words: Attribution.SourceKind?
        for token in range where words == nil { words = kinds[analysis.lowered[token]] }
        if analysis.tokens[head].part == .properNoun {
            // "coalition spokesman Myles Caggins" has a name; "the Foreign Ministry" has none.
            if label == .organization || label == .country { return words ?? .office }
            return .named
        }
        return words ?? .unnamed
    }
}
