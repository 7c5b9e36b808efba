/// Somebody as the desk finds them: an account without its address.
public struct PersonRow: Sendable, Hashable {
    public var id: String
    public var name: String?
    public var role: String
    /// What the desk says of them, one badge a line.
    public var badges: String
    public var createdAt: Int
    /// How many of their comments are public.
    public var comments: Int

    private init(_ row: Row) throws {
        id = try row.text("id")
        name = try row.optionalText("name")
        role = try row.text("role")
        badges = try row.text("badges")
        createdAt = try row.int("created_at")
        comments = try row.int("comments")
    }

    /// Who is asked for.
    public enum Group: Hashable, Sendable {
        /// Whose name, now or earlier, holds a text, or looks as if it did.
        case named(String, look: String)
        /// Everybody who has not gone.
        case all
        /// Who has a role, a section or a publication.
        case staff
        /// Against whom a sanction of that kind holds.
        case held(String)
        /// For whom something is set, under a key that begins so.
        case set(String)

        /// The condition on an account, its arguments, and the order in which they are shown.
        fileprivate func condition(at now: Int) -> (text: String, values: [any SQLConvertible], order: String) {
            switch self {
            case .named(let text, let look):
                // The whole name goes before names that hold it.
                (
                    """
                    (lower(account.name) LIKE $1 ESCAPE '\\' OR EXISTS (
                        SELECT 1 FROM account_name WHERE account_id = account.id
                            AND (lower(account_name.name) LIKE $1 ESCAPE '\\' OR ($2 <> '' AND instr(look, $2) > 0))
                    ))
                    """,
                    ["%\(text.lowercased().escapedForLike)%", look], "length(account.name), account.name, account.id"
                )
            case .all: ("account.erased_at IS NULL", [], "account.id DESC")
            case .staff:
                (
                    """
                    (account.role <> 'reader'
                        OR EXISTS (SELECT 1 FROM section_moderator WHERE account_id = account.id)
                        OR EXISTS (SELECT 1 FROM publication_staff WHERE account_id = account.id))
                    """,
                    [], "account.role, account.name, account.id"
                )
            case .held(let kind):
                (
                    "EXISTS (SELECT 1 \(Self.holds))", [kind, now],
                    "(SELECT max(begins_at) \(Self.holds)) DESC, account.id"
                )
            case .set(let start):
                (
                    "EXISTS (SELECT 1 FROM setting WHERE key = $1 || account.id)", [start], "account.name, account.id"
                )
            }
        }

        private static let holds = """
            FROM sanction WHERE account_id = account.id AND kind = $1 AND lifted_at IS NULL
                AND begins_at <= $2 AND (until IS NULL OR until > $2)
            """
    }

    /// A page of a group.
    public static func all(
        _ group: Group, at now: Int, from start: Int, limit: Int, in connection: any Connection
    ) throws -> [PersonRow] {
        let (condition, values, order) = group.condition(at: now)
        return try connection.rows(
            """
            SELECT account.id, account.name, account.role, account.badges, account.created_at,
                (SELECT count(*) FROM comment WHERE account_id = account.id AND state = 'published') AS comments
            FROM account WHERE \(condition) ORDER BY \(order) LIMIT $\(values.count + 1) OFFSET $\(values.count + 2)
            """,
            values + [limit, start]
        ).map(PersonRow.init)
    }

    /// How many a group holds.
    public static func count(_ group: Group, at now: Int, in connection: any Connection) throws -> Int {
        let (condition, values, _) = group.condition(at: now)
        return try connection.row("SELECT count(*) AS number FROM account WHERE \(condition)", values)?
            .int("number") ?? 0
    }
}

extension String {
    /// The text as LIKE takes it by the letter.
    fileprivate var escapedForLike: String {
        String(flatMap { "%_\\".contains($0) ? ["\\", $0] : [$0] })
    }
}
