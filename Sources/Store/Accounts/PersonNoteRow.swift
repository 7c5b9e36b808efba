/// What the desk notes of somebody, for itself alone.
public struct PersonNoteRow: Sendable, Hashable {
    public var at: Int
    public var author: String?
    public var note: String

    public static func all(of account: String, in connection: any Connection) throws -> [PersonNoteRow] {
        try connection.rows(
            """
            SELECT person_note.at, person_note.note, account.name FROM person_note
            LEFT JOIN account ON account.id = person_note.written_by
            WHERE person_note.account_id = $1 ORDER BY person_note.at DESC, person_note.id DESC
            """,
            [account]
        ).map { PersonNoteRow(at: try $0.int("at"), author: try $0.optionalText("name"), note: try $0.text("note")) }
    }

    public static func insert(
        id: String, account: String, by editor: String, note: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO person_note (id, account_id, at, written_by, note) VALUES ($1, $2, $3, $4, $5)",
            [id, account, now, editor, note])
    }
}
