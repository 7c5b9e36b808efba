public import Discussion
import Store

/// A publication whose discussions are held here: its own rules, staff, look, and the origins that may show its threads.
public struct HostedPublication: Sendable, Hashable {
    public var id: String
    public var name: String
    /// The origins whose pages may show its threads.
    public var origins: [WebOrigin]
    /// Its accent colour, as six hexadecimal digits; nothing where it takes the page's own.
    public var accent: String?

    public init(id: String, name: String, origins: [WebOrigin], accent: String? = nil) {
        self.id = id
        self.name = name
        self.origins = origins
        self.accent = accent
    }

    init(_ row: PublicationRow) {
        self.init(
            id: row.id, name: row.name, origins: row.origins.split(separator: "\n").compactMap { WebOrigin($0) },
            accent: row.accent.isEmpty ? nil : row.accent)
    }

    /// Whether a page of that origin may show its threads: the whole origin is compared, never a part of it.
    public func allows(_ origin: WebOrigin) -> Bool { origins.contains(origin) }
}

/// A publication with all that is set for it, to whoever sets it.
public struct PublicationFile: Sendable {
    public var sections: [Section]
    public var publication: HostedPublication
    /// Its own policy, or the house's where it has none.
    public var policy: ModerationPolicy
    public var hasOwnPolicy: Bool
    /// Its own rules, or the house's where it has none.
    public var rules: HouseRules
    public var hasOwnRules: Bool
    public var staff: [StaffMember]
    public var threads: [HostedThread]
    /// Which of its threads are shown, and whether more follow.
    public var search: ThreadSearch
    public var hasMoreThreads: Bool

    /// Somebody who works for it.
    public struct StaffMember: Sendable, Hashable, Identifiable {
        public var id: String
        public var name: String?
    }
}

/// Which of a publication's threads are asked for.
public struct ThreadSearch: Sendable, Hashable {
    /// What stands in the title, in an address or in a name that leads there; empty for all.
    public var text: String
    /// The page, from 1.
    public var page: Int

    public init(text: String = "", page: Int = 1) {
        self.text = text
        self.page = page
    }
}

/// A thread of a publication with what leads to it.
public struct HostedThread: Sendable, Hashable {
    public var place: ThreadPlace
    /// Names and addresses that lead to it, as ``ThreadKey`` writes them.
    public var keys: [String]
    public var comments: Int
}

/// The publications, to whoever sets them.
public struct PublicationList: Sendable {
    public var sections: [Section]
    public var publications: [HostedPublication]
}
