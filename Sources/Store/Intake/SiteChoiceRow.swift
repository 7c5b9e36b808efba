/// What an editor decided of one kind of block on the pages of one site.
public struct SiteChoiceRow: Sendable, Hashable {
    public var fingerprint: String
    public var keeps: Bool
    /// The beginning of the block that it was decided of.
    public var example: String
    public var decidedAt: Int

    /// The choices made for a site, the oldest first.
    public static func all(site: String, in connection: any Connection) throws -> [SiteChoiceRow] {
        try connection.rows(
            """
            SELECT fingerprint, keeps, example, decided_at FROM site_choice WHERE site = $1
            ORDER BY decided_at, fingerprint
            """,
            [site]
        ).map { row in
            SiteChoiceRow(
                fingerprint: try row.text("fingerprint"), keeps: try row.bool("keeps"),
                example: try row.text("example"), decidedAt: try row.int("decided_at"))
        }
    }

    /// Keeps a choice; one made before of the same kind of block gives way, and beyond a number the oldest do.
    public static func save(
        site: String, fingerprint: String, keeps: Bool, example: String, at now: Int, by account: String?,
        keepingNewest limit: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO site_choice (site, fingerprint, keeps, example, decided_at, decided_by)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (site, fingerprint) DO UPDATE SET keeps = excluded.keeps, example = excluded.example,
                decided_at = excluded.decided_at, decided_by = excluded.decided_by
            """,
            [site, fingerprint, keeps, example, now, account]
        )
        try connection.execute(
            """
            DELETE FROM site_choice WHERE site = $1 AND fingerprint NOT IN (
                SELECT fingerprint FROM site_choice WHERE site = $2 ORDER BY decided_at DESC, fingerprint LIMIT $3
            )
            """,
            [site, site, limit]
        )
    }

    /// Forgets a choice.
    public static func remove(site: String, fingerprint: String, in connection: any Connection) throws {
        try connection.execute(
            "DELETE FROM site_choice WHERE site = $1 AND fingerprint = $2", [site, fingerprint])
    }
}
