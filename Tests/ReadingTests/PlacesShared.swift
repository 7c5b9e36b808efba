import Foundation
import News

@testable import Reading

/// The tables, loaded once for all tests, and the annotated reports that stand beside the package, where they do.
enum PlacesShared {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/data")

    static let tables = Result {
        let gazetteer = try Gazetteer()
        return (gazetteer: gazetteer, entities: try EntityReader(gazetteer: gazetteer))
    }

    static func exists(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: folder).path)
    }

    /// A file with one JSON value a line.
    static func lines<Line: Decodable>(_ file: String, of type: Line.Type) throws -> [Line] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: root.appending(path: file)).split(separator: 0x0A).map {
            try decoder.decode(type, from: Data($0))
        }
    }
}

/// Readers of names and of places over the shared tables, and what they read in a text.
struct PlacesTrial {
    let entities: EntityReader
    let reader: PlaceReader

    init() throws {
        let tables = try PlacesShared.tables.get()
        entities = tables.entities
        reader = PlaceReader(gazetteer: tables.gazetteer)
    }

    /// A text's places with the words that name them.
    func read(_ text: String, dateline: String? = nil, home: String? = nil) -> [(words: String, place: Place)] {
        let analysis = Tokenizer().analyse(CodePoints(text))
        return reader.read(analysis, entities: entities.read(analysis), datelinePlace: dateline, home: home)
            .map { (analysis.text[$0.span], $0) }
    }
}
