public import Discussion
import Store

/// When an editor looks at what one person writes, with what they are told of it.
public struct OwnMode: Sendable, Hashable, Codable {
    public var mode: ModerationPolicy.Mode
    public var reason: String
}

extension SettingKey where Document == OwnMode {
    static func ownMode(of account: String) -> Self { Self(name: "mode of person \(account)") }
}

extension Newsroom {
    /// When an editor looks at what somebody writes, where that was set for them.
    func ownMode(of account: String, in connection: any Connection) throws -> OwnMode? {
        try setting(.ownMode(of: account), in: connection)
    }

    func mode(of account: String, in connection: any Connection) throws -> ModerationPolicy.Mode? {
        try ownMode(of: account, in: connection)?.mode
    }

    /// Sets when an editor looks at what a reader writes, wherever they write; nothing for as it is set there.
    ///
    /// The person is told, with the reason: nobody is held back without knowing it.
    /// - Throws: `notPermitted` for whoever works here, whom no check holds back; `invalid(.reason, .missing)`.
    public func setMode(
        _ mode: ModerationPolicy.Mode?, of account: String, reason: String, by viewer: Viewer
    ) async throws {
        try permit(viewer, .suspendReader)
        guard let reason = try oneLine(reason, field: .reason, limit: limits.reason) else {
            throw NewsroomError.invalid(.reason, .missing)
        }
        try await database.write { connection in
            guard let row = try AccountRow.find(id: account, in: connection) else { throw NewsroomError.notFound }
            guard row.role == AccountRole.reader.rawValue else { throw NewsroomError.notPermitted }
            let key = SettingKey.ownMode(of: account)
            if let mode {
                try keep(OwnMode(mode: mode, reason: reason), as: key, by: viewer, in: connection)
            } else {
                try SettingRow.remove(key.name, in: connection)
            }
            let verb = ([Deed.setMode.rawValue] + [mode?.rawValue].compactMap { $0 }).joined(separator: " ")
            try AuditRow.insert(
                id: identifier(), at: surroundings.now, account: viewer.id, verb: verb, object: account,
                reason: reason, in: connection)
        }
    }
}
