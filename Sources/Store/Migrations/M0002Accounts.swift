extension Migration {
    /// Who may come in: accounts, their sessions, and the codes and links that open them.
    ///
    /// An address stands here twice and never in the clear: sealed, to write to it, and as a keyed digest, to find it.
    static let accounts = Migration(
        number: 2,
        name: "accounts",
        statements: [
            """
            CREATE TABLE account (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT CHECK (name <> ''),
                role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'admin')),
                address BYTEA NOT NULL,
                address_key BYTEA NOT NULL UNIQUE,
                verified_at BIGINT,
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE session (
                digest BYTEA NOT NULL PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL CHECK (expires_at > created_at)
            )
            """,
            "CREATE INDEX session_account ON session (account_id)",
            """
            CREATE TABLE sign_in_code (
                address_key BYTEA NOT NULL PRIMARY KEY,
                digest BYTEA NOT NULL,
                issued_at BIGINT NOT NULL,
                attempts BIGINT NOT NULL DEFAULT 0 CHECK (attempts >= 0),
                used_at BIGINT
            )
            """,
            """
            CREATE TABLE editor_link (
                digest BYTEA NOT NULL PRIMARY KEY,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL CHECK (expires_at > created_at),
                used_at BIGINT
            )
            """,
            """
            CREATE TABLE audit (
                id TEXT NOT NULL PRIMARY KEY,
                at BIGINT NOT NULL,
                account_id TEXT REFERENCES account (id),
                verb TEXT NOT NULL,
                object TEXT NOT NULL,
                reason TEXT
            )
            """,
            "CREATE INDEX audit_object ON audit (object, at)",
        ]
    )
}
