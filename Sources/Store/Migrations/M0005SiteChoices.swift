extension Migration {
    /// What editors decided of the blocks of a site's pages: the next page of the site is taken apart accordingly.
    static let siteChoices = Migration(
        number: 5,
        name: "site choices",
        statements: [
            """
            CREATE TABLE site_choice (
                site TEXT NOT NULL CHECK (site <> ''),
                fingerprint TEXT NOT NULL CHECK (fingerprint <> ''),
                keeps BIGINT NOT NULL CHECK (keeps IN (0, 1)),
                example TEXT NOT NULL,
                decided_at BIGINT NOT NULL,
                decided_by TEXT REFERENCES account (id),
                PRIMARY KEY (site, fingerprint)
            )
            """
        ]
    )
}
