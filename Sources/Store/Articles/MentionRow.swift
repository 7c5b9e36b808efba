/// What one version of an article says, claim by claim.
public enum MentionRow {
    public static func insert(
        article: String, version: Int, id: String, kind: String, claim: String, in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO mention (article_id, version, id, kind, claim) VALUES ($1, $2, $3, $4, $5)",
            [article, version, id, kind, claim]
        )
    }

    /// The claims of a story's published articles, in the version that stands, newest article first.
    public static func claims(ofStory story: String, limit: Int = 20_000, in connection: any Connection) throws
        -> [String]
    {
        try connection.rows(
            """
            SELECT mention.claim FROM article
            JOIN mention ON mention.article_id = article.id AND mention.version = article.version
            WHERE article.story_id = $1 AND article.state = 'published' AND mention.status <> 'rejected'
            ORDER BY article.published_at DESC, article.id, mention.id LIMIT $2
            """,
            [story, limit]
        ).map { try $0.text("claim") }
    }

    /// The claims of one version of an article.
    public static func claims(ofArticle article: String, version: Int, in connection: any Connection) throws -> [String]
    {
        try connection.rows(
            "SELECT claim FROM mention WHERE article_id = $1 AND version = $2 AND status <> 'rejected' ORDER BY id",
            [article, version]
        ).map { try $0.text("claim") }
    }
}

extension MentionRow {
    /// Takes the claims of a version out of the record, or keeps them out, by their mentions.
    public static func reject(
        _ ids: [String], article: String, version: Int, in connection: any Connection
    ) throws {
        for id in ids {
            try connection.execute(
                "UPDATE mention SET status = 'rejected' WHERE article_id = $1 AND version = $2 AND id = $3",
                [article, version, id])
        }
    }
}
