public import Discussion
import Store

/// What the house has set for its discussion.
public struct DiscussionSettings: Sendable {
    public var sections: [Section]
    public var policy: ModerationPolicy
    public var rules: HouseRules
    public var addresses: AddressRules
    /// What was learned from the desk's decisions.
    public var checker: CommentChecker
    /// Whether the words of those who are gone stay.
    public var keepsCommentsOfErased: Bool
}

extension Newsroom {
    public func discussionSettings(for viewer: Viewer) async throws -> DiscussionSettings {
        try permit(viewer, .manageSettings)
        return try await database.read { connection in
            DiscussionSettings(
                sections: try SectionRow.all(in: connection).map(Section.init),
                policy: try setting(.policy, in: connection) ?? ModerationPolicy(),
                rules: try houseRules(in: connection),
                addresses: try setting(.addressRules, in: connection) ?? AddressRules(),
                checker: try setting(.checker, in: connection) ?? CommentChecker(learningFrom: []),
                keepsCommentsOfErased: try setting(.erasure, in: connection)?.keepsComments ?? false)
        }
    }

    /// Sets how strict the house is.
    public func setPolicy(_ policy: ModerationPolicy, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        try check(policy)
        try await database.write { try save(policy, as: .policy, by: viewer, in: $0) }
        changed([.masthead])
    }

    func check(_ policy: ModerationPolicy) throws {
        guard (1...limits.comment).contains(policy.maximumLength),
            (1...policy.maximumLength).contains(policy.minimumLength), (0...86_400).contains(policy.editWindow),
            (0...1_000).contains(policy.links), (0...1_000).contains(policy.newcomerComments),
            (0...1_000).contains(policy.reportThreshold), (0...36_500).contains(policy.closesAfterDays),
            policy.bannedWords.count + policy.suspectWords.count <= 10_000
        else { throw NewsroomError.invalid(.policy, .malformed) }
        guard policy.imageHosts.count <= ImageHosts.limit, policy.playerHosts.count <= PlayerHosts.limit,
            (policy.imageHosts + policy.playerHosts).allSatisfy({ DomainName($0) != nil })
        else { throw NewsroomError.invalid(.domains, .malformed) }
    }

    /// Sets the house rules.
    /// - Parameter asksAnew: whether everybody must accept them again: they get a new version.
    public func setHouseRules(_ rules: [HouseRules.Rule], asksAnew: Bool, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        try check(rules)
        try await database.write { connection in
            let before = try houseRules(in: connection)
            let after = HouseRules(
                rules: rules, version: asksAnew ? before.version + 1 : before.version,
                earlier: before.rules + before.earlier)
            try keep(before, unlessIn: after, in: connection)
            try save(after, as: .houseRules, by: viewer, in: connection)
        }
        changed([.masthead])
    }

    func check(_ rules: [HouseRules.Rule]) throws {
        guard !rules.isEmpty, rules.count <= 50, Set(rules.map(\.id)).count == rules.count,
            rules.allSatisfy({ !$0.id.isEmpty && $0.id.utf8.count <= 64 && ($0.text?.utf8.count ?? 0) <= 4_000 })
        else { throw NewsroomError.invalid(.rules, .malformed) }
    }

    /// Sets what a narrower place has instead of the house.
    public func setOverride(_ override: ModerationPolicy.Override, of place: PolicyPlace, by viewer: Viewer)
        async throws
    {
        try permit(viewer, .closeThread)
        if let length = override.announcement?.unicodeScalars.count, length > limits.reason {
            throw NewsroomError.invalid(.announcement, .tooLong(limit: limits.reason, length: length))
        }
        if let days = override.closesAfterDays, !(0...36_500).contains(days) {
            throw NewsroomError.invalid(.days, .malformed)
        }
        try await database.write { connection in
            guard try named(place, in: connection) != nil else { throw NewsroomError.notFound }
            try save(override, as: .place(place), by: viewer, in: connection)
        }
        changed([.masthead])
    }

    /// Learns from what the desk decided last, by itself or because somebody asks for it.
    @discardableResult
    public func learn() async throws -> CommentChecker { try await learn(for: nil) }

    private func learn(for viewer: Viewer?) async throws -> CommentChecker {
        let examples = try await database.read { connection in
            try CommentRow.decided(limit: 5_000, in: connection).map {
                CommentChecker.Example(text: $0.body, rule: $0.rule)
            }
        }
        let checker = CommentChecker(learningFrom: examples)
        try await database.write { connection in
            if try setting(.checker, in: connection) != checker {
                try save(checker, as: .checker, by: viewer, in: connection)
            }
            if let viewer { try audit("learn", "checker", by: viewer, in: connection) }
        }
        return checker
    }

    /// Learns now, because somebody asks for it.
    public func learn(by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        _ = try await learn(for: viewer)
    }

    /// How many decisions of which kind were taken in the last days, for everybody to see.
    public func transparency(days: Int = 90) async throws -> TransparencyReport {
        let now = surroundings.now
        return try await database.read { connection in
            let counts = try TransparencyCounts.count(from: now - days * 86_400, to: now + 1, in: connection)
            return TransparencyReport(
                sections: try SectionRow.all(in: connection).map(Section.init), from: now - days * 86_400, to: now,
                posted: counts.posted, held: counts.held,
                refused: Dictionary(
                    uniqueKeysWithValues: try RefusalRow.numbers(from: now - days * 86_400, to: now, in: connection)
                        .compactMap { name, number in Finding.Check(rawValue: name).map { ($0, number) } }),
                decisions: Dictionary(
                    uniqueKeysWithValues: CommentAction.ofTheDesk.map { ($0, counts.decisions[$0.rawValue] ?? 0) }),
                byRule: counts.byRule, takenBack: counts.takenBack, reports: counts.reports,
                sanctions: Dictionary(
                    uniqueKeysWithValues: Sanction.Kind.allCases.map { ($0, counts.sanctions[$0.rawValue] ?? 0) }),
                appeals: counts.appeals, appealsGranted: counts.appealsGranted, appealsDenied: counts.appealsDenied,
                rules: try knownRules(in: connection))
        }
    }
}

/// What a transparency report tells: how much of what was done in a time.
public struct TransparencyReport: Sendable, Hashable {
    public var sections: [Section]
    public var from: Int
    public var to: Int
    public var posted: Int
    /// Held back by a check or by reports.
    public var held: Int
    /// Texts that were not taken at all, by the check that did not take them.
    public var refused: [Finding.Check: Int]
    /// Decisions of the desk that were not taken back.
    public var decisions: [CommentAction: Int]
    /// Decisions against authors, by the house rule that they name.
    public var byRule: [String: Int]
    public var takenBack: Int
    public var reports: Int
    public var sanctions: [Sanction.Kind: Int]
    public var appeals: Int
    public var appealsGranted: Int
    public var appealsDenied: Int
    public var rules: HouseRules
}
