/// A database that the newsroom keeps: many readers at once, writes one after another.
///
/// Every implementation passes the same conformance suite.
public protocol Database: Sendable {
    /// Runs the body on one snapshot: it sees nothing that is written while it runs, and cannot write itself.
    ///
    /// Costs one hop off the caller's executor: put all the queries of a page into one body.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs the body as one unit: all it writes is kept or none of it, and what is kept is on the disk on return.
    ///
    /// Writes that arrive together share a transaction, each in a savepoint of its own: a body that throws undoes
    /// its own work only. Should the shared transaction fail to commit, all its callers get the error. A body runs
    /// at most once. A caller that is cancelled before its body has run gets `CancellationError`; from then on the
    /// outcome is told as it is.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Finishes the writes that were asked for, refuses more, and closes the database. Closing twice is no error.
    func close() async throws
}
