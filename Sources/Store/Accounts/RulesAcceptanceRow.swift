/// Which version of a publication's own rules somebody accepted last.
public enum RulesAcceptanceRow {
    /// 0 where none was.
    public static func version(
        of account: String, in publication: String, _ connection: any Connection
    ) throws -> Int {
        try connection.row(
            "SELECT version FROM rules_acceptance WHERE account_id = $1 AND publication_id = $2",
            [account, publication]
        )?.int("version") ?? 0
    }

    public static func accept(
        _ version: Int, of publication: String, by account: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO rules_acceptance (account_id, publication_id, version, at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (account_id, publication_id) DO UPDATE SET version = excluded.version, at = excluded.at
            """,
            [account, publication, version, now])
    }

    /// The highest version of a publication's rules that anybody ever accepted; 0 where nobody did.
    public static func latest(of publication: String, in connection: any Connection) throws -> Int {
        try connection.row(
            "SELECT coalesce(max(version), 0) AS latest FROM rules_acceptance WHERE publication_id = $1", [publication]
        )?.int("latest") ?? 0
    }
}
