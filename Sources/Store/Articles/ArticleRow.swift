/// An article as it stands: where it is, not what it says.
public struct ArticleRow: Sendable, Hashable {
    public enum State: String, Sendable { case draft, published, dropped }

    public var id: String
    public var reportID: String
    public var state: State
    public var path: String?
    public var sectionSlug: String?
    public var sectionName: String?
    public var storyID: String?
    public var storySlug: String?
    public var storyTitle: String?
    public var version: Int
    public var headline: String
    public var standfirst: String
    public var createdAt: Int
    public var publishedAt: Int?
    public var updatedAt: Int?
    /// How many comments stand, removed ones left out.
    public var comments: Int

    init(_ row: Row) throws {
        id = try row.text("id")
        reportID = try row.text("report_id")
        guard let state = State(rawValue: try row.text("state")) else {
            throw RowError(column: "state", problem: .type(expected: "an article's state", found: "another word"))
        }
        self.state = state
        path = try row.optionalText("path")
        sectionSlug = try row.optionalText("section_slug")
        sectionName = try row.optionalText("section_name")
        storyID = try row.optionalText("story_id")
        storySlug = try row.optionalText("story_slug")
        storyTitle = try row.optionalText("story_title")
        version = try row.int("version")
        headline = try row.text("headline")
        standfirst = try row.text("standfirst")
        createdAt = try row.int("created_at")
        publishedAt = try row.optionalInt("published_at")
        updatedAt = try row.optionalInt("updated_at")
        comments = try row.int("comments")
    }

    static let select = """
        SELECT article.id, article.report_id, article.state, article.path, article.section_slug, section.name AS section_name,
            article.story_id, story.slug AS story_slug, story.title AS story_title, article.version, article.headline,
            article.standfirst, article.created_at, article.published_at, article.updated_at,
            (SELECT count(*) FROM comment WHERE comment.thread_id = article.id AND comment.state = 'published') AS comments
        FROM article
        LEFT JOIN section ON section.slug = article.section_slug
        LEFT JOIN story ON story.id = article.story_id
        """
}

extension ArticleRow {
    public static func find(id: String, in connection: any Connection) throws -> ArticleRow? {
        try connection.row("\(select) WHERE article.id = $1", [id]).map(ArticleRow.init)
    }

    /// A published article by its address.
    public static func published(path: String, in connection: any Connection) throws -> ArticleRow? {
        try connection.row("\(select) WHERE article.path = $1 AND article.state = 'published'", [path]).map(
            ArticleRow.init)
    }

    /// The latest published articles.
    public static func latest(limit: Int, in connection: any Connection) throws -> [ArticleRow] {
        try connection.rows(
            "\(select) WHERE article.state = 'published' ORDER BY article.published_at DESC, article.id LIMIT $1",
            [limit]
        ).map(ArticleRow.init)
    }

    /// A section's published articles, newest first.
    public static func latest(inSection slug: String, limit: Int, in connection: any Connection) throws -> [ArticleRow]
    {
        try connection.rows(
            """
            \(select) WHERE article.state = 'published' AND article.section_slug = $1
            ORDER BY article.published_at DESC, article.id LIMIT $2
            """,
            [slug, limit]
        ).map(ArticleRow.init)
    }

    /// A story's published articles, newest first.
    public static func latest(ofStory id: String, limit: Int, in connection: any Connection) throws -> [ArticleRow] {
        try connection.rows(
            """
            \(select) WHERE article.state = 'published' AND article.story_id = $1
            ORDER BY article.published_at DESC, article.id LIMIT $2
            """,
            [id, limit]
        ).map(ArticleRow.init)
    }

    /// What came in and was not yet published, newest first.
    public static func drafts(limit: Int, in connection: any Connection) throws -> [ArticleRow] {
        try connection.rows(
            "\(select) WHERE article.state = 'draft' ORDER BY article.created_at DESC, article.id DESC LIMIT $1",
            [limit]
        ).map(ArticleRow.init)
    }

    public static func insert(
        id: String, report: String, headline: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO article (id, report_id, state, version, headline, created_at) VALUES ($1, $2, 'draft', 1, $3, $4)
            """,
            [id, report, headline, now]
        )
    }

    /// Writes where the article stands after it was revised or published.
    public func save(in connection: any Connection) throws {
        try connection.execute(
            """
            UPDATE article SET state = $2, path = $3, section_slug = $4, story_id = $5, version = $6, headline = $7,
                standfirst = $8, published_at = $9, updated_at = $10
            WHERE id = $1
            """,
            [id, state.rawValue, path, sectionSlug, storyID, version, headline, standfirst, publishedAt, updatedAt]
        )
    }

    /// Whether the address is taken by another article.
    public static func isTaken(path: String, by other: String, in connection: any Connection) throws -> Bool {
        try connection.row("SELECT 1 AS found FROM article WHERE path = $1 AND id <> $2", [path, other]) != nil
    }
}
