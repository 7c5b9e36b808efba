import Store
import Testing

@Suite("The table of mail")
struct OutboxSchemaTests {
    @Test(
        "refuses what makes no sense",
        arguments: [
            ("'m', 'k', $1, $1, 0, 0, 0, 'lost', NULL, NULL", StoreError.Kind.check),
            ("'', 'k', $1, $1, 0, 0, 0, 'waiting', NULL, NULL", .check),
            ("'m', 'k', $1, $1, 0, 0, -1, 'waiting', NULL, NULL", .check),
            ("'m', 'k', NULL, $1, 0, 0, 0, 'waiting', NULL, NULL", .notNull),
            ("'m', 'k', $1, $1, 0, 0, 0, 'waiting', NULL, 5", .check),
            ("'m', 'k', $1, $1, 0, 0, 1, 'sent', NULL, 5", .check),
            ("'m', 'k', $1, $1, 0, 0, 1, 'failed', 'why', NULL", .check),
        ])
    func refuses(values: String, kind: StoreError.Kind) async throws {
        try await withSQLite { database in
            let error = await #expect(throws: StoreError.self) {
                try await database.write { connection in
                    try connection.execute(
                        """
                        INSERT INTO outbox
                            (id, kind, recipient, payload, created_at, due_at, attempts, state, last_error, sent_at)
                        VALUES (\(values))
                        """, [1] as [UInt8])
                }
            }
            #expect(error?.kind == kind)
        }
    }

    @Test("finds due mail by its index")
    func usesItsIndex() async throws {
        try await withSQLite { database in
            let plan = try await database.read {
                try $0.rows(
                    """
                    EXPLAIN QUERY PLAN SELECT id, attempts FROM outbox
                    WHERE state = 'waiting' AND due_at <= $1 ORDER BY due_at, id LIMIT $2
                    """, 0, 4
                ).map { try $0.text("detail") }
            }
            #expect(plan.contains { $0.contains("outbox_due") }, "\(plan)")
        }
    }
}
