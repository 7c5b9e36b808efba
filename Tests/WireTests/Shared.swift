import Foundation

/// The shared folder beside the package, where it is present.
enum Shared {
    static let folder: URL? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = package.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
    }()

    static var isThere: Bool { folder != nil }

    static func text(_ path: String) -> String? {
        folder.flatMap { try? String(contentsOf: $0.appending(path: path), encoding: .utf8) }
    }
}
