extension Migration {
    /// The names that people had, the rules they accepted, what holds against them, and what the house has set.
    ///
    /// A name is held by its look, which two people never share at once. Codes belong to the browser that asked and to
    /// a purpose; those that were mailed before live ten minutes and are not kept.
    static let people = Migration(
        number: 6,
        name: "people",
        statements: [
            "ALTER TABLE account ADD COLUMN rules_version BIGINT NOT NULL DEFAULT 0 CHECK (rules_version >= 0)",
            """
            CREATE TABLE account_name (
                id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                name TEXT NOT NULL CHECK (name <> ''),
                look TEXT NOT NULL CHECK (look <> ''),
                taken_at BIGINT NOT NULL,
                left_at BIGINT CHECK (left_at >= taken_at)
            )
            """,
            "CREATE UNIQUE INDEX account_name_held ON account_name (account_id) WHERE left_at IS NULL",
            "CREATE UNIQUE INDEX account_name_look ON account_name (look) WHERE left_at IS NULL",
            "CREATE INDEX account_name_account ON account_name (account_id, taken_at)",
            "CREATE INDEX account_name_left ON account_name (look, left_at)",
            "ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE session ADD COLUMN seen_at BIGINT",
            "DROP TABLE sign_in_code",
            """
            CREATE TABLE sign_in_code (
                browser BYTEA NOT NULL,
                purpose TEXT NOT NULL CHECK (purpose IN ('sign in', 'change address')),
                address_key BYTEA NOT NULL,
                digest BYTEA NOT NULL,
                issued_at BIGINT NOT NULL,
                attempts BIGINT NOT NULL DEFAULT 0 CHECK (attempts >= 0),
                used_at BIGINT,
                PRIMARY KEY (browser, purpose)
            )
            """,
            "CREATE INDEX sign_in_code_address ON sign_in_code (address_key, purpose)",
            """
            CREATE TABLE sanction (
                id TEXT NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                kind TEXT NOT NULL CHECK (kind IN ('warning', 'mute', 'suspension', 'ban')),
                rule TEXT NOT NULL CHECK (rule <> ''),
                reason TEXT NOT NULL,
                begins_at BIGINT NOT NULL,
                until BIGINT CHECK (until > begins_at),
                imposed_by TEXT REFERENCES account (id),
                lifted_at BIGINT,
                lifted_by TEXT REFERENCES account (id),
                CONSTRAINT ends_by_itself CHECK ((kind IN ('mute', 'suspension')) = (until IS NOT NULL)),
                CONSTRAINT lifted_by_somebody CHECK (lifted_by IS NULL OR lifted_at IS NOT NULL)
            )
            """,
            "CREATE INDEX sanction_account ON sanction (account_id, begins_at)",
            """
            CREATE TABLE setting (
                key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
                document TEXT NOT NULL,
                changed_at BIGINT NOT NULL,
                changed_by TEXT REFERENCES account (id)
            )
            """,
        ]
    )
}
