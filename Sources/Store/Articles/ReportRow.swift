/// A report as it came in, byte for byte.
public enum ReportRow {
    public static func insert(
        id: String, source: String, contentType: String?, url: String?, original: [UInt8], at now: Int,
        by account: String?,
        in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO report (id, received_at, received_by, source, content_type, url, original)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [id, now, account, source, contentType, url, original]
        )
    }
}
