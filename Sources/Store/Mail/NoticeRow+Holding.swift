/// Which notices still hold: what they tell of stands as it did, and their readers want to hear of it.
extension NoticeRow {
    /// That the row `notice` still holds, as a condition.
    static let holds = """
        CASE notice.kind
        WHEN 'reply' THEN \(isSaid) AND \(isHeard))
        WHEN 'mention' THEN \(isSaid) AND \(isHeard))
        WHEN 'answer' THEN \(isSaid))
        WHEN 'decision' THEN EXISTS (
            SELECT 1 FROM moderation_event AS event JOIN comment ON comment.id = event.comment_id
            WHERE event.id = notice.object AND comment.state = event.to_state AND comment.body <> '' AND \(isThere)
        )
        WHEN 'sanction' THEN EXISTS (SELECT 1 FROM sanction WHERE id = notice.object AND lifted_at IS NULL)
        WHEN 'lifted' THEN EXISTS (SELECT 1 FROM sanction WHERE id = notice.object AND lifted_at IS NOT NULL)
        WHEN 'appeal' THEN EXISTS (SELECT 1 FROM appeal WHERE id = notice.object AND is_granted IS NOT NULL)
        WHEN 'letter' THEN EXISTS (SELECT 1 FROM letter WHERE id = notice.object AND answer <> '')
        WHEN 'waiting' THEN \(waits)
        WHEN 'webhook' THEN EXISTS (
            SELECT 1 FROM webhook WHERE notice.object LIKE webhook.id || ' %' AND webhook.stopped_at IS NOT NULL
        ) AND \(isReader("role = 'admin'"))
        WHEN 'hook' THEN EXISTS (
            SELECT 1 FROM moderation_hook WHERE notice.object LIKE moderation_hook.id || ' %'
        ) AND \(isReader("role = 'admin'"))
        END
        """

    /// That what waits still does, and its reader still moderates there: the desk everything, others what is said where
    /// they moderate, but for what lies against their own comments.
    private static let waits = """
        CASE
        WHEN notice.object LIKE 'letter %' THEN \(isReader("role <> 'reader'")) AND EXISTS (
            SELECT 1 FROM letter WHERE letter.id = substr(notice.object, 8) AND letter.settled_at IS NULL
        )
        WHEN notice.object LIKE 'appeal %' THEN \(isReader("role <> 'reader'")) AND EXISTS (
            SELECT 1 FROM appeal WHERE appeal.id = substr(notice.object, 8) AND appeal.decided_at IS NULL
        )
        WHEN notice.object LIKE 'question %' THEN \(lies("substr(notice.object, 10)", in: .questions))
        WHEN notice.object LIKE 'reported %' THEN \(lies("substr(notice.object, 10)", in: .reported))
        WHEN notice.object LIKE 'correction %' THEN \(lies("substr(notice.object, 12)", in: .corrections))
        ELSE \(lies("notice.object", in: .pending))
        END
        """

    private static func lies(_ comment: String, in queue: CommentRow.Queue) -> String {
        """
        EXISTS (
            SELECT 1 FROM comment WHERE comment.id = \(comment) AND \(queue.condition) AND \(isThere)
                AND (\(isReader("role <> 'reader'"))
                    OR comment.account_id <> notice.account_id AND \(CommentRow.isIn("notice.account_id")))
        )
        """
    }

    /// That the comment is public and its author is none whom the reader ignores; the condition goes on.
    private static let isSaid = """
        EXISTS (
            SELECT 1 FROM comment WHERE comment.id = notice.object AND comment.state = 'published' AND \(isThere)
                AND NOT EXISTS (
                    SELECT 1 FROM ignored_person AS ignored
                    WHERE ignored.account_id = notice.account_id AND ignored.ignored_id = comment.account_id
                )
        """
    /// That the reader wants to hear of the discussion.
    private static let isHeard = """
        NOT EXISTS (
            SELECT 1 FROM thread_silence AS silence
            WHERE silence.account_id = notice.account_id AND silence.thread_id = comment.thread_id
        )
        """
    /// That the discussion in which the comment stands can be read.
    private static let isThere = """
        (EXISTS (SELECT 1 FROM article WHERE article.id = comment.thread_id AND article.state = 'published')
            OR EXISTS (
                SELECT 1 FROM thread WHERE thread.id = comment.thread_id AND thread.publication_id IS NOT NULL
            ))
        """

    private static func isReader(_ role: String) -> String {
        "EXISTS (SELECT 1 FROM account WHERE account.id = notice.account_id AND account.\(role))"
    }

    /// Whether it still holds.
    public func holds(in connection: any Connection) throws -> Bool {
        try connection.row("SELECT 1 AS found FROM notice WHERE notice.id = $1 AND \(Self.holds)", [id]) != nil
    }
}
