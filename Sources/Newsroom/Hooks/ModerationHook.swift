import Store

/// A program that is asked about a comment before it is public, to whoever sets it; its secret is told once.
public struct ModerationHook: Sendable, Hashable, Identifiable {
    public var id: String
    public var address: String
    /// The publication on whose threads it is asked; nothing for all that have none of their own.
    public var publication: String?
    /// What went wrong last, as a word for machines, since the server was started.
    public var lastError: String?
    /// Whether it came from another house without its secret: until it is set again, comments are held unasked.
    public var lacksSecret: Bool

    init(_ row: ModerationHookRow, lastError: String?) {
        id = row.id
        address = row.address
        publication = row.publicationID
        self.lastError = lastError
        lacksSecret = row.secret.isEmpty
    }
}

/// The programs that are asked, to whoever sets them.
public struct ModerationHookList: Sendable {
    public var sections: [Section]
    public var hooks: [ModerationHook]
    public var publications: [HostedPublication]
}
