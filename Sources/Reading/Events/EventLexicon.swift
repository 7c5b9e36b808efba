import News

/// The words that name events, one table for each of PLOVER's types.
struct EventLexicon: Sendable {
    /// Verb entries by every form of their verb, noun entries by every form of their last word.
    private(set) var verbs: [String: [LexiconEntry]] = [:]
    private(set) var nouns: [String: [LexiconEntry]] = [:]
    private(set) var verbLemmas: [String] = []
    private(set) var nounLemmas: [String] = []
    /// What bare verbs ask for to mean their deed.
    let senses: VerbSenses
    /// What nouns name.
    let kinds: NounKinds

    init(inflection: Inflection) throws {
        senses = try VerbSenses(inflection: inflection)
        kinds = try NounKinds(inflection: inflection)
        for type in EventType.allCases {
            let table = try ResourceTable("\(type.rawValue).tsv")
            for row in table.rows { try add(row, of: type, from: table, inflection) }
        }
    }

    private mutating func add(
        _ row: ResourceTable.Row, of type: EventType, from table: ResourceTable, _ inflection: Inflection
    ) throws {
        guard let part = LexiconEntry.Part(rawValue: row[1]) else { throw table.fault(row, "no such part: \(row[1])") }
        var mode: EventMode?
        if !row[2].isEmpty {
            mode = EventMode(rawValue: "\(type.rawValue).\(row[2])")
            if mode == nil { throw table.fault(row, "no such mode: \(row[2])") }
        }
        let contexts = try row.words(5).map { word in
            guard let context = EventContext(rawValue: word) else { throw table.fault(row, "no such context: \(word)") }
            return context
        }
        var pattern = row[0]
        let isWeak = pattern.hasPrefix("?")
        if isWeak { pattern.removeFirst() }
        var words: [(alternatives: [String], afterGap: Bool)] = []
        var gap = false
        for word in pattern.split(separator: " ") {
            if word == "_" {
                gap = true
                continue
            }
            words.append((word.split(separator: "|").map(String.init), gap))
            gap = false
        }
        guard let first = words.first, let last = words.last else { throw table.fault(row, "no pattern") }
        let key = part == .verb ? first.alternatives : last.alternatives
        var elements: [LexiconEntry.Element] = []
        for (index, word) in words.enumerated() {
            let isVerb = part == .verb && index == 0
            let forms = word.alternatives.flatMap { lemma in
                isVerb ? inflection.forms(ofVerb: lemma).map(\.form) : inflection.forms(ofNoun: lemma)
            }
            elements.append(.init(forms: Set(forms), afterGap: word.afterGap))
        }
        let frame = part == .verb ? (["subject"], ["object"]) : (["by"], ["on", "against", "at", "of"])
        let entry = LexiconEntry(
            type: type, part: part, elements: elements, mode: mode,
            actors: Self.frame(row.words(3), frame.0), recipients: Self.frame(row.words(4), frame.1),
            contexts: contexts, isWeak: isWeak)
        switch part {
        case .verb:
            verbLemmas += key
            for form in elements[0].forms { verbs[form, default: []].append(entry) }
        case .noun:
            nounLemmas += key
            for form in elements[elements.count - 1].forms { nouns[form, default: []].append(entry) }
        }
    }

    private static func frame(_ cell: [String], _ usual: [String]) -> [String] {
        cell.isEmpty ? usual : cell == ["-"] ? [] : cell
    }
}
