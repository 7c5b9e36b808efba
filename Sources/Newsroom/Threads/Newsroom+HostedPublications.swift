public import Discussion
import Store

/// Publications: what they are called, from where they are shown, how strict they are, who works for them.
extension Newsroom {
    public func publications(for viewer: Viewer) async throws -> PublicationList {
        try permit(viewer, .manageSettings)
        return try await database.read { connection in
            PublicationList(
                sections: try SectionRow.all(in: connection).map(Section.init),
                publications: try PublicationRow.all(in: connection).map(HostedPublication.init))
        }
    }

    /// A publication, for answering the pages that show its threads.
    public func publication(_ id: String) async throws -> HostedPublication {
        try await database.read { HostedPublication(try publicationRow(id, in: $0)) }
    }

    func publicationRow(_ id: String, in connection: any Connection) throws -> PublicationRow {
        guard let row = try PublicationRow.find(id: id, in: connection) else { throw NewsroomError.notFound }
        return row
    }

    private static let threadsPage = 50

    /// All that is set for a publication, and a page of its threads.
    public func file(
        ofPublication id: String, _ search: ThreadSearch = ThreadSearch(), for viewer: Viewer
    ) async throws -> PublicationFile {
        try permit(viewer, .manageSettings)
        let search = ThreadSearch(
            text: String(search.text.trimmed.unicodeScalars.prefix(limits.headline)),
            page: min(max(search.page, 1), 100_000))
        return try await database.read { connection in
            let row = try publicationRow(id, in: connection)
            let own = try setting(.policy(of: id), in: connection)
            let rules = try ownRules(of: id, in: connection)
            let threads = try ThreadRow.all(
                of: id, holding: search.text,
                keys: ThreadReference(identifier: search.text, address: search.text)
                    .trusted(by: HostedPublication(row)).keys.map(\.text),
                from: (search.page - 1) * Self.threadsPage, limit: Self.threadsPage + 1, in: connection)
            return PublicationFile(
                sections: try SectionRow.all(in: connection).map(Section.init), publication: HostedPublication(row),
                policy: try own ?? policy(of: nil, in: connection), hasOwnPolicy: own != nil,
                rules: try rules ?? houseRules(in: connection), hasOwnRules: rules != nil,
                staff: try PublicationStaffRow.all(of: id, in: connection).map { .init(id: $0.account, name: $0.name) },
                threads: try threads.prefix(Self.threadsPage).map { thread in
                    HostedThread(
                        place: ThreadPlace(thread), keys: try ThreadKeyRow.all(of: thread.id, in: connection),
                        comments: try ThreadRow.published(in: thread.id, in: connection))
                }, search: search, hasMoreThreads: threads.count > Self.threadsPage)
        }
    }

    /// Whether something can be known by it: small letters, digits and hyphens, the first no hyphen, at most forty.
    static func isIdentifier(_ id: String) -> Bool {
        (1...40).contains(id.utf8.count) && id.first != "-"
            && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// Sets a publication: a new one, or in place of what stood under its identifier.
    ///
    /// - Parameter origins: as they are typed; every one must be an origin of the web.
    /// - Throws: `invalid(.publication, …)`, `invalid(.origins, .malformed)`, `invalid(.accent, .malformed)`.
    public func save(
        publication id: String, name: String, origins: [String], accent: String, by viewer: Viewer
    ) async throws {
        try permit(viewer, .manageSettings)
        guard Self.isIdentifier(id) else {
            throw NewsroomError.invalid(.publication, .malformed)
        }
        guard let name = try oneLine(name, field: .publication, limit: limits.field) else {
            throw NewsroomError.invalid(.publication, .missing)
        }
        let read = origins.map { WebOrigin($0) }
        guard read.count <= 100, !read.contains(nil) else { throw NewsroomError.invalid(.origins, .malformed) }
        let hex = accent.drop { $0 == "#" }.lowercased()
        guard hex.isEmpty || hex.utf8.count == 6 && hex.allSatisfy(\.isHexDigit) && hex.allSatisfy(\.isASCII) else {
            throw NewsroomError.invalid(.accent, .malformed)
        }
        let row = PublicationRow(
            id: id, name: name, origins: read.compactMap { $0?.description }.joined(separator: "\n"), accent: hex,
            createdAt: surroundings.now)
        try await database.write { connection in
            try row.save(in: connection)
            try audit("set publication", id, by: viewer, in: connection)
        }
        changed([.publication(id)])
    }

    /// Sets how strict a publication is; nothing for as strict as the house.
    public func setPolicy(_ policy: ModerationPolicy?, ofPublication id: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        if let policy { try check(policy) }
        try await database.write { connection in
            _ = try publicationRow(id, in: connection)
            if let policy {
                try save(policy, as: .policy(of: id), by: viewer, in: connection)
            } else {
                try SettingRow.remove(SettingKey<ModerationPolicy>.policy(of: id).name, in: connection)
                try audit("unset policy", id, by: viewer, in: connection)
            }
        }
        changed([.publication(id)])
    }

    /// Lets somebody work for a publication, by the name that others see: they moderate what is said on its pages, and
    /// their comments there bear its mark.
    ///
    /// - Throws: `invalid(.name, .wrong)` where nobody has the name, or whoever has it has no address of their own.
    public func addStaff(_ name: String, toPublication id: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageRoles)
        guard let look = (try? DisplayName(name))?.look else { throw NewsroomError.invalid(.name, .malformed) }
        let changes = try await database.write { connection in
            _ = try publicationRow(id, in: connection)
            guard let account = try AccountNameRow.holder(ofLook: look, in: connection),
                try AccountRow.find(id: account, in: connection)?.canModerate == true
            else {
                throw NewsroomError.invalid(.name, .wrong)
            }
            try shutToOthers(account, in: connection)
            try PublicationStaffRow.add(account, to: id, at: surroundings.now, in: connection)
            try audit("add staff of \(id)", account, by: viewer, in: connection)
            return try self.changes(whereSpoke: account, in: connection)
        }
        changed(changes)
    }

    public func removeStaff(_ account: String, fromPublication id: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageRoles)
        let changes = try await database.write { connection in
            try PublicationStaffRow.remove(account, from: id, in: connection)
            try audit("remove staff of \(id)", account, by: viewer, in: connection)
            return try self.changes(whereSpoke: account, in: connection)
        }
        changed(changes)
    }

    func audit(_ verb: String, _ object: String, by viewer: Viewer, in connection: any Connection) throws {
        try AuditRow.insert(
            id: identifier(), at: surroundings.now, account: viewer.id, verb: verb, object: object, in: connection)
    }
}
