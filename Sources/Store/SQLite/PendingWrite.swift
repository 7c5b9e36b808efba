import GRDB
import Synchronization

/// A write that waits for its turn, whatever its result's type.
protocol PendingWrite: Sendable {
    /// Runs the body in a savepoint and keeps what it returned or threw.
    ///
    /// - Throws: Only where the transaction around it is lost.
    func perform(in database: GRDB.Database) throws

    /// Tells the caller: the body's own outcome, or that the transaction around it failed.
    func resume(failure: (any Error)?)
}

/// A body and the caller that waits for it.
final class Write<T: Sendable>: PendingWrite {
    private let body: @Sendable (any Connection) throws -> T
    private let continuation: CheckedContinuation<T, any Error>
    private let outcome = Mutex<Result<T, any Error>?>(nil)

    init(
        _ body: @escaping @Sendable (any Connection) throws -> T,
        _ continuation: CheckedContinuation<T, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    func perform(in database: GRDB.Database) throws {
        let result: Result<T, any Error>
        do {
            result = .success(try database.inCachedSavepoint { try body(SQLiteConnection(database: $0)) })
        } catch {
            result = .failure((error as? DatabaseError).map { StoreError($0) } ?? error)
        }
        outcome.withLock { $0 = result }
        // A full disk, among others, makes SQLite give the whole transaction up.
        guard database.isInsideTransaction else { throw StoreError(.other, detail: "the transaction was lost") }
    }

    func resume(failure: (any Error)?) {
        let result = outcome.withLock { $0 }
        switch (result, failure) {
        // What went wrong in the body itself says more than that the transaction failed too.
        case (.failure(let error), _): continuation.resume(throwing: error)
        case (_, let failure?): continuation.resume(throwing: failure)
        case (.success(let value), nil): continuation.resume(returning: value)
        case (nil, nil): continuation.resume(throwing: CancellationError())
        }
    }
}

extension GRDB.Database {
    /// What a body does stands or falls together, inside the transaction of several; the savepoint's statements are
    /// compiled once for a connection, where GRDB's own are each time.
    fileprivate func inCachedSavepoint<T>(_ body: (GRDB.Database) throws -> T) throws -> T {
        try cachedStatement(sql: "SAVEPOINT one_write").execute()
        do {
            let value = try body(self)
            try cachedStatement(sql: "RELEASE one_write").execute()
            return value
        } catch {
            // Where SQLite has given the whole transaction up there is nothing left to go back to.
            if isInsideTransaction {
                try cachedStatement(sql: "ROLLBACK TO one_write").execute()
                try cachedStatement(sql: "RELEASE one_write").execute()
            }
            throw error
        }
    }
}
