import GRDB

extension StoreError {
    /// The facts of an SQLite error: what it says about the schema is kept, what may quote a value is not.
    init(_ error: DatabaseError, sql: String? = nil) {
        let message = error.message ?? ""
        // GRDB answers with MISUSE, as for a wrong statement, when a connection has been closed.
        let kind = message == "Connection is closed" ? .closed : Kind(error.extendedResultCode)
        let subject = message.firstRange(of: " constraint failed: ").map { String(message[$0.upperBound...]) }
        switch kind {
        case .unique, .notNull:
            // “UNIQUE constraint failed: article.day, article.slug”
            let name = subject?.split(separator: ",").first?.split(separator: ".", maxSplits: 1)
            let pair = name.flatMap { $0.count == 2 ? $0 : nil }
            self.init(kind, table: pair.map { String($0[0]) }, column: pair.map { String($0[1]) })
        case .check:
            self.init(kind, detail: subject)
        case .statement:
            let safe = ["no such ", "near \"", "ambiguous column", "table ", "wrong number of arguments"]
            let said = safe.contains { message.hasPrefix($0) } ? "\(message), in: " : ""
            self.init(kind, detail: said + (sql ?? "result code \(error.extendedResultCode.rawValue)"))
        case .closed, .foreignKey:
            self.init(kind)
        default:
            self.init(kind, detail: "result code \(error.extendedResultCode.rawValue)")
        }
    }
}

extension StoreError.Kind {
    fileprivate init(_ code: ResultCode) {
        switch code {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: self = .unique
        case .SQLITE_CONSTRAINT_CHECK: self = .check
        case .SQLITE_CONSTRAINT_FOREIGNKEY, .SQLITE_CONSTRAINT_TRIGGER: self = .foreignKey
        case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull
        case .SQLITE_CONSTRAINT_DATATYPE, .SQLITE_MISMATCH: self = .type
        default:
            switch code.primaryResultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt
            case .SQLITE_FULL: self = .full
            case .SQLITE_READONLY: self = .readOnly
            case .SQLITE_ERROR, .SQLITE_RANGE, .SQLITE_MISUSE: self = .statement
            default: self = .other
            }
        }
    }
}
