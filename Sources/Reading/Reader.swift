public import News

/// Reads news: who did what to whom, where, when, how many, and who says so.
///
/// A reader holds its models and tables, never changes, and may be used from many tasks at once.
///
/// ```swift
/// let reader = try Reader()
/// let findings = reader.read("Rockets hit the base on Tuesday, police said.", published: Day("2020-03-17"))
/// for time in findings.times { print(time.value) }
/// ```
public struct Reader: Sendable {
    /// Name and version of what reads, as it stands in what is read.
    public static let name = "dateline 0.1"

    /// How likely an event must be right, from 0 to 1, to be given where nothing else is asked for.
    ///
    /// It is asked of reports of more than three sentences, and .35 less in one of armed conflict.
    public static let least = 0.65

    private let tokenizer = Tokenizer()
    private let grammar: Grammar
    private let times = TimeReader()
    private let entities: EntityReader
    private let places: PlaceReader
    private let quantities = QuantityReader()
    private let attributions: AttributionReader
    private let events: EventReader

    /// Loads the models and tables that the package carries.
    ///
    /// - Parameters:
    ///   - additions: places that the newsroom adds to the gazetteer.
    ///   - least: the least confidence of an event that is given, from 0 (all that was read) to 1 (none); see ``least``.
    /// - Throws: where one of them is missing or damaged; the error names it.
    public init(adding additions: PlaceTable? = nil, least: Double = Reader.least) throws {
        let names = try EntityModel.packaged()
        grammar = try Grammar.packaged(vocabulary: names.vocabulary)
        var gazetteer = try Gazetteer()
        if let additions { gazetteer = gazetteer.adding(additions) }
        entities = try EntityReader(gazetteer: gazetteer, model: names)
        places = PlaceReader(gazetteer: gazetteer)
        attributions = try AttributionReader(vocabulary: names.vocabulary)
        events = try EventReader(least: least)
    }

    /// Reads a text that is an article and nothing else.
    ///
    /// - Parameters:
    ///   - text: the report, without furniture.
    ///   - published: the day from which "Tuesday" and "last week" are told; without it they stay open.
    ///   - place: where the newspaper is at home, for places that many countries have.
    public func read(_ text: String, published: Day? = nil, place: String? = nil) -> Findings {
        var article = Article()
        article.published = published.map { Moment(day: $0) }
        return read(Report(id: "", text: text, article: article), place: place)
    }

    /// Reads a report: its headline, captions and body, never its furniture.
    ///
    /// Near-linear in the text. Every span lies in the report's text.
    public func read(_ report: Report, place home: String? = nil) -> Findings {
        reading(report, place: home).findings
    }

    /// What is read, and the analysis that it was read from.
    package func reading(_ report: Report, place home: String?) -> (findings: Findings, analysis: Analysis) {
        let text = CodePoints(report.text)
        let article = report.article
        let dateline = dateline(of: article, in: text)
        var analysis = analyse(text, article.blocks, dateline)
        grammar.annotate(&analysis)
        var findings = Findings(reader: Self.name)
        findings.sentences = analysis.sentences.map { analysis.span($0) }
        findings.entities = entities.read(analysis)
        findings.times = times.read(
            analysis, published: article.published?.day, datelineDay: article.dateline?.date.flatMap { Day($0) })
        findings.places = places.read(
            analysis, entities: findings.entities, datelinePlace: article.dateline?.place, home: home)
        findings.quantities = quantities.read(analysis, times: findings.times)
        findings.attributions = attributions.read(analysis, entities: findings.entities)
        findings.mentions = events.read(
            analysis, entities: findings.entities, times: findings.times, places: findings.places,
            quantities: findings.quantities, attributions: findings.attributions, published: article.published?.day,
            datelinePlace: dateline.flatMap { line in findings.places.firstIndex { line.contains($0.span) } },
            headline: article.blocks.first { $0.kind == .headline }?.span)
        return (findings, analysis)
    }

    /// Finds the names in a text and nothing else, at a part of what reading all of it costs.
    ///
    /// Near-linear in the text; spans are counted in its code points.
    public func entities(in text: String) -> [Entity] {
        var analysis = tokenizer.analyse(CodePoints(text))
        grammar.annotate(&analysis)
        return entities.read(analysis)
    }

    /// The text's sentences, none of them over the edge of a block and none in the furniture; the dateline is one of
    /// its own, so that no tree hangs on it.
    private func analyse(_ text: CodePoints, _ blocks: [Block], _ dateline: Span?) -> Analysis {
        guard !blocks.isEmpty else { return tokenizer.analyse(text) }
        var edges = blocks.flatMap { [text.byteOffset(of: $0.span.start), text.byteOffset(of: $0.span.end)] }
        if let dateline { edges.append(text.byteOffset(of: dateline.end)) }
        edges.sort()
        let whole = tokenizer.analyse(text, breaks: edges)
        let spans = blocks.filter { $0.kind != .furniture }.map(\.span).sorted()
        let read: [Range<Int32>] = spans.map { span in
            Int32(text.byteOffset(of: span.start))..<Int32(text.byteOffset(of: span.end))
        }
        return whole.keeping { start in
            let after = read.partitioningIndex { $0.lowerBound > start }
            return after > 0 && read[after - 1].contains(start)
        }
    }
}
