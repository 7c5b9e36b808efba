import Foundation
import Testing

@testable import Store

@Suite("Backups")
struct BackupFolderTests {
    private static let day = 86_400

    @Test("each day has one whole copy, and the newest seven are kept; whatever else lies there is left alone")
    func daily() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "backups-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try await SQLiteDatabase(
            path: try DataFolder(path: folder.appending(path: "data").path).file("test.db"))
        let backups = try BackupFolder(path: folder.appending(path: "copies").path)
        let other = backups.path + "/notes.txt"
        try Data("Mine".utf8).write(to: URL(fileURLWithPath: other))
        // Left by a power cut in the middle of a copy.
        try Data("half".utf8).write(to: URL(fileURLWithPath: backups.path + "/dateline-2020-09-13.db.part"))
        for number in 0..<9 {
            let now = 1_600_000_000 + number * Self.day
            try await database.write {
                try SettingRow.save("greeting", "\(number)", by: nil, at: now, in: $0)
            }
            #expect(try await backups.back(up: database, at: now) != nil)
            #expect(try await backups.back(up: database, at: now + 60) == nil)
        }
        let names = try backups.copies()
        #expect(names.count == BackupFolder.kept && names.first == "dateline-2020-09-15.db")
        #expect(names.last == "dateline-2020-09-21.db" && FileManager.default.fileExists(atPath: other))
        try await database.close()
        let copy = try await SQLiteDatabase(path: backups.path + "/dateline-2020-09-18.db")
        #expect(try await copy.read { try SettingRow.document("greeting", in: $0) } == "5")
        try await copy.close()
        let mode = try FileManager.default.attributesOfItem(atPath: backups.path + "/" + (names.last ?? ""))
        #expect(mode[.posixPermissions] as? Int == 0o600)
    }

    @Test("a copy is readable by its owner alone from its first byte on")
    func unreadable() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "backups-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try await SQLiteDatabase(path: try DataFolder(path: folder.path).file("test.db"))
        try await database.write { connection in
            for number in 0..<20_000 {
                try SettingRow.save(
                    "setting \(number)", String(repeating: "x", count: 1_000), by: nil, at: number, in: connection)
            }
        }
        let path = folder.appending(path: "copy.db").path
        let copying = Task { try await database.copy(to: path) }
        var modes: Set<Int> = []
        var sizes: Set<Int> = []
        while sizes.max() ?? 0 < 20_000_000 {
            guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { continue }
            modes.insert(found[.posixPermissions] as? Int ?? 0)
            sizes.insert(found[.size] as? Int ?? 0)
        }
        try await copying.value
        #expect(modes == [0o600])
        // Nothing is put over what is there.
        await #expect(throws: (any Error).self) { try await database.copy(to: path) }
        #expect(FileManager.default.fileExists(atPath: path))
        try await database.close()
    }

    @Test("a copy that fails leaves nothing behind, and a folder that cannot be made is told as what it is")
    func failing() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "backups-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try await SQLiteDatabase(path: try DataFolder(path: folder.path).file("test.db"))
        let backups = try BackupFolder(path: folder.appending(path: "copies").path)
        try await database.close()
        try Data("This is no database, and long enough to be read as one.".utf8).write(
            to: folder.appending(path: "test.db"))
        await #expect(throws: (any Error).self) { try await backups.back(up: database, at: 1_600_000_000) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: backups.path).isEmpty)
        let error = #expect(throws: BackupFolderError.self) {
            try BackupFolder(path: folder.appending(path: "test.db/copies").path)
        }
        #expect(error?.description.contains("backups") == true)
    }

    @Test("a copy is of one moment, while others write")
    func whileWriting() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "backups-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try await SQLiteDatabase(path: try DataFolder(path: folder.path).file("test.db"))
        let writing = Task {
            for number in 0..<200 {
                try await database.write { connection in
                    // Two rows of one write: a copy has both or neither.
                    try SettingRow.save("a", "\(number)", by: nil, at: number, in: connection)
                    try SettingRow.save("b", "\(number)", by: nil, at: number, in: connection)
                }
            }
        }
        for number in 0..<5 {
            let path = folder.appending(path: "copy-\(number).db").path
            try await database.copy(to: path)
            let copy = try await SQLiteDatabase(path: path)
            let (a, b) = try await copy.read {
                (try SettingRow.document("a", in: $0), try SettingRow.document("b", in: $0))
            }
            #expect(a == b)
            try await copy.close()
        }
        try await writing.value
        try await database.close()
    }
}
