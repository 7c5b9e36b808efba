extension Migration {
    /// What people have read of what they were told, on the page that tells it beside the mail.
    ///
    /// What was settled before that page was there is taken as read.
    static let noticesRead = Migration(
        number: 25,
        name: "notices read",
        statements: [
            "ALTER TABLE notice ADD COLUMN read_at BIGINT",
            "UPDATE notice SET read_at = settled_at",
            "CREATE INDEX notice_unread ON notice (account_id) WHERE read_at IS NULL",
            "CREATE INDEX notice_account ON notice (account_id, at)",
        ]
    )
}
