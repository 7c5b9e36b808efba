import Foundation

/// The data folder beside the package, where it is there.
enum SharedData {
    /// The package's own folder.
    static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let folder = package.deletingLastPathComponent().appending(path: "shared/data")
    static let root = folder.appending(path: "formats/html5lib-tests")

    static var isPresent: Bool { FileManager.default.fileExists(atPath: root.path) }

    /// The files of a folder with this ending, by name.
    static func files(in folder: String, ending: String) throws -> [URL] {
        try FileManager.default
            .contentsOfDirectory(at: root.appending(path: folder), includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == ending }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
