import Testing

@testable import Store

@Suite("Comments are carried over")
struct TalkMigrationTests {
    @Test("places, words and removals stand after the migration as before it, and the log tells of them")
    func carries() async throws {
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder + "/a.db", migrations: Array(Migrations.all.prefix(6)))
            try await database.write { connection in
                try connection.execute(
                    "INSERT INTO account (id, role, address, address_key, created_at) VALUES ('r', 'reader', x'01', x'02', 1)"
                )
                try connection.execute(
                    "INSERT INTO report (id, received_at, source, original) VALUES ('p', 1, 'text', x'00')")
                try connection.execute("INSERT INTO section (slug, name, created_at) VALUES ('world', 'World', 1)")
                try connection.execute(
                    """
                    INSERT INTO article (id, report_id, state, path, section_slug, version, headline, created_at, published_at)
                    VALUES ('a', 'p', 'published', '/a', 'world', 1, 'Headline', 5, 5)
                    """)
                try connection.execute(
                    """
                    INSERT INTO comment (id, article_id, parent_id, account_id, body, created_at)
                    VALUES ('c1', 'a', NULL, 'r', 'One', 10), ('c2', 'a', 'c1', 'r', 'Two', 11)
                    """)
                try connection.execute(
                    """
                    INSERT INTO comment (id, article_id, parent_id, account_id, body, created_at, removed_at, removed_reason)
                    VALUES ('c3', 'a', 'c2', 'r', '', 12, 13, 'Off the subject')
                    """)
            }
            try await database.close()
            let migrated = try await SQLiteDatabase(path: folder + "/a.db")
            let rows = try await migrated.read {
                try CommentRow.all(["c1", "c2", "c3"], viewer: nil, in: $0).sorted { $0.id < $1.id }
            }
            #expect(rows.map(\.id) == ["c1", "c2", "c3"] && rows.map(\.parentID) == [nil, "c1", "c2"])
            #expect(rows.map(\.state) == ["published", "published", "removed"])
            #expect(rows.map(\.body) == ["One", "Two", ""] && rows[2].reason == "Off the subject")
            let events = try await migrated.read { try ModerationEventRow.all(of: "c3", in: $0) }
            #expect(events.map(\.action) == ["post", "remove"])
            #expect(try await migrated.read { try ArticleRow.find(id: "a", in: $0)?.comments } == 2)
            await #expect(throws: StoreError.self, "parents are still held by the store") {
                try await migrated.write {
                    try CommentRow.insert(
                        id: "c4", thread: "a", parent: "none", account: "r", state: "published", body: "x", at: 20,
                        in: $0)
                }
            }
            try await migrated.close()
        }
    }
}

@Suite("A whole export")
struct TableDumpTests {
    @Test("holds every table but those that open something or are about to be sent")
    func isWhole() async throws {
        let leftOut: Set = [
            "session", "embed_session", "api_token", "sign_in_code", "editor_link", "outbox", "migration",
            "webhook", "webhook_delivery", "moderation_hook", "used_token", "openid_attempt", "call_key",
            "comment_search",
        ]
        try await withTemporaryFolder { folder in
            let database = try await SQLiteDatabase(path: folder + "/test.db")
            let tables = try await database.read { connection in
                try connection.rows(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", []
                ).map { try $0.text("name") }
            }
            #expect(Set(tables) == leftOut.union(TableDump.tables))
            #expect(Set(TableDump.tables).count == TableDump.tables.count)
            try await database.close()
        }
    }
}
