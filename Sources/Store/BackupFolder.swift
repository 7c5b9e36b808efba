import Foundation

/// A folder in which a whole copy of the database is put each day, under the day's name; the newest are kept.
public struct BackupFolder: Sendable {
    /// How many copies are kept.
    public static let kept = 7

    public let path: String

    /// - Throws: ``BackupFolderError`` where the folder can be neither found nor made.
    public init(path: String) throws {
        do {
            self.path = try DataFolder(path: path).path
        } catch DataFolderError.cannotUse(let folder, let code) {
            throw BackupFolderError(folder: folder, code: code)
        }
    }

    /// Puts the day's copy there where there is none yet, and lets go of all but the newest.
    ///
    /// - Parameter now: in seconds since 1970; days are those of UTC.
    /// - Returns: the path of the copy; nothing where the day has one.
    public func back(up database: SQLiteDatabase, at now: Int) async throws -> String? {
        let name = Self.name(at: now)
        let file = "\(path)/\(name)"
        guard !FileManager.default.fileExists(atPath: file) else { return nil }
        let unfinished = file + ".part"
        try? FileManager.default.removeItem(atPath: unfinished)
        try await database.copy(to: unfinished)
        do {
            try FileManager.default.moveItem(atPath: unfinished, toPath: file)
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
        for old in try copies().dropLast(Self.kept) { try FileManager.default.removeItem(atPath: "\(path)/\(old)") }
        return file
    }

    /// The names of the copies, the oldest first; whatever else lies there is left alone.
    func copies() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.wholeMatch(of: /dateline-\d{4}-\d{2}-\d{2}\.db/) != nil }.sorted()
    }

    private static func name(at now: Int) -> String {
        let day = Date(timeIntervalSince1970: Double(now)).ISO8601Format(.iso8601.year().month().day())
        return "dateline-\(day).db"
    }
}

/// That a folder for copies cannot be made or opened; the code is the operating system's.
public struct BackupFolderError: Error, Hashable {
    public let folder: String
    public let code: Int32
}

extension BackupFolderError: CustomStringConvertible {
    public var description: String {
        "The folder for backups, \(folder), cannot be used: \(String(cString: strerror(code)))."
    }
}
