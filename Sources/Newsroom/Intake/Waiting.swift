import Foundation
import NIOPosix

/// Threads for what waits for other computers: a site that is slow to answer keeps no page and no query waiting.
struct Waiting: Sendable {
    /// For pages that are fetched and for providers of sign-ins.
    static let forAnswers = Waiting(threads: 16)
    /// For programs that are told something: one for each, so that none waits for another.
    static let forWebhooks = Waiting(threads: Newsroom.webhookLimit)

    private let pool: NIOThreadPool

    private init(threads: Int) {
        pool = NIOThreadPool(numberOfThreads: threads)
        pool.start()
    }

    /// Runs what blocks its thread; where all are taken it waits for one.
    func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            // The pool ends with the process alone: what it is given runs.
            pool.submit { _ in continuation.resume(returning: work()) }
        }
    }

    /// Runs what blocks its thread on one of its own, at once: for what must not wait behind others, and of which there
    /// is never much.
    static func alone<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: work()) }
        }
    }
}
