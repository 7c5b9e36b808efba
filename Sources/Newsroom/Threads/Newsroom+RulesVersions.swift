public import Discussion
import Foundation
import Store

/// What house rules say and what they said before, so that whoever accepted a version can read it.
public struct RulesVersions: Sendable {
    public var sections: [Section]
    /// Whose they are; nothing for the house's.
    public var publication: HostedPublication?
    /// What is in force last comes first.
    public var versions: [Version]

    /// What the rules said for a time. One version may have been worded in several ways.
    public struct Version: Sendable, Hashable {
        public var rules: HouseRules
        /// Until when they were in force; nothing for those that are.
        public var until: Int?
    }
}

extension Newsroom {
    /// All that the house's rules have said, or a publication's own.
    public func rulesVersions(of publication: String? = nil) async throws -> RulesVersions {
        try await database.read { connection in
            let own = try publication.map { HostedPublication(try publicationRow($0, in: connection)) }
            let inForce =
                publication == nil ? try houseRules(in: connection) : try ownRules(of: publication, in: connection)
            let earlier = try EarlierRulesRow.all(of: publication, in: connection).map { row in
                RulesVersions.Version(
                    rules: HouseRules(
                        rules: try decodedJSON([HouseRules.Rule].self, from: row.rules), version: row.version),
                    until: row.until)
            }
            return RulesVersions(
                sections: try SectionRow.all(in: connection).map(Section.init), publication: own,
                versions: (inForce.map { [.init(rules: $0)] } ?? []) + earlier)
        }
    }

    /// Keeps what rules said, inside a write that puts others in their place; what stays word for word is not kept twice.
    func keep(
        _ before: HouseRules, of publication: String? = nil, unlessIn after: HouseRules? = nil,
        in connection: any Connection
    ) throws {
        if let after, after.rules == before.rules, after.version == before.version { return }
        try EarlierRulesRow.insert(
            id: identifier(), publication: publication, version: before.version, until: surroundings.now,
            rules: String(decoding: try JSONEncoder.ordered.encode(before.rules), as: UTF8.self), in: connection)
    }

    /// Keeps what a publication's rules said that it has no longer: what was decided under them is told by the house's.
    func remember(
        _ own: HouseRules, of publication: String, by viewer: Viewer, in connection: any Connection
    ) throws {
        try keep(own, of: publication, in: connection)
        var house = try houseRules(in: connection)
        house.remember(own.rules + own.earlier)
        try save(house, as: .houseRules, by: viewer, in: connection)
    }
}
