import Discussion
import Store

/// How somebody wants to be told what concerns them, to themselves.
public struct MailChoices: Sendable {
    public var pace: MailPace
    /// Whether somebody who moderates is told what waits.
    public var hearsOfQueue: Bool
    /// Since when nothing is sent, because the address sent mail back.
    public var stoppedAt: Int?
    /// Discussions of which they hear no more.
    public var silenced: [ThreadPlace]
}

extension Newsroom {
    func mailChoices(of account: String, in connection: any Connection) throws -> MailChoices {
        guard let row = try MailChoiceRow.find(account: account, in: connection) else { throw NewsroomError.notFound }
        return MailChoices(
            pace: MailPace(rawValue: row.pace) ?? .instant, hearsOfQueue: row.hearsOfQueue, stoppedAt: row.stoppedAt,
            silenced: try ThreadSilenceRow.all(of: account, in: connection).compactMap {
                try ThreadRow.find(id: $0, in: connection).map(ThreadPlace.init)
            })
    }

    /// Sets how soon somebody is told, and whether who moderates hears what waits.
    public func setMail(_ pace: MailPace, hearsOfQueue: Bool, of viewer: Viewer) async throws {
        try await database.write { connection in
            try MailChoiceRow.setPace(
                pace.rawValue, hearsOfQueue: hearsOfQueue && viewer.moderates, of: viewer.id, in: connection)
        }
    }

    /// Keeps the language in which somebody is written to.
    public func setLanguage(_ language: String, of viewer: Viewer) async throws {
        try await database.write { try MailChoiceRow.setLanguage(language, of: viewer.id, in: $0) }
    }

    /// Tells somebody of a discussion again.
    public func hear(thread: String, viewer: Viewer) async throws {
        try await database.write { try ThreadSilenceRow.delete(account: viewer.id, thread: thread, in: $0) }
    }

    /// What a word from a mail would stop, and the discussion that it is about; nothing is changed.
    /// - Throws: `notFound` where the house did not make it.
    public func mailStop(_ token: String) async throws -> (stop: MailStop, thread: ThreadPlace?) {
        guard let stop = MailStop(token, secrets: secrets) else { throw NewsroomError.notFound }
        let thread = try await database.read { connection in
            try stop.thread.flatMap { try ThreadRow.find(id: $0, in: connection) }.map(ThreadPlace.init)
        }
        return (stop, thread)
    }

    /// Stops the mail that the word is about: of one discussion, or all that tells what came about.
    public func stopMail(_ stop: MailStop) async throws {
        let now = surroundings.now
        try await database.write { connection in
            guard let choice = try MailChoiceRow.find(account: stop.account, in: connection) else { return }
            if let thread = stop.thread {
                try ThreadSilenceRow.insert(account: stop.account, thread: thread, at: now, in: connection)
            } else {
                try MailChoiceRow.setPace(
                    MailPace.never.rawValue, hearsOfQueue: choice.hearsOfQueue, of: stop.account, in: connection)
            }
        }
    }
}
