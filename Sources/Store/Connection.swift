/// What a read or a write may do with its database, for as long as its body runs.
///
/// Arguments are named `$1`, `$2` … in the statement, in any order and as often as they are needed.
/// Statements are compiled once for each connection and kept, so vary the arguments rather than the text.
/// Transactions are the ``Database``'s business: a statement that begins or ends one is refused.
public protocol Connection {
    /// All the rows that the statement gives.
    ///
    /// - Throws: ``StoreError``.
    func rows(_ sql: String, _ arguments: [any SQLConvertible]) throws -> [Row]

    /// Runs the statement for what it does and returns how many rows it changed.
    ///
    /// - Throws: ``StoreError``.
    @discardableResult
    func execute(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int
}

extension Connection {
    /// All the rows that the statement gives.
    public func rows(_ sql: String, _ arguments: any SQLConvertible...) throws -> [Row] {
        try rows(sql, arguments)
    }

    /// The first row that the statement gives, or nothing where it gives none.
    public func row(_ sql: String, _ arguments: any SQLConvertible...) throws -> Row? {
        try rows(sql, arguments).first
    }

    /// The first row that the statement gives, or nothing where it gives none.
    public func row(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Row? {
        try rows(sql, arguments).first
    }

    /// Runs the statement for what it does and returns how many rows it changed.
    @discardableResult
    public func execute(_ sql: String, _ arguments: any SQLConvertible...) throws -> Int {
        try execute(sql, arguments)
    }
}
