import Discussion
import News
import Synchronization

/// The one place where the rate limits' buckets are kept.
final class RateGate: Sendable {
    private let limiter = Mutex(RateLimiter())

    /// Takes one use of a network, or of all that no network is known of.
    func pass(_ action: RateLimit.Action, from network: NetworkKey?, at now: Int) throws {
        try pass(action, for: network?.description ?? "unknown", at: now)
    }

    /// Takes one use or throws `tooOften`.
    func pass(_ action: RateLimit.Action, for who: String, at now: Int) throws {
        let decision = limiter.withLock { $0.take(action, for: who, at: Moment(secondsSince1970: now)) }
        if case .refused(let seconds) = decision { throw NewsroomError.tooOften(retryAfter: seconds) }
    }
}
