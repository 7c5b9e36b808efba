public import Discussion

/// Somebody as the desk finds them.
public struct PersonSummary: Sendable, Hashable, Identifiable {
    public var id: String
    public var name: String?
    public var role: AccountRole
    public var badges: [Badge]
    public var createdAt: Int
    /// How many of their comments are public.
    public var comments: Int
    /// What holds against them now, the hardest.
    public var held: Sanction?
    /// When an editor looks at what they write, where that was set for them.
    public var mode: ModerationPolicy.Mode?
}

/// People, as many as a page shows.
public struct PeopleList: Sendable {
    /// By what people are looked through.
    public enum Group: String, CaseIterable, Sendable {
        case newest, staff, muted, suspended, banned, ownMode
    }

    public var sections: [Section]
    public var group: Group
    /// What was looked for; empty where a group is shown.
    public var text: String
    public var people: [PersonSummary]
    /// How many each group holds.
    public var counts: [Group: Int]
    /// The page, from 1, and whether another follows.
    public var page: Int
    public var hasMore: Bool
}
