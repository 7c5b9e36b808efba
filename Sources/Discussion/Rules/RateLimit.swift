public import News

/// How often something may be done: so many times in so many seconds.
public struct RateLimit: Hashable, Sendable {
    public let times: Int
    public let seconds: Int

    /// Both are at least 1.
    public init(_ times: Int, every seconds: Int) {
        self.times = max(1, times)
        self.seconds = max(1, seconds)
    }

    /// What is limited, and for whom.
    public enum Action: String, CaseIterable, Sendable {
        case signInCodesPerAddress, signInCodesPerAddressDaily, signInCodesPerNetwork, signInTriesPerNetwork,
            signOnsPerNetwork
        case commentsPerAccount, commentsPerNetwork, flagsPerAccount, votesPerAccount, lettersPerNetwork,
            followsPerNetwork,
            searchesPerNetwork, callsPerToken, callsPerNetwork

        /// The limit of a house that has set none of its own.
        public var standard: RateLimit {
            switch self {
            case .signInCodesPerAddress: RateLimit(3, every: 900)
            // Five tries a code: over a year nobody guesses one in fifty.
            case .signInCodesPerAddressDaily: RateLimit(10, every: 86_400)
            case .signInCodesPerNetwork: RateLimit(10, every: 900)
            case .signInTriesPerNetwork: RateLimit(30, every: 900)
            // A whole company may stand behind one network, and each page of a publication can bring a token.
            case .signOnsPerNetwork: RateLimit(300, every: 900)
            case .commentsPerAccount: RateLimit(5, every: 300)
            case .commentsPerNetwork: RateLimit(20, every: 300)
            case .flagsPerAccount: RateLimit(20, every: 3600)
            case .votesPerAccount: RateLimit(60, every: 600)
            case .lettersPerNetwork: RateLimit(5, every: 3600)
            case .followsPerNetwork: RateLimit(10, every: 3600)
            case .searchesPerNetwork: RateLimit(60, every: 60)
            case .callsPerToken: RateLimit(600, every: 60)
            case .callsPerNetwork: RateLimit(300, every: 60)
            }
        }
    }

    /// Whether it may be done now.
    public enum Decision: Hashable, Sendable {
        case allowed
        /// Not before so many seconds have passed, at least 1.
        case refused(retryAfter: Int)
    }
}

/// A token bucket: full at first, emptied by use, filled by time.
///
/// Counted in whole numbers, so nothing is lost by rounding.
public struct TokenBucket: Hashable, Sendable {
    public let limit: RateLimit
    /// A use costs `limit.seconds`; each second brings `limit.times`.
    private var level: Int
    private var last: Int

    /// A full bucket.
    public init(_ limit: RateLimit, at now: Moment) {
        self.limit = limit
        level = limit.times * limit.seconds
        last = now.secondsSince1970
    }

    /// Takes one use, or says when there will be one. A clock that was set back neither fills nor empties it.
    public mutating func take(at now: Moment) -> RateLimit.Decision {
        let passed = now.secondsSince1970 - last
        last = now.secondsSince1970
        level = min(limit.times * limit.seconds, level + limit.times * min(limit.seconds, max(0, passed)))
        guard level >= limit.seconds else {
            return .refused(retryAfter: (limit.seconds - level + limit.times - 1) / limit.times)
        }
        level -= limit.seconds
        return .allowed
    }
}
