import Dispatch
import GRDB

/// A database in one SQLite file, for one server on one machine.
///
/// Readers and the writer do not wait for each other (write-ahead log). A write has reached the disk when it
/// returns, and survives a power cut (`synchronous` is FULL). Foreign keys are enforced.
public struct SQLiteDatabase: Database {
    private let pool: DatabasePool
    private let writer: GroupCommit

    /// Opens the file, makes it where there is none, and brings its tables up to date.
    ///
    /// - Parameters:
    ///   - path: The file; two more appear beside it while it is open.
    ///   - readers: How many reads may run at once, at least 1.
    /// - Throws: ``StoreError``, or ``MigrationError`` where the file was written by a newer program.
    public init(path: String, readers: Int = 4) async throws {
        try await self.init(path: path, readers: readers, migrations: Migrations.all)
    }

    /// Opens the file and applies those migrations.
    package init(path: String, readers: Int = 4, migrations: [Migration]) async throws {
        pool = try await Self.offTheCooperativePool {
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(5)
            configuration.maximumReaderCount = max(1, readers)
            // What is deleted is overwritten: nobody who was erased is found in the file.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
            let pool = try DatabasePool(path: path, configuration: configuration)
            // Opening sets NORMAL, which may lose the last writes when the power fails.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
        writer = GroupCommit(pool: pool)
        do {
            try await Migrator(migrations: migrations, dialect: .sqlite).migrate(self)
        } catch {
            try? await close()
            throw error
        }
    }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        do {
            return try await pool.read { try body(SQLiteConnection(database: $0)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await writer.write(body)
    }

    public func close() async throws {
        await writer.close()
        let pool = pool
        try await Self.offTheCooperativePool {
            // What stands in the log moves into the file, so that the file alone is a whole backup of a stopped server.
            // A second close finds the pool closed: nothing is left to move.
            _ = try? pool.writeWithoutTransaction { try Int.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            try pool.close()
        }
    }

    /// The file.
    var path: String { pool.path }

    /// How many transactions have been committed since the file was opened.
    package var commits: Int { writer.commits }

    /// A setting of the writer's connection, as `PRAGMA name` tells it.
    package func writerSetting(_ name: String) async throws -> String? {
        try await pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }

    /// Runs what blocks its thread where it keeps nobody else waiting.
    static func offTheCooperativePool<T: Sendable>(
        _ work: @escaping @Sendable () throws -> T
    ) async throws -> T {
        do {
            return try await withCheckedThrowingContinuation { continuation in
                DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
            }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}
