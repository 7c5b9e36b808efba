import Foundation
import News
import Wire

/// One document of a JSON Lines input.
struct InputLine: Decodable {
    let id: String
    let text: String?
    let html: String?
    let bytes: String?
    let contentType: String?
    let url: String?
    let published: String?
    let headline: String?

    private enum Key: String, CodingKey { case id, text, html, bytes, contentType, url, published, headline }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        id = try values.decode(LineID.self, forKey: .id).text
        text = try values.decodeIfPresent(String.self, forKey: .text)
        html = try values.decodeIfPresent(String.self, forKey: .html)
        bytes = try values.decodeIfPresent(String.self, forKey: .bytes)
        contentType = try values.decodeIfPresent(String.self, forKey: .contentType)
        url = try values.decodeIfPresent(String.self, forKey: .url)
        published = try values.decodeIfPresent(String.self, forKey: .published)
        headline = try values.decodeIfPresent(String.self, forKey: .headline)
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
        if let bytes {
            guard let data = Data(base64Encoded: bytes) else { throw .notBase64 }
            return .page([UInt8](data), contentType: contentType)
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

extension InputLine {
    /// Reads a line.
    ///
    /// - Throws: `LineError`.
    init(_ line: LineReader.Line) throws(LineError) {
        guard case .bytes(let bytes) = line else { throw .tooLong(limit: LineReader.limit) }
        do {
            self = try JSONDecoder().decode(InputLine.self, from: Data(bytes))
        } catch DecodingError.keyNotFound(let key, _) where key.stringValue == "id" {
            throw .noID
        } catch {
            throw .notJSON
        }
    }
}

extension JSONWriter {
    /// `{"id","error"}`: the line's own id where it can be told, its number where not.
    init(failure error: any Error, line: LineReader.Line, number: Int) {
        struct Named: Decodable { let id: LineID }
        var id: String?
        if case .bytes(let bytes) = line { id = (try? JSONDecoder().decode(Named.self, from: Data(bytes)))?.id.text }
        self.init()
        object {
            if let id { $0.member("id", id) } else { $0.member("id", number) }
            $0.member("error", (error as? LineError)?.text ?? "The document could not be read.")
        }
    }
}

/// A document's id: archives number their documents as often as they name them.
struct LineID: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
            text = String(number)
        } else {
            text = try value.decode(String.self)
        }
    }
}

/// What is wrong with a line.
enum LineError: Error {
    case notJSON
    case noID
    case nothingToRead
    case notBase64
    case notADate
    case tooLong(limit: Int)

    /// What was wrong and what to do, for whoever prepares the input.
    var text: String {
        switch self {
        case .notJSON: "The line is no JSON object."
        case .noID: "The line has no \"id\" (a string or a whole number)."
        case .nothingToRead: "The line has none of \"text\", \"html\" and \"bytes\"."
        case .notBase64: "\"bytes\" is not base64."
        case .notADate: "\"published\" holds no date that can be read; best is 2020-03-17 or 2020-03-17T18:40:00+02:00."
        case .tooLong(let limit): "The line is longer than \(limit / 1_048_576) MB."
        }
    }
}
