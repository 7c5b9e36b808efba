public import News

/// The buckets of everybody, in bounded memory.
///
/// Two generations are kept: when the younger is full it becomes the older, and the older is forgotten. Whoever
/// comes back in time keeps the bucket. Each use costs two look-ups at most.
public struct RateLimiter: Sendable {
    private struct Key: Hashable {
        var action: RateLimit.Action
        var who: String
    }

    private let limits: [RateLimit.Action: RateLimit]
    private let generation: Int
    private var young: [Key: TokenBucket] = [:]
    private var old: [Key: TokenBucket] = [:]

    /// - Parameters:
    ///   - limits: limits that differ from the standard ones.
    ///   - generation: how many buckets a generation holds, at least 1.
    public init(limits: [RateLimit.Action: RateLimit] = [:], generation: Int = 50_000) {
        self.limits = limits
        self.generation = max(1, generation)
    }

    /// Takes one use of an action for somebody: an account's id, an address' key or a ``NetworkKey``'s description.
    public mutating func take(_ action: RateLimit.Action, for who: String, at now: Moment) -> RateLimit.Decision {
        let key = Key(action: action, who: who)
        var bucket = young[key] ?? old[key] ?? TokenBucket(limits[action] ?? action.standard, at: now)
        let decision = bucket.take(at: now)
        if young.count >= generation, young[key] == nil {
            old = young
            young = [:]
        }
        young[key] = bucket
        return decision
    }

    /// How many buckets are kept; never more than two generations.
    public var count: Int { young.count + old.count }
}
