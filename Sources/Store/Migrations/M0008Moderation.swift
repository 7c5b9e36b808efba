extension Migration {
    /// What readers report, what the desk notes of people, and what is asked to be looked at again.
    static let moderation = Migration(
        number: 8,
        name: "moderation",
        statements: [
            """
            CREATE TABLE comment_report (
                comment_id TEXT NOT NULL REFERENCES comment (id),
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                rule TEXT NOT NULL CHECK (rule <> ''),
                note TEXT NOT NULL DEFAULT '',
                at BIGINT NOT NULL,
                settled_by TEXT REFERENCES moderation_event (id),
                PRIMARY KEY (comment_id, account_id)
            )
            """,
            "CREATE INDEX comment_report_open ON comment_report (comment_id) WHERE settled_by IS NULL",
            "CREATE INDEX comment_report_settled ON comment_report (settled_by) WHERE settled_by IS NOT NULL",
            """
            CREATE TABLE person_note (
                id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                at BIGINT NOT NULL,
                written_by TEXT REFERENCES account (id),
                note TEXT NOT NULL CHECK (note <> '')
            )
            """,
            "CREATE INDEX person_note_account ON person_note (account_id, at)",
            """
            CREATE TABLE appeal (
                id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                event_id TEXT UNIQUE REFERENCES moderation_event (id),
                sanction_id TEXT UNIQUE REFERENCES sanction (id),
                words TEXT NOT NULL CHECK (words <> ''),
                at BIGINT NOT NULL,
                decided_at BIGINT,
                decided_by TEXT REFERENCES account (id),
                is_granted BIGINT CHECK (is_granted IN (0, 1)),
                answer TEXT NOT NULL DEFAULT '',
                CONSTRAINT about_one CHECK ((event_id IS NULL) <> (sanction_id IS NULL)),
                CONSTRAINT decided CHECK ((decided_at IS NULL) = (is_granted IS NULL))
            )
            """,
            "CREATE INDEX appeal_open ON appeal (at) WHERE decided_at IS NULL",
            "CREATE INDEX appeal_account ON appeal (account_id, at)",
        ]
    )
}
