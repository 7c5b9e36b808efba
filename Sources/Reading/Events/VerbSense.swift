import News

/// What a bare verb asks for to mean its deed: "left the base" is one, "left early" is none.
struct VerbSense: Sendable {
    /// The kinds that its object may have; empty where any will do.
    var objects: Set<NounKind>
    /// The kinds that its subject may have; empty where any will do.
    var subjects: Set<NounKind>
    /// Words right behind it that give it another meaning: "charged ahead".
    var refused: Set<String>
}

/// The senses of verbs by the type of event that they name.
struct VerbSenses: Sendable {
    private var senses: [EventType: [String: VerbSense]] = [:]

    init(inflection: Inflection) throws {
        let table = try ResourceTable("senses.tsv")
        for row in table.rows {
            guard let type = EventType(rawValue: row[0]) else { throw table.fault(row, "no such type: \(row[0])") }
            func kinds(_ column: Int) throws -> Set<NounKind> {
                Set(
                    try row.words(column).map { word in
                        guard let kind = NounKind(rawValue: word) else {
                            throw table.fault(row, "no such kind: \(word)")
                        }
                        return kind
                    })
            }
            let sense = VerbSense(objects: try kinds(2), subjects: try kinds(3), refused: Set(row.words(4)))
            for lemma in row[1].split(separator: "|") {
                for (form, _) in inflection.forms(ofVerb: String(lemma)) { senses[type, default: [:]][form] = sense }
            }
        }
    }

    subscript(_ type: EventType, _ form: String) -> VerbSense? { senses[type]?[form] }
}
