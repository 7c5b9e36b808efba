/// What a database refused, as facts: never an argument of the statement, so that it may be logged.
public struct StoreError: Error, Hashable {
    /// What sort of refusal it was.
    public let kind: Kind
    /// The table that was concerned, where the database says so.
    public let table: String?
    /// The column that was concerned, or the first of them, where the database says so.
    public let column: String?
    /// More facts for the operator: a result code, the name of a constraint, a part of the statement's text.
    public let detail: String?

    /// What a database can refuse.
    public enum Kind: String, Sendable, Hashable {
        /// Another row holds this key.
        case unique
        /// The row breaks a CHECK; ``StoreError/detail`` names it.
        case check
        /// The row points to none, or another row still points to it.
        case foreignKey
        /// A column that must hold something was left empty.
        case notNull
        /// A value of the wrong sort for its column.
        case type
        /// Something else held the database for too long.
        case busy
        /// The file is damaged or no database.
        case corrupt
        /// The disk is full.
        case full
        /// A read tried to write, or the file may not be written.
        case readOnly
        /// The database has been closed.
        case closed
        /// The statement is wrong, or its arguments do not fit it.
        case statement
        case other
    }

    package init(_ kind: Kind, table: String? = nil, column: String? = nil, detail: String? = nil) {
        self.kind = kind
        self.table = table
        self.column = column
        self.detail = detail
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        var text = "The database refused (\(kind.rawValue)"
        if let table { text += ", table \(table)" }
        if let column { text += ", column \(column)" }
        if let detail { text += ": \(detail)" }
        return text + ")."
    }
}
