import News
import Wire

/// One document of a JSON Lines input.
struct InputLine {
    let id: String
    private(set) var text: String?
    private(set) var html: String?
    private(set) var bytes: EncodedBytes?
    private(set) var contentType: String?
    private(set) var url: String?
    private(set) var published: String?
    private(set) var headline: String?
    /// Where the newspaper is at home.
    private(set) var place: String?

    /// Reads a line; what it has beside the known members is passed over.
    ///
    /// - Throws: `LineError`.
    init(_ line: LineReader.Line) throws(LineError) {
        guard case .bytes(let line) = line else { throw .tooLong(limit: LineReader.limit) }
        var reader = try JSONObjectReader(line)
        var id: String?
        while let name = try reader.name() {
            switch name {
            case "id": id = try reader.identifier()
            case "text": text = try reader.string()
            case "html": html = try reader.string()
            case "bytes": bytes = try reader.base64()
            case "contentType": contentType = try reader.string()
            case "url": url = try reader.string()
            case "published": published = try reader.string()
            case "headline": headline = try reader.string()
            case "place": place = try reader.string()
            default: try reader.skip()
            }
        }
        guard let id else { throw .noID }
        self.id = id
    }

    /// The id of a line that is an object, whatever else is wrong with it.
    static func id(of line: LineReader.Line) throws(LineError) -> String? {
        guard case .bytes(let bytes) = line else { return nil }
        var reader = try JSONObjectReader(bytes)
        var id: String?
        while let name = try reader.name() {
            if name == "id" { id = try reader.identifier() } else { try reader.skip() }
        }
        return id
    }

    /// The report in it.
    ///
    /// - Throws: `LineError` where there is none, or a field can't be understood.
    func report(_ extractor: Extractor) throws(LineError) -> Report {
        let report: Report
        switch try content() {
        case .page(let bytes, let contentType):
            report = extractor.extract(id: id, bytes: bytes, contentType: contentType, url: url)
        case .text(let text):
            report = extractor.extract(id: id, text: text, url: url, headline: headline)
        }
        return try completed(report)
    }

    /// The report in it, with what was decided of every block.
    ///
    /// - Throws: `LineError` where there is none, or a field can't be understood.
    func examination(_ extractor: Extractor) throws(LineError) -> Examination {
        var examination: Examination
        switch try content() {
        case .page(let bytes, let contentType):
            examination = extractor.examine(id: id, bytes: bytes, contentType: contentType, url: url)
        case .text(let text):
            examination = extractor.examine(id: id, text: text, url: url, headline: headline)
        }
        examination.report = try completed(examination.report)
        return examination
    }

    private enum Content {
        case page([UInt8], contentType: String?)
        case text(String)
    }

    private func content() throws(LineError) -> Content {
        switch bytes {
        case .bytes(let bytes): return .page(bytes, contentType: contentType)
        case .notBase64: throw .notBase64
        case nil: break
        }
        // The text is decoded already, whatever its own head says of its encoding.
        if let html { return .page(Array(html.utf8), contentType: "text/html; charset=utf-8") }
        guard let text else { throw .nothingToRead }
        return .text(text)
    }

    /// The report with what the line says of it beside the page.
    private func completed(_ report: Report) throws(LineError) -> Report {
        var report = report
        if let headline, report.article.headline == nil { report.article.headline = headline }
        if let moment = try moment() { report.article.published = moment }
        return report
    }

    /// When it was published, where the line says so.
    ///
    /// - Throws: `LineError.notADate` where what it says is no date.
    func moment() throws(LineError) -> Moment? {
        guard let published else { return nil }
        guard let moment = PublicationTime.moment(in: published) else { throw .notADate }
        return moment
    }
}

extension JSONWriter {
    /// `{"id","error"}`: the line's own id where it can be told, its number where not.
    init(failure error: any Error, line: LineReader.Line, number: Int) {
        self.init()
        object {
            if let id = try? InputLine.id(of: line) { $0.member("id", id) } else { $0.member("id", number) }
            $0.member("error", (error as? LineError)?.text ?? "The document could not be read.")
        }
    }
}

/// What is wrong with a line.
enum LineError: Error {
    /// Up to a byte it may be an object with the known members; what is there can't be.
    case notJSON(at: Int)
    case noID
    case nothingToRead
    case notBase64
    case notADate
    case tooLong(limit: Int)

    /// What was wrong and what to do, for whoever prepares the input.
    var text: String {
        switch self {
        case .notJSON(let offset): "The line is no JSON object of strings: see its byte \(offset + 1)."
        case .noID: "The line has no \"id\" (a string or a whole number)."
        case .nothingToRead: "The line has none of \"text\", \"html\" and \"bytes\"."
        case .notBase64: "\"bytes\" is not base64."
        case .notADate: "\"published\" holds no date that can be read; best is 2020-03-17 or 2020-03-17T18:40:00+02:00."
        case .tooLong(let limit): "The line is longer than \(limit / 1_048_576) MB."
        }
    }
}
