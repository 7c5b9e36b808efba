import Discussion
import News
import Testing

@Suite("How often")
struct RateLimitTests {
    static func at(_ second: Int) -> Moment { Moment(secondsSince1970: second) }

    @Test("so many at once, then one for each part of the time")
    func bucket() {
        var bucket = TokenBucket(RateLimit(3, every: 900), at: Self.at(0))
        for _ in 0..<3 { #expect(bucket.take(at: Self.at(0)) == .allowed) }
        #expect(bucket.take(at: Self.at(0)) == .refused(retryAfter: 300))
        #expect(bucket.take(at: Self.at(299)) == .refused(retryAfter: 1))
        #expect(bucket.take(at: Self.at(300)) == .allowed)
        #expect(bucket.take(at: Self.at(300)) == .refused(retryAfter: 300))
    }

    @Test("waiting as long as told is always enough", arguments: [(1, 1), (3, 900), (7, 60), (1_000, 7), (0, 0)])
    func retryAfter(_ times: Int, _ seconds: Int) {
        var bucket = TokenBucket(RateLimit(times, every: seconds), at: Self.at(0))
        var now = 0
        var allowed = 0
        for _ in 0..<3_000 {
            switch bucket.take(at: Self.at(now)) {
            case .allowed: allowed += 1
            case .refused(let wait):
                #expect(wait >= 1)
                now += wait
                #expect(bucket.take(at: Self.at(now)) == .allowed)
                allowed += 1
            }
        }
        #expect(allowed * max(1, seconds) <= max(1, times) * (now + max(1, seconds)))
    }

    @Test("a clock that jumps back gives nothing, one that jumps ahead gives no more than a full bucket")
    func clocks() {
        var bucket = TokenBucket(RateLimit(2, every: 10), at: Self.at(1_000))
        #expect(bucket.take(at: Self.at(1_000)) == .allowed)
        #expect(bucket.take(at: Self.at(1_000)) == .allowed)
        #expect(bucket.take(at: Self.at(0)) == .refused(retryAfter: 5))
        #expect(bucket.take(at: Self.at(1_000_000_000_000)) == .allowed)
        #expect(bucket.take(at: Self.at(1_000_000_000_000)) == .allowed)
        #expect(bucket.take(at: Self.at(1_000_000_000_000)) == .refused(retryAfter: 5))
    }

    @Test("everybody has a bucket of their own for each action")
    func limiter() {
        var limiter = RateLimiter()
        for _ in 0..<3 { #expect(limiter.take(.signInCodesPerAddress, for: "a", at: Self.at(0)) == .allowed) }
        #expect(limiter.take(.signInCodesPerAddress, for: "a", at: Self.at(0)) != .allowed)
        #expect(limiter.take(.signInCodesPerAddress, for: "b", at: Self.at(0)) == .allowed)
        #expect(limiter.take(.commentsPerAccount, for: "a", at: Self.at(0)) == .allowed)
    }

    @Test("memory stays bounded, and whoever comes back soon keeps the bucket")
    func bounded() {
        var limiter = RateLimiter(limits: [.commentsPerAccount: RateLimit(1, every: 1_000)], generation: 100)
        #expect(limiter.take(.commentsPerAccount, for: "a", at: Self.at(0)) == .allowed)
        for number in 0..<150 { _ = limiter.take(.commentsPerAccount, for: "n\(number)", at: Self.at(0)) }
        #expect(limiter.take(.commentsPerAccount, for: "a", at: Self.at(1)) != .allowed)
        for number in 0..<10_000 { _ = limiter.take(.commentsPerAccount, for: "m\(number)", at: Self.at(1)) }
        #expect(limiter.count <= 200)
    }

    @Test("every action has a limit", arguments: RateLimit.Action.allCases)
    func table(_ action: RateLimit.Action) {
        #expect(action.standard.times >= 1)
        #expect(action.standard.seconds >= 60)
    }
}
