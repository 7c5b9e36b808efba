extension Migration {
    /// In which form a program is told: as events, or as a line for a chat.
    ///
    /// The address of a chat is its secret: `address` has what may be shown of it, and `secret` the whole, sealed.
    static let webhookForms = Migration(
        number: 31,
        name: "webhook forms",
        statements: [
            "ALTER TABLE webhook ADD COLUMN form TEXT NOT NULL DEFAULT 'events' CHECK (form IN ('events', 'chat'))"
        ]
    )
}
