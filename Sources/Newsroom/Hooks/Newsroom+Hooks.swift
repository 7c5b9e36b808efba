import Discussion
import Foundation
import Store

/// Programs that are asked about a comment before it is public.
extension Newsroom {
    /// The programs that are asked, to whoever sets the house's rules.
    public func moderationHooks(for viewer: Viewer) async throws -> ModerationHookList {
        try permit(viewer, .manageSettings)
        return try await database.read { connection in
            ModerationHookList(
                sections: try SectionRow.all(in: connection).map(Section.init),
                hooks: try ModerationHookRow.all(in: connection).map {
                    ModerationHook($0, lastError: hookHealth.lastError(of: $0.id))
                },
                publications: try PublicationRow.all(in: connection).map(HostedPublication.init))
        }
    }

    /// Asks a program about what is written from now on, in the place of any that was asked there before.
    ///
    /// - Parameter publication: on whose threads; nothing for all that have none of their own.
    /// - Returns: the secret with which questions are signed: told once, kept sealed.
    /// - Throws: `invalid(.webhook, .malformed)` or `fetch(.refusedAddress)` for the address.
    public func setModerationHook(to address: String, publication: String?, by viewer: Viewer) async throws -> String {
        try permit(viewer, .manageSettings)
        let address = address.trimmed
        try poster.check(address, as: .webhook)
        let (id, secret) = (identifier(), surroundings.random(32))
        let row = ModerationHookRow(
            id: id, publicationID: publication, address: address,
            secret: try secrets.seal(secret, for: Self.hookPurpose(id)), createdAt: surroundings.now)
        let replaced = try await database.write { connection in
            if let publication { _ = try publicationRow(publication, in: connection) }
            let replaced = try ModerationHookRow.all(in: connection).first { $0.publicationID == publication }
            if let replaced { try audit("remove moderation hook", replaced, by: viewer, in: connection) }
            try row.save(in: connection)
            try audit("set moderation hook", row, by: viewer, in: connection)
            return replaced?.id
        }
        hookHealth.note(isAny: true)
        if let replaced { hookHealth.forget(replaced) }
        return WebhookSignature.told(secret)
    }

    /// Writes down what was done to a program: where it stands, without the path, which may be a secret, and for whom.
    private func audit(
        _ verb: String, _ hook: ModerationHookRow, by viewer: Viewer, in connection: any Connection
    ) throws {
        let host = URLComponents(string: hook.address)?.host
        try AuditRow.insert(
            id: identifier(), at: surroundings.now, account: viewer.id, verb: verb, object: hook.id,
            reason: [host, hook.publicationID].compactMap { $0 }.joined(separator: ", "), in: connection)
    }

    /// Tells the administrators that a program fails, so that comments wait for an editor.
    func tellOfFailing(_ hook: ModerationHookRow) async throws {
        let now = surroundings.now
        try await database.write { connection in
            guard try ModerationHookRow.find(id: hook.id, in: connection) != nil else { return }
            for admin in try AccountRow.all(ofRole: AccountRole.admin.rawValue, in: connection) {
                // Each time that it begins to fail is told.
                try tell(admin, .hook, of: "\(hook.id) \(now)", in: connection)
            }
        }
    }

    /// Asks a program nothing more.
    public func removeModerationHook(_ id: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        try await database.write { connection in
            guard let row = try ModerationHookRow.find(id: id, in: connection),
                try ModerationHookRow.delete(id: id, in: connection)
            else { throw NewsroomError.notFound }
            try audit("remove moderation hook", row, by: viewer, in: connection)
        }
        hookHealth.forget(id)
    }
}
