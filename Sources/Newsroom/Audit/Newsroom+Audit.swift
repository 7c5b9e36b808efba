import Discussion
import Store

extension Newsroom {
    private static let auditPage = 100

    /// What was done last, for whoever may see it.
    /// - Parameter entry: begins after that entry.
    public func audit(
        _ filter: AuditFilter = AuditFilter(), after entry: String? = nil, for viewer: Viewer
    ) async throws -> AuditPublication {
        try permit(viewer, .seeAudit)
        return try await database.read { connection in
            let verbs = filter.subject.map { subject in
                Deed.allCases.filter { $0.subject == subject }.map(\.rawValue)
            }
            let rows = try AuditRow.latest(
                AuditRow.Filter(verbs: verbs, actor: filter.actor, object: filter.object), before: entry,
                limit: Self.auditPage, in: connection)
            return AuditPublication(
                sections: try SectionRow.all(in: connection).map(Section.init), filter: filter,
                actor: try filter.actor.flatMap { try AccountRow.find(id: $0, in: connection)?.name },
                object: try filter.object.flatMap { try AccountRow.find(id: $0, in: connection)?.name },
                entries: try rows.map { try self.entry($0, in: connection) },
                next: rows.count == Self.auditPage ? rows.last?.id : nil)
        }
    }

    private func entry(_ row: AuditRow, in connection: any Connection) throws -> AuditEntry {
        var entry = AuditEntry(
            id: row.id, at: row.at, actorID: row.actorID, actor: row.actor, verb: row.verb, object: row.object,
            reason: row.reason)
        guard let (deed, detail) = Deed.read(row.verb) else { return entry }
        (entry.deed, entry.detail) = (deed, detail)
        entry.thing = try thing(deed, row.object, in: connection)
        if case .comments = entry.thing, deed != .undo {
            entry.undoable = try ModerationEventRow.countUndoable(inBatch: row.object, in: connection)
        }
        return entry
    }

    private func thing(_ deed: Deed, _ object: String, in connection: any Connection) throws -> AuditThing? {
        switch deed {
        case .approve, .hold, .reject, .remove, .restore, .undo:
            let comments = try ModerationEventRow.comments(inBatch: object, in: connection)
            let first = try comments.first.flatMap { try CommentRow.find(id: $0, in: connection) }
            return .comments(comments.count, try first.flatMap { try place(ofThread: $0.threadID, in: connection) })
        case .pick, .unpick: return try comment(object, in: connection)
        case .grantAppeal, .denyAppeal:
            return try AppealRow.find(id: object, in: connection).flatMap { try person($0.accountID, in: connection) }
        case .answerLetter, .putLetterAside:
            return try LetterRow.find(id: object, in: connection).flatMap { try person($0.accountID, in: connection) }
        case .moveThread, .mergeThread, .removeKey:
            return try place(ofThread: object, in: connection).map { .thread($0) }
        case .publish, .drop, .correct, .keepBlocks, .leaveBlocks, .forgetBlocks:
            return try ArticleRow.find(id: object, in: connection).map { .article(id: $0.id, headline: $0.headline) }
        case .set: return try setting(named: object, in: connection)
        case .setPublication, .unsetPolicy, .unsetRules, .setSignOn, .removeSignOn:
            return try publication(object, in: connection).map { .publication($0) }
        case .warn, .mute, .suspend, .ban, .liftWarning, .liftMute, .liftSuspension, .liftBan, .note, .seeAddress,
            .findByAddress, .setMode, .setRole, .setBadges, .addStaff, .removeStaff, .becomeFirstEditor, .rename,
            .changeAddress,
            .signInElsewhere, .comeFrom, .cutLink, .erase:
            return try person(object, in: connection)
        case .learn, .setProvider, .removeProvider, .setHook, .removeHook, .addWebhook, .removeWebhook, .resumeWebhook,
            .stopWebhook, .acceptRules, .makeToken, .revokeToken:
            return nil
        }
    }

    private func person(_ id: String, in connection: any Connection) throws -> AuditThing? {
        try AccountRow.find(id: id, in: connection).map { .person(id: $0.id, name: $0.name) }
    }

    private func comment(_ id: String, in connection: any Connection) throws -> AuditThing? {
        guard let row = try CommentRow.find(id: id, in: connection),
            let place = try place(ofThread: row.threadID, in: connection)
        else { return nil }
        return .comment(id, place)
    }

    private func place(ofThread id: String, in connection: any Connection) throws -> ThreadPlace? {
        try ThreadRow.find(id: id, in: connection).map(ThreadPlace.init)
    }

    private func publication(_ id: String, in connection: any Connection) throws -> PublicationName? {
        try PublicationRow.find(id: id, in: connection).map { PublicationName(id: $0.id, name: $0.name) }
    }

    /// The document that lies under a name, by what the house calls it.
    private func setting(named name: String, in connection: any Connection) throws -> AuditThing? {
        if let place = PolicyPlace(key: name) { return try named(place, in: connection).map { .place($0) } }
        let parts = name.split(separator: " of publication ", maxSplits: 1)
        guard let setting = parts.first.flatMap({ HouseSetting(rawValue: String($0)) }) else { return nil }
        return .setting(
            setting, of: try parts.dropFirst().first.flatMap { try publication(String($0), in: connection) })
    }
}
