import News

/// What a report tells of the persons and bodies that it names, by title or apposition, wherever it tells it.
struct EntityStanding: Sendable {
    struct Standing: Sendable {
        var country: String?
        var sectors: [Sector]
    }

    private var standings: [String: Standing] = [:]

    /// Linear in the names.
    init(_ entities: [Entity], phrases: Phrases, tables: RoleTables) {
        for entity in entities where [.person, .organization].contains(entity.label) {
            let tokens = phrases.analysis.tokens(in: entity.span)
            guard let first = tokens.first,
                let noun = phrases.noun(at: tokens.upperBound - 1) ?? phrases.noun(at: first)
            else { continue }
            var ranges = [noun.range]
            // "Ferit Hoxha, Albania's foreign minister": the words that stand beside a name.
            for token in tokens.prefix(6) {
                for dependent in phrases.syntax.dependents(of: token).prefix(16)
                where phrases.syntax.relation(of: dependent) == .appos {
                    if let beside = phrases.noun(at: dependent) { ranges.append(phrases.extended(beside)) }
                }
                if phrases.syntax.relation(of: token) == .appos, let head = phrases.syntax.head(of: token),
                    let before = phrases.noun(at: head)
                {
                    ranges.append(phrases.extended(before))
                }
            }
            for range in ranges {
                let sectors = tables.sectors(of: range, head: range.upperBound - 1, in: phrases)
                let country = tables.country(of: range, in: phrases)
                guard !sectors.isEmpty || country != nil else { continue }
                var known = standings[entity.entity] ?? Standing(country: nil, sectors: [])
                if known.sectors.isEmpty { known.sectors = sectors }
                if known.country == nil { known.country = country }
                standings[entity.entity] = known
            }
        }
    }

    /// What is known of the entity, where the report tells it.
    subscript(_ entity: String) -> Standing? { standings[entity] }
}
