/// Knows what a word does in its sentence: by its tag where a tagger has been, by tables and neighbours elsewhere.
struct WordClasses: Sendable {
    /// The verbs' forms that any table holds.
    private(set) var verbForms: [String: VerbForm] = [:]
    private(set) var closed: [String: WordClass] = [:]
    private(set) var either: Set<String> = []
    /// Words before a number that belong to it: "more than".
    private var measures: Set<String> = []
    /// Participles that tell a state of mind: "opposed".
    private(set) var stative: Set<String> = []
    /// Verbs that only carry a noun of action: "stage", "hold".
    private(set) var light: Set<String> = []
    /// Verbs whose subject suffers what their object names: "faced fire".
    private(set) var undergo: Set<String> = []
    let inflection: Inflection

    init() throws {
        inflection = try Inflection()
        let table = try ResourceTable("word-classes.tsv")
        let names: [String: WordClass] = [
            "determiner": .determiner, "pronoun": .pronoun, "possessive": .possessive, "modal": .modal,
            "auxiliary": .auxiliary, "negation": .negation, "infinitive": .infinitive, "preposition": .preposition,
            "conjunction": .conjunction, "subordinator": .subordinator, "relative": .relative, "adverb": .adverb,
            "adjective": .adjective, "number": .number, "noun": .noun,
        ]
        for row in table.rows {
            switch row[0] {
            case "either": for word in row.words(1) { either.formUnion(inflection.forms(ofNoun: word)) }
            case "undergo":
                for word in row.words(1) {
                    add(verb: word)
                    undergo.formUnion(inflection.forms(ofVerb: word).map(\.form))
                }
            case "light":
                for word in row.words(1) {
                    add(verb: word)
                    light.formUnion(inflection.forms(ofVerb: word).map(\.form))
                }
            case "measure": measures.formUnion(row.words(1).map { $0.replacing("_", with: " ") })
            case "stative": stative.formUnion(row.words(1))
            case "verb": for word in row.words(1) { add(verb: word) }
            default:
                guard let wordClass = names[row[0]] else { throw table.fault(row, "no such class: \(row[0])") }
                for word in row.words(1) where closed[word] == nil { closed[word] = wordClass }
            }
        }
    }

    /// Learns a verb's forms, so that they are known for verbs in any text.
    mutating func add(verb lemma: String) {
        for (form, what) in inflection.forms(ofVerb: lemma) { verbForms[form, default: []].formUnion(what) }
    }

    /// Learns that a word is also a noun: its bare and -s forms are then verbs only where their neighbours say so.
    mutating func add(noun lemma: String) { either.formUnion(inflection.forms(ofNoun: lemma)) }

    /// Makes "more than", "up to" and their like part of the number that they lead to.
    private func measure(
        before number: Int, in sentence: Range<Int>, of analysis: Analysis, _ classes: inout [WordClass]
    ) {
        for length in [3, 2, 1] where number - length >= sentence.lowerBound {
            guard measures.contains(analysis.lowered[number - length..<number].joined(separator: " ")) else { continue }
            for index in number - length..<number { classes[index] = .determiner }
            return
        }
    }

    /// The class of every token; linear in the text.
    func classify(_ analysis: Analysis) -> [WordClass] {
        var classes = [WordClass](repeating: .other, count: analysis.tokens.count)
        for sentence in analysis.sentences {
            for index in sentence {
                classes[index] = classify(index, in: sentence, of: analysis, before: classes)
                if classes[index] == .number { measure(before: index, in: sentence, of: analysis, &classes) }
            }
        }
        return classes
    }
}
