import Foundation
import Store

/// Runs the body with a folder of its own and clears it away.
func withTemporaryFolder<T>(_ body: (String) async throws -> T) async throws -> T {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path)
}

/// Runs the body with a fresh SQLite database of its own.
func withSQLite<T>(
    migrations: [Migration] = Migrations.all, _ body: (SQLiteDatabase) async throws -> T
) async throws -> T {
    try await withTemporaryFolder { folder in
        let database = try await SQLiteDatabase(path: folder + "/test.db", migrations: migrations)
        let result: T
        do {
            result = try await body(database)
        } catch {
            try? await database.close()
            throw error
        }
        try await database.close()
        return result
    }
}
