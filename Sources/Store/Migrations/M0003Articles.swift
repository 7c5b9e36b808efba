extension Migration {
    /// What came in, what became of it, and what it says.
    ///
    /// A report is kept as it came. An article is a row that says where it stands; its words are in its versions,
    /// which are only ever added to once it was published. A mention belongs to the version whose words it quotes.
    static let articles = Migration(
        number: 3,
        name: "articles",
        statements: [
            """
            CREATE TABLE section (
                slug TEXT NOT NULL PRIMARY KEY CHECK (slug <> ''),
                name TEXT NOT NULL CHECK (name <> ''),
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE story (
                id TEXT NOT NULL PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
                title TEXT NOT NULL CHECK (title <> ''),
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE report (
                id TEXT NOT NULL PRIMARY KEY,
                received_at BIGINT NOT NULL,
                received_by TEXT REFERENCES account (id),
                source TEXT NOT NULL CHECK (source IN ('text', 'file', 'address', 'sample')),
                content_type TEXT,
                url TEXT,
                original BYTEA NOT NULL
            )
            """,
            """
            CREATE TABLE article (
                id TEXT NOT NULL PRIMARY KEY,
                report_id TEXT NOT NULL REFERENCES report (id),
                state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'dropped')),
                path TEXT UNIQUE,
                section_slug TEXT REFERENCES section (slug),
                story_id TEXT REFERENCES story (id),
                version BIGINT NOT NULL CHECK (version >= 1),
                headline TEXT NOT NULL CHECK (headline <> ''),
                standfirst TEXT NOT NULL DEFAULT '',
                created_at BIGINT NOT NULL,
                published_at BIGINT,
                updated_at BIGINT,
                CHECK (state <> 'published' OR (path IS NOT NULL AND section_slug IS NOT NULL AND published_at IS NOT NULL))
            )
            """,
            "CREATE INDEX article_latest ON article (published_at DESC, id) WHERE state = 'published'",
            "CREATE INDEX article_section ON article (section_slug, published_at DESC) WHERE state = 'published'",
            "CREATE INDEX article_story ON article (story_id, published_at DESC) WHERE state = 'published'",
            "CREATE INDEX article_state ON article (state, created_at DESC)",
            """
            CREATE TABLE article_version (
                article_id TEXT NOT NULL REFERENCES article (id),
                version BIGINT NOT NULL CHECK (version >= 1),
                document TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                created_by TEXT REFERENCES account (id),
                PRIMARY KEY (article_id, version)
            )
            """,
            """
            CREATE TABLE mention (
                article_id TEXT NOT NULL,
                version BIGINT NOT NULL,
                id TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('event', 'count', 'figure')),
                status TEXT NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'confirmed', 'rejected')),
                claim TEXT NOT NULL,
                PRIMARY KEY (article_id, version, id),
                FOREIGN KEY (article_id, version) REFERENCES article_version (article_id, version)
            )
            """,
        ]
    )
}
