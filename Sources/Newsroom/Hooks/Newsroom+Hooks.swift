import Discussion
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
    /// - Throws: `invalid(.webhook, .malformed)` for the address.
    public func setModerationHook(to address: String, publication: String?, by viewer: Viewer) async throws -> String {
        try permit(viewer, .manageSettings)
        let address = address.trimmed
        guard poster.isAddress(address) else { throw NewsroomError.invalid(.webhook, .malformed) }
        let (id, secret) = (identifier(), surroundings.random(32))
        let row = ModerationHookRow(
            id: id, publicationID: publication, address: address,
            secret: try secrets.seal(secret, for: Self.hookPurpose(id)), createdAt: surroundings.now)
        try await database.write { connection in
            if let publication { _ = try publicationRow(publication, in: connection) }
            try row.save(in: connection)
            try audit("set moderation hook", id, by: viewer, in: connection)
        }
        return WebhookSignature.told(secret)
    }

    /// Asks a program nothing more.
    public func removeModerationHook(_ id: String, by viewer: Viewer) async throws {
        try permit(viewer, .manageSettings)
        try await database.write { connection in
            guard try ModerationHookRow.delete(id: id, in: connection) else { throw NewsroomError.notFound }
            try audit("remove moderation hook", id, by: viewer, in: connection)
        }
        hookHealth.forget(id)
    }
}
