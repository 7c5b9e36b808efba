import Foundation

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
