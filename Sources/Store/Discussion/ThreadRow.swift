/// A thread: where is talked, with what its rules and its address depend on.
public struct ThreadRow: Sendable, Hashable {
    public var id: String
    /// The publication on whose page it stands; nothing for the newspaper's own articles.
    public var publicationID: String?
    public var publicationName: String?
    /// What it is called in public: while nothing in it ever was, no stranger's words but its publication's name.
    public var title: String
    /// What whoever spoke first called it, while that is not public.
    public var claimedTitle: String?
    /// Where it stands: an article's path, or the address of a page that Dateline does not serve.
    public var address: String
    public var sectionSlug: String?
    public var storyID: String?
    /// When its article or the thread itself appeared.
    public var openedAt: Int
    /// How many comments have ever become public; it only grows.
    public var arrivals: Int

    init(_ row: Row) throws {
        id = try row.text("id")
        publicationID = try row.optionalText("publication_id")
        publicationName = try row.optionalText("publication_name")
        title = try row.text("title")
        claimedTitle = try row.optionalText("claimed_title")
        address = try row.text("address")
        sectionSlug = try row.optionalText("section_slug")
        storyID = try row.optionalText("story_id")
        openedAt = try row.int("opened_at")
        arrivals = try row.int("arrivals")
    }

    private static let ofArticles = """
        SELECT article.id, NULL AS publication_id, NULL AS publication_name, article.headline AS title,
            NULL AS claimed_title, article.path AS address, article.section_slug, article.story_id,
            coalesce(article.published_at, article.created_at) AS opened_at, coalesce(thread.arrivals, 0) AS arrivals
        FROM article LEFT JOIN thread ON thread.id = article.id
        """
    private static let elsewhere = """
        SELECT thread.id, thread.publication_id, publication.name AS publication_name,
            CASE WHEN thread.is_claimed = 1 AND thread.arrivals = 0 THEN publication.name ELSE thread.title END AS title,
            CASE WHEN thread.is_claimed = 1 AND thread.arrivals = 0 THEN thread.title END AS claimed_title,
            thread.address, NULL AS section_slug, NULL AS story_id, thread.created_at AS opened_at, thread.arrivals
        FROM thread JOIN publication ON publication.id = thread.publication_id
        """

    /// A thread that can be read: a published article's, or one of a publication; one that was merged leads to the
    /// other.
    public static func find(id: String, in connection: any Connection) throws -> ThreadRow? {
        if let row = try connection.row("\(ofArticles) WHERE article.id = $1 AND article.state = 'published'", [id]) {
            return try ThreadRow(row)
        }
        return try connection.row(
            "\(elsewhere) WHERE thread.id = coalesce((SELECT merged_into FROM thread WHERE id = $1), $1)", [id]
        ).map(ThreadRow.init)
    }

    /// The thread to which a key of a publication leads.
    ///
    /// - Parameter claimed: whether it is enough that whoever spoke first said so.
    public static func find(
        key: String, of publication: String, claimed: Bool = true, in connection: any Connection
    ) throws -> ThreadRow? {
        try connection.row(
            """
            \(elsewhere) JOIN thread_key ON thread_key.thread_id = thread.id
            WHERE thread_key.publication_id = $1 AND thread_key.key = $2 AND thread_key.is_claimed <= $3
            """,
            [publication, key, claimed ? 1 : 0]
        ).map(ThreadRow.init)
    }

    /// A publication's threads, the newest first.
    /// - Parameters:
    ///   - text: what stands in the title or in a key; nothing for all.
    ///   - keys: at most two keys as they stand in the table, of which one leads there.
    public static func all(
        of publication: String, holding text: String = "", keys: [String] = [], from start: Int = 0,
        limit: Int, in connection: any Connection
    ) throws -> [ThreadRow] {
        try connection.rows(
            """
            \(elsewhere) WHERE thread.publication_id = $1 AND thread.merged_into IS NULL
                AND ($2 = '' OR instr(lower(thread.title), lower($2)) > 0 OR EXISTS (
                    SELECT 1 FROM thread_key WHERE thread_key.thread_id = thread.id
                        AND (instr(lower(thread_key.key), lower($2)) > 0 OR thread_key.key IN ($3, $4))))
            ORDER BY thread.created_at DESC, thread.id DESC LIMIT $5 OFFSET $6
            """,
            [publication, text, keys.first ?? "", keys.dropFirst().first ?? "", limit, start]
        ).map(ThreadRow.init)
    }

    /// Makes the thread of an article with the first that is written there.
    public static func ensure(ofArticle article: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO thread (id, article_id, created_at) VALUES ($1, $1, $2) ON CONFLICT (id) DO NOTHING",
            [article, now])
    }

    /// Makes a thread of a publication.
    ///
    /// - Parameter isClaimed: whether its title is what whoever speaks first says.
    public static func insert(
        id: String, publication: String, title: String, address: String, isClaimed: Bool = false, at now: Int,
        in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO thread (id, publication_id, title, address, is_claimed, created_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [id, publication, title, address, isClaimed ? 1 : 0, now])
    }

    static func countArrival(in thread: String, _ connection: any Connection) throws {
        try connection.execute("UPDATE thread SET arrivals = arrivals + 1 WHERE id = $1", [thread])
    }

    /// What those are told who wait for a thread's new comments, and whose it is; nothing where nobody has spoken.
    public static func live(
        _ thread: String, in connection: any Connection
    ) throws -> (arrivals: Int, publication: String?)? {
        try connection.row("SELECT arrivals, publication_id FROM thread WHERE id = $1", [thread]).map {
            (try $0.int("arrivals"), try $0.optionalText("publication_id"))
        }
    }

    /// How many comments of a thread stand.
    public static func published(in thread: String, in connection: any Connection) throws -> Int {
        try connection.row(
            "SELECT count(*) AS number FROM comment WHERE thread_id = $1 AND state = 'published'", [thread])?
            .int("number") ?? 0
    }
}
