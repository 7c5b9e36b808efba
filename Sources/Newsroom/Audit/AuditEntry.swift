/// Something that was done, by whom, to what, and why.
public struct AuditEntry: Sendable, Hashable, Identifiable {
    public var id: String
    public var at: Int
    /// Who did it; nobody where the program did.
    public var actorID: String?
    public var actor: String?
    /// As it was written down.
    public var verb: String
    public var object: String
    public var reason: String?
    /// What was done; nothing where an earlier version of the program wrote it down in words of its own.
    public var deed: Deed?
    /// What the verb tells besides: a site, a publication, scopes.
    public var detail = ""
    /// What it was done to, where that is still known.
    public var thing: AuditThing?
    /// How many comments of a batch would go back to where they were.
    public var undoable = 0
}

/// What something was done to.
public enum AuditThing: Sendable, Hashable {
    case person(id: String, name: String?)
    /// A batch of comments: how many, and where the first stands.
    case comments(Int, ThreadPlace?)
    case comment(String, ThreadPlace)
    case thread(ThreadPlace)
    case article(id: String, headline: String)
    case publication(PublicationName)
    case place(NamedPlace)
    case setting(HouseSetting, of: PublicationName?)
}

/// A document that the house has set.
public enum HouseSetting: String, CaseIterable, Sendable {
    case policy
    case rules = "house rules"
    case addressRules = "address rules"
    case checker
    case erasure
}

/// Which entries of the audit are asked for.
public struct AuditFilter: Sendable, Hashable {
    public var subject: Deed.Subject?
    /// By whom it was done: an account.
    public var actor: String?
    /// To what it was done: an account, an article, a batch.
    public var object: String?

    public init(subject: Deed.Subject? = nil, actor: String? = nil, object: String? = nil) {
        self.subject = subject
        self.actor = actor
        self.object = object
    }
}

/// What was done, the newest first.
public struct AuditPublication: Sendable {
    public var sections: [Section]
    public var filter: AuditFilter
    /// The names of the people for whom it is asked, where it is.
    public var actor: String?
    public var object: String?
    public var entries: [AuditEntry]
    /// The entry after which the next page begins.
    public var next: String?
}
