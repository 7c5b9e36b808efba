import Store
import Synchronization

/// A database before whose next write something else can be done: what happens between a look and the write that rests
/// on it.
final class MeddledDatabase: Database {
    private let database: any Database
    private let waiting = Mutex<(@Sendable () async throws -> Void)?>(nil)

    init(_ database: any Database) { self.database = database }

    func beforeNextWrite(_ action: @escaping @Sendable () async throws -> Void) { waiting.withLock { $0 = action } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await database.read(body)
    }

    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let action = waiting.withLock { waiting in
            defer { waiting = nil }
            return waiting
        }
        try await action?()
        return try await database.write(body)
    }

    func close() async throws { try await database.close() }
}
