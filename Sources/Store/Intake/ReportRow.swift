/// A report as it came in, byte for byte.
public struct ReportRow: Sendable, Hashable {
    public var id: String
    /// How it came: the raw value of the intake's source.
    public var source: String
    /// As the sender named it: "text/html; charset=utf-8".
    public var contentType: String?
    public var url: String?
    public var original: [UInt8]

    public static func find(id: String, in connection: any Connection) throws -> ReportRow? {
        try connection.row("SELECT id, source, content_type, url, original FROM report WHERE id = $1", [id]).map {
            row in
            ReportRow(
                id: try row.text("id"), source: try row.text("source"),
                contentType: try row.optionalText("content_type"), url: try row.optionalText("url"),
                original: try row.blob("original"))
        }
    }

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
