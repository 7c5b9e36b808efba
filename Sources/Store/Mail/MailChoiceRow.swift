/// How an account wants to be told what concerns it.
public struct MailChoiceRow: Sendable, Hashable {
    /// The language that its owner reads; empty where they chose none.
    public var language: String
    public var pace: String
    /// Since when nothing is sent, because the address sent mail back.
    public var stoppedAt: Int?
    /// Whether somebody who moderates is told what waits.
    public var hearsOfQueue: Bool
    /// Whether the account was erased: then nobody is told anything.
    public var isErased: Bool

    public static func find(account: String, in connection: any Connection) throws -> MailChoiceRow? {
        try connection.row(
            "SELECT language, mail_pace, mail_stopped_at, hears_of_queue, erased_at FROM account WHERE id = $1",
            [account]
        ).map { row in
            MailChoiceRow(
                language: try row.text("language"), pace: try row.text("mail_pace"),
                stoppedAt: try row.optionalInt("mail_stopped_at"), hearsOfQueue: try row.bool("hears_of_queue"),
                isErased: try row.optionalInt("erased_at") != nil)
        }
    }

    public static func setLanguage(_ language: String, of account: String, in connection: any Connection) throws {
        try connection.execute("UPDATE account SET language = $2 WHERE id = $1", [account, language])
    }

    public static func setPace(
        _ pace: String, hearsOfQueue: Bool, of account: String, in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE account SET mail_pace = $2, hears_of_queue = $3 WHERE id = $1", [account, pace, hearsOfQueue])
    }

    /// Sends nothing more to the account that a message was meant for: its address sent it back.
    public static func stop(ofMail message: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            """
            UPDATE account SET mail_stopped_at = $2
            WHERE mail_stopped_at IS NULL AND id = (SELECT account_id FROM outbox WHERE id = $1)
            """,
            [message, now])
    }

    /// Mail arrives again: its owner brought a code that was sent there.
    public static func resume(account: String, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE account SET mail_stopped_at = NULL WHERE id = $1 AND mail_stopped_at IS NOT NULL", [account])
    }

    /// Who wants to be told what waits: the desk, and who moderates the section or works for the publication in which
    /// it waits.
    public static func hearersOfQueue(
        section: String?, publication: String?, in connection: any Connection
    ) throws -> [String] {
        try connection.rows(
            """
            SELECT id FROM account WHERE hears_of_queue = 1 AND (
                role <> 'reader'
                OR EXISTS (SELECT 1 FROM section_moderator WHERE account_id = account.id AND section_slug = $1)
                OR EXISTS (SELECT 1 FROM publication_staff WHERE account_id = account.id AND publication_id = $2)
            ) ORDER BY id
            """,
            [section ?? "", publication ?? ""]
        ).map { try $0.text("id") }
    }
}

/// Discussions of which somebody wants to hear no more.
public enum ThreadSilenceRow {
    public static func insert(account: String, thread: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO thread_silence (account_id, thread_id, at) VALUES ($1, $2, $3)
            ON CONFLICT (account_id, thread_id) DO NOTHING
            """,
            [account, thread, now])
    }

    public static func delete(account: String, thread: String, in connection: any Connection) throws {
        try connection.execute(
            "DELETE FROM thread_silence WHERE account_id = $1 AND thread_id = $2", [account, thread])
    }

    public static func all(of account: String, in connection: any Connection) throws -> [String] {
        try connection.rows(
            "SELECT thread_id FROM thread_silence WHERE account_id = $1 ORDER BY at DESC, thread_id", [account]
        ).map { try $0.text("thread_id") }
    }
}
