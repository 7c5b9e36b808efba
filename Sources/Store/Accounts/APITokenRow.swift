/// A program's token, by its digest, with whose it is.
public struct APITokenRow: Sendable, Hashable {
    public var id: String
    public var accountID: String
    public var accountName: String?
    /// What its owner calls it.
    public var name: String
    /// Names of scopes, a space between two.
    public var scopes: String
    public var createdAt: Int
    /// When it was last used, to ten minutes.
    public var seenAt: Int?
    public var expiresAt: Int

    init(_ row: Row) throws {
        id = try row.text("id")
        accountID = try row.text("account_id")
        accountName = try row.optionalText("account_name")
        name = try row.text("name")
        scopes = try row.text("scopes")
        createdAt = try row.int("created_at")
        seenAt = try row.optionalInt("seen_at")
        expiresAt = try row.int("expires_at")
    }

    private static let select = """
        SELECT api_token.id, api_token.account_id, account.name AS account_name, api_token.name, api_token.scopes,
            api_token.created_at, api_token.seen_at, api_token.expires_at
        FROM api_token JOIN account ON account.id = api_token.account_id
        """

    /// Tokens that last, the newest first: an account's, or everybody's.
    public static func all(
        of account: String?, at now: Int, limit: Int, in connection: any Connection
    ) throws -> [APITokenRow] {
        try connection.rows(
            """
            \(select) WHERE ($1 = '' OR api_token.account_id = $1) AND api_token.expires_at > $2
            ORDER BY api_token.created_at DESC, api_token.id DESC LIMIT $3
            """,
            [account ?? "", now, limit]
        ).map(APITokenRow.init)
    }

    /// The token of a digest, while it lasts.
    public static func find(digest: [UInt8], at now: Int, in connection: any Connection) throws -> APITokenRow? {
        try connection.row(
            "\(select) WHERE api_token.digest = $1 AND api_token.expires_at > $2", [digest, now]
        ).map(APITokenRow.init)
    }

    public static func insert(
        id: String, digest: [UInt8], account: String, name: String, scopes: String, provider: String?, at now: Int,
        expiring: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO api_token (id, digest, account_id, name, scopes, created_at, expires_at, provider)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [id, digest, account, name, scopes, now, expiring, provider])
    }

    public static func touch(id: String, at now: Int, in connection: any Connection) throws {
        try connection.execute("UPDATE api_token SET seen_at = $2 WHERE id = $1", [id, now])
    }

    /// Ends a token, an account's own where one is named; false where there is none.
    public static func delete(id: String, of account: String?, in connection: any Connection) throws -> Bool {
        try connection.execute(
            "DELETE FROM api_token WHERE id = $1 AND ($2 = '' OR account_id = $2)", [id, account ?? ""]) == 1
    }

    public static func deleteAll(of account: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM api_token WHERE account_id = $1", [account])
    }

    /// Ends every token that was made in a session which a provider's word began: an account's, or everybody's.
    public static func deleteAll(
        begunBy provider: String, of account: String?, in connection: any Connection
    ) throws {
        try connection.execute(
            "DELETE FROM api_token WHERE provider = $1 AND ($2 = '' OR account_id = $2)", [provider, account ?? ""])
    }

    /// Forgets tokens that have run out.
    public static func prune(at now: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM api_token WHERE expires_at <= $1", [now])
    }
}
