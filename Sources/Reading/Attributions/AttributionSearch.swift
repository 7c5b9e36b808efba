import News

/// One report's search for attributions: what was found so far, and the quotations that still want a source.
struct AttributionSearch {
    /// An attribution in tokens, before spans are made of it.
    struct Find {
        var source: Range<Int>?
        var head: Int
        var cue: Range<Int>
        var content: [Range<Int>]
        var polarity: Attribution.Polarity
        var via: Range<Int>?
        /// Whether the content is a quotation, so that the quotations after it go on with it.
        var quotes: Bool
    }

    let reader: AttributionReader
    let phrases: Phrases
    let entities: [Entity]
    let quotations: [Quotation]
    var taken: [Bool]
    var finds: [Find] = []

    var analysis: Analysis { phrases.analysis }

    init(reader: AttributionReader, phrases: Phrases, entities: [Entity]) {
        self.reader = reader
        self.phrases = phrases
        self.entities = entities
        quotations = Quotation.find(in: phrases.analysis)
        taken = Array(repeating: false, count: quotations.count)
    }

    /// Reads one sentence.
    mutating func read(_ sentence: Range<Int>) {
        let first = finds.count
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            if phrases.word(at) == "according", phrases.word(at + 1) == "to" {
                accordingTo(at, in: sentence)
                at += 2
            } else if let verb = phrases.verb(at: at) {
                if let cue = cue(of: verb) { read(cue, verb, in: sentence, since: first) }
                at = max(at + 1, verb.range.upperBound)
            } else {
                at += 1
            }
        }
        if finds.count == first { headlineTail(sentence) }
    }

    private func cue(of verb: VerbGroup) -> Cue? {
        guard phrases.classes[verb.head] == .verb else { return nil }
        return reader.cues.cue(phrases.word(verb.head), next: phrases.word(verb.head + 1))
    }

    /// Whether the token begins a cue that takes a clause, where what another says must end.
    func beginsCue(_ token: Int) -> Bool {
        guard let verb = phrases.verb(at: token), let cue = cue(of: verb) else { return false }
        return cue.frames.contains(.quote)
    }

    /// The quotation whose tokens hold the token.
    func quotation(at token: Int) -> Int? {
        let index = quotations.partitioningIndex { $0.range.upperBound > token }
        return index < quotations.count && quotations[index].range.contains(token) ? index : nil
    }

    /// The last quotation that ends at or before the token.
    func quotation(endingBy token: Int) -> Int? {
        let index = quotations.partitioningIndex { $0.range.upperBound > token }
        return index > 0 ? index - 1 : nil
    }

    mutating func add(_ find: Find) {
        let content = find.content.map { trimmed($0) }.filter { !$0.isEmpty }
        guard !content.isEmpty else { return }
        var find = find
        find.content = content
        finds.append(find)
    }

    /// Without the marks and spaces at a clause's ends; a quotation keeps its own.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, phrases.classes[start] == .comma || phrases.word(start) == ":" || phrases.word(start) == ")"
        {
            start += 1
        }
        while end > start, [.comma, .strong, .conjunction].contains(phrases.classes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// The attributions with their spans.
    mutating func finish() -> [Attribution] {
        goOn()
        let spans = EntityIndex(entities, analysis)
        return finds.sorted { $0.cue.lowerBound < $1.cue.lowerBound }.map { find in
            var source: Attribution.Source?
            if let range = find.source {
                let entity = spans.entity(in: range, head: find.head)
                let kind = reader.kinds.kind(of: range, head: find.head, in: phrases, label: entity?.label)
                source = .init(span: analysis.span(range), entity: entity?.entity, kind: kind)
            }
            var attribution = Attribution(
                source: source, cue: analysis.span(find.cue), content: find.content.map { analysis.span($0) },
                form: form(of: find), polarity: find.polarity)
            if let via = find.via { attribution.via = [analysis.span(via)] }
            return attribution
        }
    }

    private func form(of find: Find) -> Attribution.Form {
        let quoted = find.content.map { range in
            quotation(at: range.lowerBound).map { quotations[$0].range.upperBound + 1 >= range.upperBound } ?? false
        }
        if quoted.allSatisfy({ $0 }) { return .direct }
        let touches = find.content.contains { range in
            quotations.partitioningIndex { $0.range.upperBound > range.lowerBound }
                < quotations.partitioningIndex { $0.range.lowerBound >= range.upperBound }
        }
        return touches ? .mixed : .indirect
    }
}

/// Finds the entity that a stretch of tokens names.
struct EntityIndex {
    private let entities: [(range: Range<Int>, entity: Entity)]

    init(_ entities: [Entity], _ analysis: Analysis) {
        self.entities = entities.map { (analysis.tokens(in: $0.span), $0) }.sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
    }

    /// The entity that holds the head, or else the first in the range.
    func entity(in range: Range<Int>, head: Int) -> Entity? {
        let from = entities.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        var first: Entity?
        for item in entities[from...].prefix(16) {
            guard item.range.lowerBound < range.upperBound else { break }
            if item.range.contains(head) { return item.entity }
            if first == nil { first = item.entity }
        }
        return first
    }
}
