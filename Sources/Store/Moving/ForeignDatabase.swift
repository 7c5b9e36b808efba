import GRDB

/// A file of SQLite's that another program has written: it is read and never changed.
public struct ForeignDatabase {
    private let queue: DatabaseQueue

    /// Opens the file for reading.
    public init(path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// All the rows that a statement gives.
    public func rows(_ sql: String) throws -> [Row] {
        try queue.read { try SQLiteConnection(database: $0).rows(sql, []) }
    }
}
