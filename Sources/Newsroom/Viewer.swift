public import Discussion

/// Whoever asks: an account that is signed in.
public struct Viewer: Sendable, Hashable {
    public var id: String
    /// The name that others see; none until it was chosen.
    public var name: String?
    public var standing: AccountRole
    /// Whether the address was verified by a mailed code.
    public var isVerified: Bool
    /// What posting asks for, and what of it is there.
    public var requirements: Requirements
    /// The session's token, to which forms are bound.
    public var session: String
    /// The sections whose discussions they moderate, besides what their role gives.
    public var sections: Set<String> = []
    /// The publications for which they work: they moderate what is said on their pages.
    public var publications: Set<String> = []

    public init(
        id: String, name: String?, standing: AccountRole, isVerified: Bool, requirements: Requirements, session: String
    ) {
        self.id = id
        self.name = name
        self.standing = standing
        self.isVerified = isVerified
        self.requirements = requirements
        self.session = session
    }

    /// Whether they work here.
    public var isStaff: Bool { standing != .reader }

    /// What they moderate besides what their role gives.
    private var areas: Set<ModerationArea> {
        Set(sections.map { .section($0) }).union(publications.map { .publication($0) })
    }

    /// Whether they see queues: of the whole house, or of what they moderate.
    public var moderates: Bool { isStaff || !areas.isEmpty }

    /// Whether they moderate the discussions of an area.
    public func moderates(_ area: ModerationArea?) -> Bool { isStaff || area.map { areas.contains($0) } ?? false }

    /// Somebody who asks for something, to the rules of who may do what.
    var actor: Actor {
        Actor(
            id: id, role: standing, isVerified: isVerified, isSuspended: requirements.bar != nil, areas: areas)
    }
}
