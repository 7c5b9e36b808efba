public import News

/// What posting asks of an account, each with whether it is there: what the page that tells shows, and what the verb
/// that takes a comment asks.
public struct Requirements: Hashable, Sendable {
    /// One thing that is asked for.
    public enum Requirement: String, CaseIterable, Sendable {
        /// The address was proven by a mailed code.
        case verified
        /// A name was chosen.
        case named
        /// The house rules in force were accepted.
        case rulesAccepted
        /// Neither suspended nor banned.
        case notBarred
    }

    /// What is known of an account.
    public struct Facts: Hashable, Sendable {
        public var isVerified: Bool
        public var hasName: Bool
        /// The version of the house rules that was accepted; 0 where none was.
        public var acceptedRules: Int
        public var sanctions: [Sanction]

        public init(isVerified: Bool, hasName: Bool, acceptedRules: Int, sanctions: [Sanction] = []) {
            self.isVerified = isVerified
            self.hasName = hasName
            self.acceptedRules = acceptedRules
            self.sanctions = sanctions
        }
    }

    /// What is not there, in the order in which it is best mended.
    public let missing: [Requirement]
    /// What bars the account, where something does.
    public let bar: Sanction?
    /// What makes all that is written wait, where something does.
    public let mute: Sanction?
    /// The version of the house rules that is in force.
    public let rules: Int
    /// The version of them that was accepted last; 0 where none was.
    public let accepted: Int

    /// - Parameter rules: the version of the house rules that is in force.
    public init(_ facts: Facts, rules: Int, at now: Moment) {
        self.rules = rules
        accepted = facts.acceptedRules
        bar = facts.sanctions.filter { $0.kind >= .suspension }.hardest(at: now)
        mute = facts.sanctions.filter { $0.kind == .mute }.hardest(at: now)
        var missing: [Requirement] = []
        if bar != nil { missing.append(.notBarred) }
        if !facts.isVerified { missing.append(.verified) }
        if !facts.hasName { missing.append(.named) }
        if facts.acceptedRules < rules { missing.append(.rulesAccepted) }
        self.missing = missing
    }

    private init(missing: [Requirement], bar: Sanction?, mute: Sanction?, rules: Int, accepted: Int) {
        (self.missing, self.bar, self.mute, self.rules, self.accepted) = (missing, bar, mute, rules, accepted)
    }

    /// The same where other rules are in force than the house's.
    /// - Parameters:
    ///   - version: the version of those rules.
    ///   - accepted: the version of them that was accepted; 0 where none was.
    public func asking(rules version: Int, accepted: Int) -> Requirements {
        let others = missing.filter { $0 != .rulesAccepted }
        return Requirements(
            missing: accepted < version ? others + [.rulesAccepted] : others, bar: bar, mute: mute, rules: version,
            accepted: accepted)
    }

    /// Whether a comment is taken.
    public var areMet: Bool { missing.isEmpty }
}
