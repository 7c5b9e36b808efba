/// Brings a database from its version to the program's, one migration a transaction.
struct Migrator: Sendable {
    let migrations: [Migration]
    let dialect: Dialect

    func migrate(_ database: some Database) async throws {
        let spellTable = dialect.spell(Self.table)
        try await database.write { try $0.execute(spellTable) }
        let applied = try await database.read { connection in
            try connection.rows("SELECT number, name FROM migration ORDER BY number").map { row in
                (number: try row.int("number"), name: try row.text("name"))
            }
        }
        try check(applied)
        for migration in migrations where migration.number > (applied.last?.number ?? 0) {
            do {
                try await database.write { try apply(migration, to: $0) }
            } catch let error as StoreError {
                throw MigrationError.failed(number: migration.number, name: migration.name, error)
            }
        }
    }

    private func check(_ applied: [(number: Int, name: String)]) throws {
        if let last = applied.last, last.number > (migrations.last?.number ?? 0) {
            throw MigrationError.newerThanProgram(database: last.number, program: migrations.last?.number ?? 0)
        }
        for (migration, found) in zip(migrations, applied) where found != (migration.number, migration.name) {
            throw MigrationError.otherHistory(number: found.number, found: found.name, expected: migration.name)
        }
    }

    private func apply(_ migration: Migration, to connection: any Connection) throws {
        for statement in migration.statements { try connection.execute(dialect.spell(statement)) }
        if dialect.runsSQLiteOnly {
            for statement in migration.sqliteOnly { try connection.execute(statement) }
        }
        try connection.execute(
            "INSERT INTO migration (number, name, applied_at) VALUES ($1, $2, CURRENT_TIMESTAMP)",
            migration.number, migration.name
        )
    }

    /// The time of application is for the operator's eye alone, so it is the database's own clock as text.
    private static let table = """
        CREATE TABLE IF NOT EXISTS migration (
            number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
            name TEXT NOT NULL UNIQUE,
            applied_at TEXT NOT NULL
        )
        """
}
