import News

/// A word that says that somebody says, thinks or wants something, and what may stand with it.
struct Cue: Sendable {
    struct Frames: OptionSet, Sendable {
        let rawValue: UInt8
        static let quote = Frames(rawValue: 1)
        static let that = Frames(rawValue: 2)
        static let bare = Frames(rawValue: 4)
        static let infinitive = Frames(rawValue: 8)
        static let thing = Frames(rawValue: 16)
        static let whom = Frames(rawValue: 32)
        static let whether = Frames(rawValue: 64)
    }

    var lemma: String
    /// The particle or preposition that belongs to it: "out" of "point out".
    var particle: String?
    var polarity: Attribution.Polarity
    var frames: Frames
}

/// The cues by every form of their verbs.
struct CueTable: Sendable {
    private var byForm: [String: [Cue]] = [:]
    let lemmas: [String]

    init(inflection: Inflection) throws {
        let table = try ResourceTable("cues.tsv")
        let names: [String: Cue.Frames] = [
            "quote": .quote, "that": .that, "bare": .bare, "inf": .infinitive, "np": .thing, "whom": .whom,
            "whether": .whether,
        ]
        var lemmas: [String] = []
        for row in table.rows {
            let words = row.words(0)
            guard let lemma = words.first, let polarity = Attribution.Polarity(rawValue: row[1]) else {
                throw table.fault(row, "no such polarity: \(row[1])")
            }
            var frames: Cue.Frames = []
            for word in row.words(2) {
                guard let frame = names[word] else { throw table.fault(row, "no such frame: \(word)") }
                frames.insert(frame)
            }
            let cue = Cue(
                lemma: lemma, particle: words.count > 1 ? words[1] : nil, polarity: polarity, frames: frames)
            lemmas.append(lemma)
            for form in Set(inflection.forms(ofVerb: lemma).map(\.form)) { byForm[form, default: []].append(cue) }
        }
        self.lemmas = lemmas
    }

    /// The cue that a verb's form and the word after it make; the one with a particle goes first.
    func cue(_ form: String, next: String) -> Cue? {
        guard let cues = byForm[form] else { return nil }
        return cues.first { $0.particle == next } ?? cues.first { $0.particle == nil }
    }
}
