import Foundation
import Store
import Testing

@Suite("A database in an SQLite file")
struct SQLiteDatabaseTests {
    @Test("does what every database must", arguments: DatabaseConformance.all)
    func conforms(_ conformance: DatabaseConformance) async throws {
        try await withSQLite(migrations: [DatabaseConformance.schema]) { try await conformance.check($0) }
    }

    @Test("waits for the disk, keeps a log beside the file and enforces foreign keys")
    func hasSafeSettings() async throws {
        try await withSQLite { database in
            let names = ["synchronous", "journal_mode", "foreign_keys", "busy_timeout"]
            var settings: [String?] = []
            for name in names { settings.append(try await database.writerSetting(name)) }
            // FULL is 2.
            #expect(settings == ["2", "wal", "1", "5000"])
        }
    }

    @Test("finds everything again when the file is opened once more")
    func reopens() async throws {
        try await withTemporaryFolder { folder in
            let schema = [DatabaseConformance.schema]
            let first = try await SQLiteDatabase(path: folder + "/test.db", migrations: schema)
            try await first.write { try $0.execute("INSERT INTO story (slug) VALUES ('kept')") }
            try await first.close()
            let second = try await SQLiteDatabase(path: folder + "/test.db", migrations: schema)
            let row = try await second.read { try $0.row("SELECT slug FROM story") }
            try await second.close()
            #expect(try row?.text("slug") == "kept")
        }
    }

    @Test("leaves everything in the one file when it is closed")
    func closesIntoOneFile() async throws {
        try await withTemporaryFolder { folder in
            let schema = [DatabaseConformance.schema]
            let first = try await SQLiteDatabase(path: folder + "/test.db", migrations: schema)
            try await first.write { try $0.execute("INSERT INTO story (slug) VALUES ('kept')") }
            try await first.close()
            // What a careless backup takes: the file and not its log.
            try FileManager.default.copyItem(atPath: folder + "/test.db", toPath: folder + "/copy.db")
            let copy = try await SQLiteDatabase(path: folder + "/copy.db", migrations: schema)
            let row = try await copy.read { try $0.row("SELECT slug FROM story") }
            try await copy.close()
            #expect(try row?.text("slug") == "kept")
        }
    }

    @Test("says so when the file is no database")
    func refusesOtherFiles() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/test.db"
            try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: path))
            let error = await #expect(throws: StoreError.self) { try await SQLiteDatabase(path: path) }
            #expect(error?.kind == .corrupt)
        }
    }
}
