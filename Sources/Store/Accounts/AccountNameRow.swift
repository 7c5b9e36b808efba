/// A name that somebody has or had, by its look.
public struct AccountNameRow: Sendable, Hashable {
    public var name: String
    public var takenAt: Int
    public var leftAt: Int?

    /// All the names of an account, the oldest first.
    public static func all(of account: String, in connection: any Connection) throws -> [AccountNameRow] {
        try connection.rows(
            "SELECT name, taken_at, left_at FROM account_name WHERE account_id = $1 ORDER BY taken_at, id", [account]
        ).map {
            AccountNameRow(
                name: try $0.text("name"), takenAt: try $0.int("taken_at"), leftAt: try $0.optionalInt("left_at"))
        }
    }

    /// Whether somebody else holds a name of that look, or gave it up after that time.
    public static func isTaken(
        look: String, leftAfter time: Int, byOtherThan account: String, in connection: any Connection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT 1 AS found FROM account_name
            WHERE look = $1 AND account_id <> $2 AND (left_at IS NULL OR left_at > $3) LIMIT 1
            """,
            [look, account, time]
        ) != nil
    }

    /// Who holds the name of that look now.
    public static func holder(ofLook look: String, in connection: any Connection) throws -> String? {
        try connection.row("SELECT account_id FROM account_name WHERE look = $1 AND left_at IS NULL", [look])
            .map { try $0.text("account_id") }
    }

    /// Gives an account its name; the one that it had is left.
    public static func take(
        id: String, account: String, name: String, look: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE account_name SET left_at = $2 WHERE account_id = $1 AND left_at IS NULL", [account, now])
        try connection.execute(
            "INSERT INTO account_name (id, account_id, name, look, taken_at) VALUES ($1, $2, $3, $4, $5)",
            [id, account, name, look, now]
        )
        try connection.execute("UPDATE account SET name = $2 WHERE id = $1", [account, name])
    }

    /// Accounts whose name is not among the held ones: those that were named before names were kept.
    public static func unkept(in connection: any Connection) throws -> [(account: String, name: String, createdAt: Int)]
    {
        try connection.rows(
            """
            SELECT id, name, created_at FROM account WHERE name IS NOT NULL AND moved_from = ''
                AND NOT EXISTS (SELECT 1 FROM account_name WHERE account_id = account.id AND left_at IS NULL)
            ORDER BY CASE role WHEN 'reader' THEN 1 ELSE 0 END, created_at, id
            """,
            []
        ).map { (try $0.text("id"), try $0.text("name"), try $0.int("created_at")) }
    }
}
