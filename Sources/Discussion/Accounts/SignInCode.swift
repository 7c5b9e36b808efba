public import News

/// A code sent to an address so that its owner can sign in, as a state machine.
///
/// It holds for ten minutes, five tries and one use, for one purpose and in the browser that asked: whoever overhears
/// it elsewhere has nothing. Neither the code nor the address is kept, only their hashes.
public struct SignInCode: Hashable, Sendable {
    /// In seconds.
    public static let lifetime = 600
    public static let tries = 5

    /// What a code is good for: one that was asked for one purpose serves no other.
    public enum Purpose: String, CaseIterable, Sendable { case signIn = "sign in", changeAddress = "change address" }

    /// What somebody brings to be let in.
    public struct Attempt: Hashable, Sendable {
        public var codeHash: [UInt8]
        public var addressKey: [UInt8]
        /// A hash of what only the asking browser holds.
        public var browserKey: [UInt8]
        public var purpose: Purpose

        public init(codeHash: [UInt8], addressKey: [UInt8], browserKey: [UInt8], purpose: Purpose) {
            self.codeHash = codeHash
            self.addressKey = addressKey
            self.browserKey = browserKey
            self.purpose = purpose
        }
    }

    /// What came of a try.
    public enum Outcome: Hashable, Sendable {
        case accepted
        /// Not the code, or not the address, the browser or the purpose that it was made for.
        case wrong(triesLeft: Int)
        /// No try is left: the code is dead, whatever is typed.
        case exhausted
        case expired
        /// It was used before.
        case used
    }

    public let codeHash: [UInt8]
    /// A hash under which the address is known.
    public let addressKey: [UInt8]
    public let browserKey: [UInt8]
    public let purpose: Purpose
    public let issuedAt: Moment
    public private(set) var failedTries: Int
    public private(set) var isUsed: Bool

    /// A code that was issued at that moment.
    /// - Parameters:
    ///   - codeHash: a keyed or salted hash of the code; never empty.
    ///   - failedTries: how many tries failed, where the code is read back from a store.
    ///   - isUsed: whether it was used, where it is read back from a store.
    public init(
        codeHash: [UInt8], addressKey: [UInt8], browserKey: [UInt8], purpose: Purpose, issuedAt: Moment,
        failedTries: Int = 0, isUsed: Bool = false
    ) {
        self.codeHash = codeHash
        self.addressKey = addressKey
        self.browserKey = browserKey
        self.purpose = purpose
        self.issuedAt = issuedAt
        self.failedTries = max(0, failedTries)
        self.isUsed = isUsed
    }

    /// Whether the code could still be accepted at that moment.
    public func isAlive(at now: Moment) -> Bool {
        !isUsed && failedTries < Self.tries && age(at: now) < Self.lifetime
    }

    /// Tries a code. Only the first right try is accepted; every wrong one costs a try.
    ///
    /// Takes the same time whatever the bytes are.
    public mutating func attempt(_ attempt: Attempt, at now: Moment) -> Outcome {
        let sameCode = constantTimeEqual(attempt.codeHash, codeHash)
        let sameAddress = constantTimeEqual(attempt.addressKey, addressKey)
        let sameBrowser = constantTimeEqual(attempt.browserKey, browserKey)
        if isUsed { return .used }
        if age(at: now) >= Self.lifetime { return .expired }
        if failedTries >= Self.tries { return .exhausted }
        if sameCode && sameAddress && sameBrowser && attempt.purpose == purpose {
            isUsed = true
            return .accepted
        }
        failedTries += 1
        let left = Self.tries - failedTries
        return left > 0 ? .wrong(triesLeft: left) : .exhausted
    }

    /// A clock that was set back makes no code older or younger than new.
    private func age(at now: Moment) -> Int { max(0, now.secondsSince1970 - issuedAt.secondsSince1970) }
}

/// Whether two hashes are the same and not empty, in a time that tells nothing of where they differ.
func constantTimeEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count, !a.isEmpty else { return false }
    var difference: UInt8 = 0
    for index in a.indices { difference |= a[index] ^ b[index] }
    return difference == 0
}
