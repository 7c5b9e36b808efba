/// One step of the schema's history: numbered, forward only, never edited once released.
///
/// Statements are written as PostgreSQL takes them; ``Dialect`` turns the few words that SQLite spells differently.
/// What only SQLite knows, such as a full-text index, stands in `sqliteOnly` and runs after them.
package struct Migration: Sendable {
    /// Its place in the history, counted from 1.
    package let number: Int
    /// What it does, in words.
    package let name: String
    package let statements: [String]
    package let sqliteOnly: [String]

    package init(number: Int, name: String, statements: [String], sqliteOnly: [String] = []) {
        self.number = number
        self.name = name
        self.statements = statements
        self.sqliteOnly = sqliteOnly
    }
}
