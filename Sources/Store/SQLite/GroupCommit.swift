import GRDB
import Synchronization

/// The one writer of a pool: writes that arrive while a batch is on its way to the disk are the next batch.
///
/// The disk is waited for once a batch instead of once a write, without any delay for the sake of gathering.
final class GroupCommit: Sendable {
    /// Enough to spread the cost of the disk, few enough that nobody waits long for strangers.
    private static let batchLimit = 256

    private struct State {
        var queue = WriteQueue<any PendingWrite>()
        var lastID: UInt64 = 0
        var commits = 0
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let pool: DatabasePool
    private let state = Mutex(State())

    init(pool: DatabasePool) { self.pool = pool }

    /// How many transactions have been committed.
    var commits: Int { state.withLock { $0.commits } }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                submit(Write(body, continuation), id: id)
                // A cancellation from before the submission found nothing to take out.
                if Task.isCancelled { cancel(id: id) }
            }
        } onCancel: {
            cancel(id: id)
        }
    }

    /// Takes no more writes and returns when the last has been answered.
    func close() async {
        await withCheckedContinuation { continuation in
            let ended = state.withLock { state in
                let ended = state.queue.close()
                if !ended { state.closers.append(continuation) }
                return ended
            }
            if ended { continuation.resume() }
        }
    }

    private func submit(_ write: any PendingWrite, id: UInt64) {
        switch state.withLock({ $0.queue.add(write, id: id) }) {
        case .begin: beginBatch()
        case .wait: break
        case .refuse: write.resume(failure: StoreError(.closed))
        }
    }

    private func cancel(id: UInt64) {
        state.withLock { $0.queue.cancel(id: id) }?.resume(failure: CancellationError())
    }

    private func beginBatch() {
        pool.asyncWriteWithoutTransaction { database in self.writeBatch(database) }
    }

    private func writeBatch(_ database: GRDB.Database) {
        let batch = state.withLock { $0.queue.take(atMost: Self.batchLimit) }
        let failure = batch.isEmpty ? nil : commit(batch, to: database)
        for write in batch { write.resume(failure: failure) }
        switch state.withLock({ $0.queue.finishBatch() }) {
        case .again: beginBatch()
        case .rest: break
        case .end:
            let closers = state.withLock { state in
                defer { state.closers = [] }
                return state.closers
            }
            for closer in closers { closer.resume() }
        }
    }

    /// Writes the batch in one transaction and returns why it was lost as a whole, if it was.
    private func commit(_ batch: [any PendingWrite], to database: GRDB.Database) -> (any Error)? {
        do {
            try database.beginTransaction(.immediate)
            for write in batch { try write.perform(in: database) }
            try database.commit()
            state.withLock { $0.commits += 1 }
            return nil
        } catch {
            // Where SQLite has rolled back of itself there is nothing left to undo.
            if database.isInsideTransaction { try? database.rollback() }
            return (error as? DatabaseError).map { StoreError($0) } ?? error
        }
    }
}
