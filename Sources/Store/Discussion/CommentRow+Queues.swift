/// The desk's queues, each a condition on comments.
extension CommentRow {
    /// That an editor has looked at a comment, and the decision was not taken back.
    private static let isReviewed = """
        EXISTS (
            SELECT 1 FROM moderation_event AS look WHERE look.comment_id = comment.id
                AND look.action IN ('approve', 'restore') AND look.undoes IS NULL
                AND NOT EXISTS (SELECT 1 FROM moderation_event AS back WHERE back.undoes = look.id)
        )
        """
    private static let isReported =
        "EXISTS (SELECT 1 FROM comment_report WHERE comment_id = comment.id AND settled_by IS NULL)"

    /// That somebody of the newsroom or of its publication has answered it, or an expert, and nobody themselves.
    private static let isAnswered = """
        EXISTS (
            SELECT 1 FROM comment AS answer JOIN account AS desk ON desk.id = answer.account_id
            WHERE answer.parent_id = comment.id AND answer.state = 'published'
                AND answer.account_id <> comment.account_id AND (
                    desk.role <> 'reader' OR desk.is_expert = 1 OR EXISTS (
                        SELECT 1 FROM thread JOIN publication_staff AS own
                            ON own.publication_id = thread.publication_id
                        WHERE thread.id = answer.thread_id AND own.account_id = answer.account_id
                    )
                )
        )
        """

    /// That what it asked for was corrected.
    private static let isCorrected = "EXISTS (SELECT 1 FROM correction WHERE comment_id = comment.id)"

    /// The condition of each queue; the names are the callers', and no text of a reader comes in here.
    public enum Queue: String, CaseIterable, Sendable {
        case questions, corrections, reported, pending, unreviewed, approved, rejected

        var condition: String {
            switch self {
            case .questions: "comment.kind = 'question' AND comment.state = 'published' AND NOT \(isAnswered)"
            case .corrections:
                "comment.kind = 'correction' AND comment.state = 'published' AND NOT \(isAnswered) AND NOT \(isCorrected)"
            case .reported: "comment.state = 'published' AND \(isReported)"
            case .pending: "comment.state = 'pending'"
            case .unreviewed: "comment.state = 'published' AND account.role = 'reader' AND NOT \(isReviewed)"
            case .approved: "comment.state = 'published' AND \(isReviewed)"
            case .rejected: "comment.state IN ('rejected', 'removed')"
            }
        }

        /// What waits is worked from the oldest, what was done is looked up from the newest.
        var order: String { self == .approved || self == .rejected ? "DESC" : "ASC" }
    }

    /// That a comment stands beneath an article of a section that the account `place` names moderates, or on a page of
    /// a publication for which it works; true for all where it names none.
    static func isIn(_ place: String) -> String {
        """
        (\(place) = '' OR EXISTS (
            SELECT 1 FROM article JOIN section_moderator AS own ON own.section_slug = article.section_slug
            WHERE article.id = comment.thread_id AND own.account_id = \(place)
        ) OR EXISTS (
            SELECT 1 FROM thread JOIN publication_staff AS own ON own.publication_id = thread.publication_id
            WHERE thread.id = comment.thread_id AND own.account_id = \(place)
        ))
        """
    }

    /// Of what a queue is shown.
    public struct Stretch: Sendable, Hashable {
        /// Of what they moderate; nothing for all.
        public var moderator: String?
        /// Beneath the articles of a section; on the pages of a publication; by an account.
        public var section: String?
        public var publication: String?
        public var account: String?

        public init(
            moderator: String? = nil, section: String? = nil, publication: String? = nil, account: String? = nil
        ) {
            self.moderator = moderator
            self.section = section
            self.publication = publication
            self.account = account
        }

        fileprivate var values: [any SQLConvertible] {
            [moderator ?? "", section ?? "", publication ?? "", account ?? ""]
        }

        /// The condition on a comment, whose arguments begin with the second.
        fileprivate static let condition = """
            \(CommentRow.isIn("$2"))
            AND ($3 = '' OR EXISTS (
                SELECT 1 FROM article WHERE article.id = comment.thread_id AND article.section_slug = $3))
            AND ($4 = '' OR EXISTS (
                SELECT 1 FROM thread WHERE thread.id = comment.thread_id AND thread.publication_id = $4))
            AND ($5 = '' OR comment.account_id = $5)
            """
    }

    /// What lies in a queue, after a comment where one is named.
    public static func all(
        in queue: Queue, _ stretch: Stretch = Stretch(), after comment: String?, limit: Int,
        in connection: any Connection
    ) throws -> [CommentRow] {
        let beyond = comment == nil ? "$1 = ''" : "comment.id \(queue.order == "ASC" ? ">" : "<") $1"
        return try connection.rows(
            """
            \(select) WHERE \(queue.condition) AND \(Stretch.condition) AND \(beyond)
            ORDER BY comment.id \(queue.order) LIMIT $6
            """,
            [comment ?? ""] + stretch.values + [limit]
        ).map(CommentRow.init)
    }

    /// How much lies in a queue: counted, not kept.
    public static func count(
        in queue: Queue, _ stretch: Stretch = Stretch(), in connection: any Connection
    ) throws -> Int {
        try connection.row(
            """
            SELECT count(*) AS number FROM comment JOIN account ON account.id = comment.account_id
            WHERE \(queue.condition) AND \(Stretch.condition) AND $1 = ''
            """,
            [""] + stretch.values
        )?.int("number") ?? 0
    }

    /// What the desk decided last of its readers' comments, for and against, the oldest first: what a checker learns
    /// from.
    public static func decided(limit: Int, in connection: any Connection) throws -> [(body: String, rule: String?)] {
        try connection.rows(
            """
            SELECT comment.body, last.rule, last.action FROM moderation_event AS last
            JOIN comment ON comment.id = last.comment_id JOIN account ON account.id = comment.account_id
            WHERE last.action IN ('approve', 'reject', 'remove', 'restore') AND last.actor_id IS NOT NULL
                AND last.undoes IS NULL
                AND account.role = 'reader' AND comment.body <> ''
                AND NOT EXISTS (
                    SELECT 1 FROM moderation_event AS later WHERE later.comment_id = last.comment_id AND later.id > last.id
                )
            ORDER BY last.id DESC LIMIT $1
            """,
            [limit]
        ).reversed().map { row in
            let isAgainst = ["reject", "remove"].contains(try row.text("action"))
            return (try row.text("body"), isAgainst ? try row.optionalText("rule") : nil)
        }
    }
}
