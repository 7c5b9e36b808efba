public import Discussion
import Foundation
import Mail
import News
import Store

/// Where in the store a document lies that the house has set.
struct SettingKey<Document: Codable & Sendable>: Sendable {
    let name: String
}

extension SettingKey where Document == HouseRules {
    static var houseRules: Self { Self(name: "house rules") }
}

extension SettingKey where Document == AddressRules {
    static var addressRules: Self { Self(name: "address rules") }
}

extension SettingKey where Document == ModerationPolicy {
    static var policy: Self { Self(name: "policy") }

    /// A publication's own, in place of the house's.
    static func policy(of publication: String) -> Self { Self(name: "policy of publication \(publication)") }
}

extension SettingKey where Document == CommentChecker {
    static var checker: Self { Self(name: "checker") }
}

extension SettingKey where Document == ModerationPolicy.Override {
    /// What a narrower place sets: a section by its slug, a story or a thread by its identifier.
    static func place(_ place: PolicyPlace) -> Self { Self(name: place.key) }
}

/// A place that may be stricter or milder than the house.
public enum PolicyPlace: Hashable, Sendable {
    case section(String)
    case story(String)
    case thread(String)
}

extension Newsroom {
    func setting<Document>(_ key: SettingKey<Document>, in connection: any Connection) throws -> Document? {
        try SettingRow.document(key.name, in: connection).map { text in
            try shelf.document(key.name, text) { try decodedJSON(Document.self, from: $0) }
        }
    }

    /// Writes a document down, with who set it.
    func save<Document>(
        _ document: Document, as key: SettingKey<Document>, by viewer: Viewer?, in connection: any Connection
    ) throws {
        try keep(document, as: key, by: viewer, in: connection)
        try AuditRow.insert(
            id: identifier(), at: surroundings.now, account: viewer?.id, verb: "set", object: key.name, in: connection)
    }

    /// Writes a document down whose setting is told in the audit by another verb.
    func keep<Document>(
        _ document: Document, as key: SettingKey<Document>, by viewer: Viewer?, in connection: any Connection
    ) throws {
        let text = String(decoding: try JSONEncoder.ordered.encode(document), as: UTF8.self)
        try SettingRow.save(key.name, text, by: viewer?.id, at: surroundings.now, in: connection)
    }

    /// Sets from which providers addresses are taken.
    ///
    /// - Throws: `invalid(.domains, .malformed)` where one is no domain, `invalid(.domains, .wrong)` where whoever
    ///   sets them would be shut out themselves.
    public func setAddressRules(_ rules: AddressRules, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        guard (rules.allowed + rules.blocked).allSatisfy({ DomainName($0) != nil }) else {
            throw NewsroomError.invalid(.domains, .malformed)
        }
        try await database.write { connection in
            guard let row = try AccountRow.find(id: viewer.id, in: connection) else { throw NewsroomError.notFound }
            // One of any number of addresses stays one's own once there is an account with it.
            if let own = try openAddress(of: row), let refusal = rules.refusal(of: own), refusal != .alias {
                throw NewsroomError.invalid(.domains, .wrong)
            }
            try save(rules, as: .addressRules, by: viewer, in: connection)
        }
    }
}

extension JSONEncoder {
    /// Writes the same bytes for the same document.
    static var ordered: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
