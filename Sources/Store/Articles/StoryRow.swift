/// A running story.
public struct StoryRow: Sendable, Hashable {
    public var id: String
    public var slug: String
    public var title: String
    public var createdAt: Int
    /// How many of its articles are published.
    public var articles: Int
    public var firstPublishedAt: Int?
    public var lastPublishedAt: Int?

    init(_ row: Row) throws {
        id = try row.text("id")
        slug = try row.text("slug")
        title = try row.text("title")
        createdAt = try row.int("created_at")
        articles = try row.int("articles")
        firstPublishedAt = try row.optionalInt("first")
        lastPublishedAt = try row.optionalInt("last")
    }

    private static let select = """
        SELECT story.id, story.slug, story.title, story.created_at, count(article.id) AS articles,
            min(article.published_at) AS first, max(article.published_at) AS last
        FROM story LEFT JOIN article ON article.story_id = story.id AND article.state = 'published'
        """
    private static let group = "GROUP BY story.id, story.slug, story.title, story.created_at"

    public static func find(slug: String, in connection: any Connection) throws -> StoryRow? {
        try connection.row("\(select) WHERE story.slug = $1 \(group)", [slug]).map(StoryRow.init)
    }

    public static func find(id: String, in connection: any Connection) throws -> StoryRow? {
        try connection.row("\(select) WHERE story.id = $1 \(group)", [id]).map(StoryRow.init)
    }

    /// The stories in which something was published, the newest first.
    public static func running(limit: Int, in connection: any Connection) throws -> [StoryRow] {
        try connection.rows(
            "\(select) \(group) HAVING count(article.id) > 0 ORDER BY last DESC, story.id LIMIT $1", [limit]
        )
        .map(StoryRow.init)
    }

    /// Every story, by title.
    public static func all(limit: Int, in connection: any Connection) throws -> [StoryRow] {
        try connection.rows("\(select) \(group) ORDER BY story.title LIMIT $1", [limit]).map(StoryRow.init)
    }

    public static func insert(id: String, slug: String, title: String, at now: Int, in connection: any Connection)
        throws
    {
        try connection.execute(
            "INSERT INTO story (id, slug, title, created_at) VALUES ($1, $2, $3, $4)", [id, slug, title, now]
        )
    }
}
