public import News

/// A code sent to an address so that its owner can sign in, as a state machine.
///
/// It holds for ten minutes, five tries and one use. Neither the code nor the address is kept, only their hashes.
public struct SignInCode: Hashable, Sendable {
    /// In seconds.
    public static let lifetime = 600
    public static let tries = 5

    /// What came of a try.
    public enum Outcome: Hashable, Sendable {
        case accepted
        /// Not the code, or not the address that it was sent to.
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
    public let issuedAt: Moment
    public private(set) var failedTries: Int
    public private(set) var isUsed: Bool

    /// A code that was issued at that moment.
    /// - Parameters:
    ///   - codeHash: a keyed or salted hash of the code; never empty.
    ///   - failedTries: how many tries failed, where the code is read back from a store.
    ///   - isUsed: whether it was used, where it is read back from a store.
    public init(codeHash: [UInt8], addressKey: [UInt8], issuedAt: Moment, failedTries: Int = 0, isUsed: Bool = false) {
        self.codeHash = codeHash
        self.addressKey = addressKey
        self.issuedAt = issuedAt
        self.failedTries = max(0, failedTries)
        self.isUsed = isUsed
    }

    /// Whether the code could still be accepted at that moment.
    public func isAlive(at now: Moment) -> Bool {
        !isUsed && failedTries < Self.tries && age(at: now) < Self.lifetime
    }

    /// Tries a code for an address. Only the first right try is accepted; every wrong one costs a try.
    ///
    /// Takes the same time whatever the bytes are.
    public mutating func attempt(codeHash: [UInt8], addressKey: [UInt8], at now: Moment) -> Outcome {
        let sameCode = constantTimeEqual(codeHash, self.codeHash)
        let sameAddress = constantTimeEqual(addressKey, self.addressKey)
        if isUsed { return .used }
        if age(at: now) >= Self.lifetime { return .expired }
        if failedTries >= Self.tries { return .exhausted }
        if sameCode && sameAddress {
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
