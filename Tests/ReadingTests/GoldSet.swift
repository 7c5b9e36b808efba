import Foundation

/// The sets that reading is measured on, where they stand beside the package.
enum GoldSet {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data")

    static func isThere(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    /// The documents of a set, one JSON object a line.
    static func read<Document: Decodable>(_ path: String, as type: Document.Type) throws -> [Document] {
        let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
    }
}
