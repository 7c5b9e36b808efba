import Foundation
import GRDB

/// A connection of the pool, lent to one read or write.
struct SQLiteConnection: Connection {
    let database: GRDB.Database

    func rows(_ sql: String, _ arguments: [any SQLConvertible]) throws -> [Row] {
        try translatingErrors(of: sql) {
            let (statement, bindings) = try prepare(sql, arguments)
            let columns = statement.columnNames
            var rows: [Row] = []
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: bindings)
            while let row = try cursor.next() {
                rows.append(Row(columns: columns, values: row.databaseValues.map(SQLValue.init)))
            }
            return rows
        }
    }

    @discardableResult
    func execute(_ sql: String, _ arguments: [any SQLConvertible]) throws -> Int {
        try translatingErrors(of: sql) {
            let (statement, bindings) = try prepare(sql, arguments)
            let before = database.totalChangesCount
            try statement.execute(arguments: bindings)
            // SQLite keeps the last count when a statement changes nothing of its own, such as CREATE TABLE.
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    /// The compiled statement and its arguments in the order of its parameters: SQLite takes `$1` as one named “1”,
    /// counted where it first stands.
    private func prepare(_ sql: String, _ arguments: [any SQLConvertible]) throws -> (Statement, StatementArguments) {
        let text = StatementText(sql)
        guard !text.concernsTheConnection else {
            throw StoreError(.statement, detail: "\(text.verb) is the database's own business")
        }
        guard text.placeholders == arguments.count else {
            throw StoreError(
                .statement, detail: "\(text.placeholders) placeholders and \(arguments.count) arguments: \(sql)")
        }
        let values = try arguments.enumerated().map { index, argument in
            guard let value = DatabaseValue(argument.sqlValue) else {
                throw StoreError(.statement, detail: "argument $\(index + 1) holds a NUL byte or is no number")
            }
            return value
        }
        return (try database.cachedStatement(sql: sql), StatementArguments(text.order.map { values[$0 - 1] }))
    }

    private func translatingErrors<T>(of sql: String, _ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw StoreError(error, sql: sql)
        }
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        self =
            switch value.storage {
            case .null: .null
            case .int64(let number): .integer(number)
            case .double(let number): .real(number)
            case .string(let text): .text(text)
            case .blob(let data): .blob([UInt8](data))
            }
    }
}

extension DatabaseValue {
    /// Nothing for what the engines disagree about: NUL in text, which cuts it short or is refused, and NaN.
    fileprivate init?(_ value: SQLValue) {
        switch value {
        case .null: self = .null
        case .integer(let number): self = number.databaseValue
        case .real(let number):
            guard !number.isNaN else { return nil }
            self = number.databaseValue
        case .text(let text):
            guard !text.utf8.contains(0) else { return nil }
            self = text.databaseValue
        case .blob(let bytes): self = Data(bytes).databaseValue
        }
    }
}
