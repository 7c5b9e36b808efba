public import Discussion
import Store

extension SettingKey where Document == HouseRules {
    /// A publication's own, in place of the house's.
    static func houseRules(of publication: String) -> Self { Self(name: "house rules of publication \(publication)") }
}

/// Rules that a publication has in place of the house's: with versions of their own, accepted by themselves.
extension Newsroom {
    /// The rules that are in force: a publication's own, else the house's.
    public func houseRules(of publication: String? = nil) async throws -> HouseRules {
        try await database.read { try houseRules(of: publication, in: $0) }
    }

    func houseRules(of publication: String? = nil, in connection: any Connection) throws -> HouseRules {
        try ownRules(of: publication, in: connection) ?? setting(.houseRules, in: connection) ?? .standard
    }

    func ownRules(of publication: String?, in connection: any Connection) throws -> HouseRules? {
        try publication.flatMap { try setting(.houseRules(of: $0), in: connection) }
    }

    /// All rules by which something can be decided: the house's, and those that publications have besides.
    public func knownRules() async throws -> HouseRules { try await database.read { try knownRules(in: $0) } }

    func knownRules(in connection: any Connection) throws -> HouseRules {
        var known = try houseRules(in: connection)
        for publication in try PublicationRow.all(in: connection) {
            let own = try ownRules(of: publication.id, in: connection)?.rules ?? []
            known.rules += own.filter { known.rule($0.id) == nil }
        }
        for publication in try PublicationRow.all(in: connection) {
            known.remember(try ownRules(of: publication.id, in: connection)?.earlier ?? [])
        }
        return known
    }

    /// Sets a publication's own rules; nothing for the house's.
    /// - Parameter asksAnew: whether everybody must accept them again: they get a new version.
    public func setHouseRules(
        _ rules: [HouseRules.Rule]?, asksAnew: Bool, ofPublication id: String, by viewer: Viewer
    ) async throws {
        try permit(viewer, .manageSettings)
        if let rules { try check(rules) }
        try await database.write { connection in
            _ = try publicationRow(id, in: connection)
            let own = try ownRules(of: id, in: connection)
            guard let rules else {
                try SettingRow.remove(SettingKey.houseRules(of: id).name, in: connection)
                if let own { try remember(own, of: id, by: viewer, in: connection) }
                return try audit("unset house rules", id, by: viewer, in: connection)
            }
            // Rules that come back are accepted anew, whatever was accepted of earlier ones.
            let latest = try max(
                own?.version ?? 0, RulesAcceptanceRow.latest(of: id, in: connection),
                EarlierRulesRow.latest(of: id, in: connection))
            let version = own.map { asksAnew ? latest + 1 : $0.version } ?? latest + 1
            let after = HouseRules(
                rules: rules, version: version, earlier: (own?.rules ?? []) + (own?.earlier ?? []))
            if let own { try keep(own, of: id, unlessIn: after, in: connection) }
            try save(after, as: .houseRules(of: id), by: viewer, in: connection)
        }
        changed([.publication(id)])
    }

    /// Writes down that somebody accepted rules of a version; one that is no longer in force does not count.
    /// - Parameter publication: whose rules they are; nothing for the house's.
    public func acceptRules(version: Int, of publication: String? = nil, by viewer: Viewer) async throws {
        let (now, audit) = (surroundings.now, identifier())
        try await database.write { connection in
            let own = try ownRules(of: publication, in: connection)
            guard try (own ?? houseRules(in: connection)).version == version else {
                throw NewsroomError.invalid(.rules, .wrong)
            }
            if let publication, own != nil {
                try RulesAcceptanceRow.accept(version, of: publication, by: viewer.id, at: now, in: connection)
            } else {
                try AccountRow.acceptRules(id: viewer.id, version: version, in: connection)
            }
            let object = own == nil ? String(version) : "\(publication ?? "") \(version)"
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: "accept house rules", object: object, in: connection)
        }
    }

    /// What posting asks of somebody in a publication's threads.
    public func requirements(of viewer: Viewer, in publication: String) async throws -> Requirements {
        try await database.read { try requirements(of: viewer, in: publication, $0) }
    }

    func requirements(
        of viewer: Viewer, in publication: String?, _ connection: any Connection
    ) throws -> Requirements {
        guard let publication, let own = try ownRules(of: publication, in: connection) else {
            return viewer.requirements
        }
        let accepted = try RulesAcceptanceRow.version(of: viewer.id, in: publication, connection)
        return viewer.requirements.asking(rules: own.version, accepted: accepted)
    }
}
