/// What was done, by whom, to what, and why.
public enum AuditRow {
    public static func insert(
        id: String, at now: Int, account: String?, verb: String, object: String, reason: String? = nil,
        in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO audit (id, at, account_id, verb, object, reason) VALUES ($1, $2, $3, $4, $5, $6)",
            [id, now, account, verb, object, reason]
        )
    }
}
