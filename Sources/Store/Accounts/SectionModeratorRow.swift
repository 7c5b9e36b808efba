/// Who moderates which section.
public enum SectionModeratorRow {
    /// The sections that an account moderates.
    public static func sections(of account: String, in connection: any Connection) throws -> Set<String> {
        Set(
            try connection.rows("SELECT section_slug FROM section_moderator WHERE account_id = $1", [account])
                .map { try $0.text("section_slug") })
    }

    /// Gives an account these sections and no others; those that do not exist are passed over.
    public static func set(
        _ sections: Set<String>, of account: String, at now: Int, in connection: any Connection
    ) throws {
        try connection.execute("DELETE FROM section_moderator WHERE account_id = $1", [account])
        for section in sections.sorted() {
            try connection.execute(
                """
                INSERT INTO section_moderator (account_id, section_slug, since)
                SELECT $1, slug, $3 FROM section WHERE slug = $2
                """,
                [account, section, now])
        }
    }
}

extension AccountRow {
    /// Accounts whose address is not sealed for them alone: those from before it was.
    public static func unbound(after id: String, limit: Int, in connection: any Connection) throws -> [AccountRow] {
        try connection.rows(
            "SELECT \(columns) FROM account WHERE is_bound = 0 AND id > $1 ORDER BY id LIMIT $2", [id, limit]
        )
        .map(AccountRow.init)
    }

    /// Puts the same address in its place, sealed for the account.
    public static func bind(id: String, sealed: [UInt8], in connection: any Connection) throws {
        try connection.execute("UPDATE account SET address = $2, is_bound = 1 WHERE id = $1", [id, sealed])
    }
}
