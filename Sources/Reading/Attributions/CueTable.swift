import News

/// The words that say that somebody says, thinks or wants something, and whether they assert, deny or ask.
///
/// Which words of a report are cues is learnt; the table tells what they mean for what is said.
struct CueTable: Sendable {
    private var polarities: [String: Attribution.Polarity] = [:]
    /// The verbs by their lemmas.
    private(set) var lemmas: [String] = []

    init() throws {
        let table = try ResourceTable("cues.tsv")
        for row in table.rows {
            guard let lemma = row.words(0).first, let polarity = Attribution.Polarity(rawValue: row[1]) else {
                throw table.fault(row, "no such polarity: \(row[1])")
            }
            lemmas.append(lemma)
            if polarities[lemma] == nil { polarities[lemma] = polarity }
        }
    }

    /// The polarity of a cue by its lemma; what is not in the table asserts.
    func polarity(_ lemma: String) -> Attribution.Polarity { polarities[lemma] ?? .asserts }
}
