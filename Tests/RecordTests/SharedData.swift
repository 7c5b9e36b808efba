import Foundation

/// The data that lies beside the package, where it does.
enum SharedData {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/data").standardizedFileURL

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    static func lines(_ path: String) throws -> [Data] {
        try Data(contentsOf: folder.appending(path: path)).split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }
}
