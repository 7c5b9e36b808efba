import Foundation

/// The folder in which a server keeps all that is its own: the database, pictures, unsent mail.
public struct DataFolder: Sendable, Hashable {
    /// The folder's path, without a slash at its end.
    public let path: String

    /// Makes the folder, readable by its owner alone, where there is none.
    ///
    /// - Throws: ``DataFolderError``.
    public init(path: String) throws {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            throw DataFolderError.cannotUse(folder: path, code: Int32(cause?.code ?? 0))
        }
    }

    /// The path of a file in the folder.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Takes the folder for this process.
    ///
    /// - Throws: ``DataFolderError/inUse(folder:process:)`` where another server has it.
    public func lock() throws -> FolderLock { try FolderLock(folder: path) }
}

/// Why a data folder cannot be used.
public enum DataFolderError: Error, Hashable {
    /// Another server works on the folder; its process number where it can be told.
    case inUse(folder: String, process: Int?)
    /// The folder cannot be made or opened; the code is the operating system's.
    case cannotUse(folder: String, code: Int32)
}

extension DataFolderError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .inUse(let folder, let process):
            """
            Another server\(process.map { " (process \($0))" } ?? "") works on \(folder). \
            Stop it first, or give this one a folder of its own.
            """
        case .cannotUse(let folder, let code):
            "The data folder \(folder) cannot be used: \(String(cString: strerror(code)))."
        }
    }
}
