public import Discussion

/// Whoever asks: an account that is signed in.
public struct Viewer: Sendable, Hashable {
    public var id: String
    /// The name that others see; none until it was chosen.
    public var name: String?
    public var standing: AccountRole
    /// Whether the address was verified by a mailed code.
    public var isVerified: Bool
    /// The session's token, to which forms are bound.
    public var session: String

    public init(id: String, name: String?, standing: AccountRole, isVerified: Bool, session: String) {
        self.id = id
        self.name = name
        self.standing = standing
        self.isVerified = isVerified
        self.session = session
    }

    /// Whether they work here.
    public var isStaff: Bool { standing != .reader }

    /// Whether all that posting asks for is there.
    public var meetsRequirements: Bool { isVerified && name != nil }
}
