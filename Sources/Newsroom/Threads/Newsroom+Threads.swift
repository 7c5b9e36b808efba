public import Discussion
import Store

/// What a page says of itself when it shows a thread.
public struct ThreadReference: Sendable, Hashable {
    /// The publication's own name for the page, which goes before its address.
    public var identifier: String?
    public var address: String?
    public var title: String

    public init(identifier: String? = nil, address: String? = nil, title: String = "") {
        self.identifier = identifier
        self.address = address
        self.title = title
    }

    /// What changes when a thread is made: pages of the same name or address, which another of the two led elsewhere
    /// until then.
    public func changes(in publication: HostedPublication) -> Set<Change> {
        Set(keys.map { .thread("\(publication.id) \($0.text)") })
    }

    /// What leads to the thread: the name first, then the address.
    public var keys: [ThreadKey] {
        [identifier.flatMap { ThreadKey(identifier: $0) }, address.flatMap { ThreadKey(address: $0) }].compactMap { $0 }
    }
}

/// Threads by many addresses: found, made, moved, merged.
extension Newsroom {
    /// The thread to which a page leads, and what is said in it; nothing where nobody has spoken there yet.
    public func thread(
        of reference: ThreadReference, in publication: HostedPublication, for viewer: Viewer?,
        showing part: ThreadPart = ThreadPart()
    ) async throws -> ThreadPublication? {
        try await database.read { connection in
            guard let row = try find(reference, in: publication, connection) else { return nil }
            return try self.publication(of: row, for: viewer, showing: part, in: connection)
        }
    }

    /// What is said in a thread, by its identifier.
    public func thread(
        id: String, for viewer: Viewer?, showing part: ThreadPart = ThreadPart()
    ) async throws -> ThreadPublication {
        try await database.read { connection in
            try publication(of: try thread(id, in: connection), for: viewer, showing: part, in: connection)
        }
    }

    /// How a thread in which nobody has spoken yet looks: what its publication sets, and no comments.
    public func emptyThread(
        of reference: ThreadReference, in publication: HostedPublication
    ) async throws -> ThreadPublication {
        try await database.read { connection in
            let rules = try rules(unspokenIn: publication.id, connection)
            return ThreadPublication(
                place: ThreadPlace(unspoken: reference, publication), comments: [],
                rules: try houseRules(of: publication.id, in: connection), isClosed: rules.isClosed,
                takesCorrections: !rules.isClosedForAll, closesAt: nil, arrivals: 0, count: 0,
                showsReaders: rules.policy.showsReaders,
                announcement: nil, maximumLength: rules.policy.maximumLength, draft: nil,
                editWindow: rules.policy.editWindow, now: surroundings.now)
        }
    }

    /// The thread to which a page leads; made where there is none, inside the write of its first comment, so that
    /// nobody fills the house with empty ones.
    ///
    /// What a request says of a page is said by whoever sends it. So name and address of a new thread both lead to it,
    /// but the address no page that has another name; its title is public with its first comment, and only where the
    /// house's checks find nothing in it; to a thread that is there nothing is added. Only the desk leads further
    /// addresses to a thread, and takes some away.
    /// - Throws: `invalid(.thread, .malformed)` where the page says neither a name nor an address of the publication.
    func open(
        _ reference: ThreadReference, in publication: HostedPublication, as id: String, at now: Int,
        _ connection: any Connection
    ) throws -> ThreadRow {
        let reference = reference.trusted(by: publication)
        let keys = reference.keys
        guard !keys.isEmpty else { throw NewsroomError.invalid(.thread, .malformed) }
        if let row = try find(reference, in: publication, connection) { return row }
        let rules = PlaceRules(
            policy: try policy(of: publication.id, in: connection), override: .init(), isClosed: false,
            isClosedForAll: false, closesAt: nil)
        let screening = shelf.screening(rules, checker: nil)
        let title = ThreadTitle(reference.title, limit: limits.headline).flatMap { screening.takes($0) ? $0.text : nil }
        try ThreadRow.insert(
            id: id, publication: publication.id, title: title ?? publication.name, address: reference.plainAddress,
            isClaimed: true, at: now, in: connection)
        for (place, key) in keys.enumerated() {
            try ThreadKeyRow.add(key.text, of: publication.id, to: id, isClaimed: place > 0, in: connection)
        }
        return try thread(id, in: connection)
    }

    /// How many comments stand on each of several pages.
    public func counts(of references: [ThreadReference], in publication: HostedPublication) async throws -> [Int] {
        try await database.read { connection in
            try references.map { reference in
                guard let row = try find(reference, in: publication, connection) else { return 0 }
                return try ThreadRow.published(in: row.id, in: connection)
            }
        }
    }

    func find(
        _ reference: ThreadReference, in publication: HostedPublication, _ connection: any Connection
    ) throws -> ThreadRow? {
        for (place, key) in reference.trusted(by: publication).keys.enumerated() {
            // A page that has a name is led by its address only where the desk said so.
            let row = try ThreadRow.find(key: key.text, of: publication.id, claimed: place == 0, in: connection)
            if let row { return row }
        }
        return nil
    }

    /// Gives a thread another title and address; what led to it before still does.
    public func move(thread id: String, to address: String, title: String, by viewer: Viewer) async throws {
        try permit(viewer, .closeThread)
        guard let key = ThreadKey(address: address) else { throw NewsroomError.invalid(.thread, .malformed) }
        guard let title = try oneLine(title, field: .thread, limit: limits.headline) else {
            throw NewsroomError.invalid(.thread, .missing)
        }
        let changes = try await database.write { connection in
            let row = try thread(id, in: connection)
            guard let publication = row.publicationID else { throw NewsroomError.notFound }
            let origins = HostedPublication(try publicationRow(publication, in: connection)).origins
            guard let origin = WebOrigin(address), origins.contains(origin) else {
                throw NewsroomError.invalid(.thread, .wrong)
            }
            if let other = try ThreadRow.find(key: key.text, of: publication, in: connection), other.id != row.id {
                throw NewsroomError.invalid(.thread, .taken)
            }
            try ThreadRow.move(id: row.id, title: title, address: address.trimmed, in: connection)
            try ThreadKeyRow.add(key.text, of: publication, to: row.id, in: connection)
            try audit("move thread", row.id, by: viewer, in: connection)
            return self.changes(in: row)
        }
        changed(changes)
    }

    /// Lets a name or an address lead to a thread no more: pages of that name or address have one of their own with the
    /// next comment.
    ///
    /// - Throws: `notFound` where it leads elsewhere; `invalid(.thread, .missing)` for the last one.
    public func remove(key: String, ofThread id: String, by viewer: Viewer) async throws {
        try permit(viewer, .closeThread)
        let changes = try await database.write { connection in
            let row = try thread(id, in: connection)
            guard let publication = row.publicationID,
                try ThreadKeyRow.remove(key, ofThread: row.id, in: connection)
            else { throw NewsroomError.notFound }
            guard try !ThreadKeyRow.all(of: row.id, in: connection).isEmpty else {
                throw NewsroomError.invalid(.thread, .missing)
            }
            try audit("remove key of thread", row.id, by: viewer, in: connection)
            return self.changes(in: row).union([.thread("\(publication) \(key)")])
        }
        changed(changes)
    }

    /// Puts all that is said in one thread into another of the same publication; whatever led to the first leads there.
    ///
    /// - Parameter other: the thread's identifier, or the address or the name of its page.
    /// - Throws: `invalid(.thread, .wrong)` where that leads to no other thread of the publication.
    public func merge(thread id: String, into other: String, by viewer: Viewer) async throws {
        try permit(viewer, .closeThread)
        let changes = try await database.write { connection in
            let from = try thread(id, in: connection)
            guard let publication = from.publicationID else { throw NewsroomError.invalid(.thread, .wrong) }
            let hosted = HostedPublication(try publicationRow(publication, in: connection))
            guard
                let to = try ThreadRow.find(id: other, in: connection)
                    ?? find(ThreadReference(identifier: other.trimmed), in: hosted, connection)
                    ?? find(ThreadReference(address: other.trimmed), in: hosted, connection),
                from.id != to.id, to.publicationID == publication
            else { throw NewsroomError.invalid(.thread, .wrong) }
            try ThreadRow.merge(from.id, into: to.id, in: connection)
            try audit("merge thread \(from.id) into", to.id, by: viewer, in: connection)
            return self.changes(in: from).union(self.changes(in: to))
        }
        changed(changes)
    }
}

extension ThreadReference {
    /// The reference without an address that is not of the publication's own origins: nobody leads its threads
    /// elsewhere.
    public func trusted(by publication: HostedPublication) -> ThreadReference {
        guard let address, let origin = WebOrigin(address.trimmed), publication.allows(origin) else {
            return ThreadReference(identifier: identifier, title: title)
        }
        return self
    }

    /// The address as it may be shown: without the place on the page, and without parameters where none of them tells
    /// the page from another.
    fileprivate var plainAddress: String {
        guard let address, let key = ThreadKey(address: address) else { return "" }
        return String(address.trimmed.prefix { $0 != "#" && ($0 != "?" || key.text.contains("?")) })
    }
}

extension ThreadPlace {
    /// Where a thread would stand in which nobody has spoken yet.
    init(unspoken reference: ThreadReference, _ publication: HostedPublication) {
        id = ""
        title = reference.title
        address = reference.address
        self.publication = PublicationName(id: publication.id, name: publication.name)
    }
}
