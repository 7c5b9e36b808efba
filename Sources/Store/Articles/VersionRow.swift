/// One version of an article's words, with what was read in them.
public enum VersionRow {
    /// The version's document, as the program wrote it.
    public static func document(article: String, version: Int, in connection: any Connection) throws -> String? {
        try connection.row(
            "SELECT document FROM article_version WHERE article_id = $1 AND version = $2", [article, version]
        )?.text("document")
    }

    public static func insert(
        article: String, version: Int, document: String, at now: Int, by account: String?, in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO article_version (article_id, version, document, created_at, created_by) VALUES ($1, $2, $3, $4, $5)",
            [article, version, document, now, account]
        )
    }

    /// Puts a document in the place of one that nobody has worked on yet.
    public static func replace(article: String, version: Int, document: String, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE article_version SET document = $1 WHERE article_id = $2 AND version = $3",
            [document, article, version]
        )
    }
}
