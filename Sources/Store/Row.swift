/// One row that a statement gave, read by the names of its columns.
///
/// A typed read throws a ``RowError`` that names the column where it is missing, NULL or of another type.
/// A read looks through the names in order, so it costs as much as the row is wide.
public struct Row: Sendable {
    let columns: [String]
    let values: [SQLValue]

    /// A row whose values stand in the order of its columns.
    package init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The column's value as it is stored.
    public func value(_ name: String) throws -> SQLValue {
        guard let index = columns.firstIndex(of: name), index < values.count else {
            throw RowError(column: name, problem: .missing)
        }
        return values[index]
    }

    /// The integer in that column.
    public func int(_ name: String) throws -> Int { try present(optionalInt(name), name) }

    /// The integer in that column, or nothing where it is NULL.
    public func optionalInt(_ name: String) throws -> Int? {
        switch try value(name) {
        case .null: return nil
        case .integer(let number):
            guard let int = Int(exactly: number) else { throw RowError(column: name, problem: .outOfRange) }
            return int
        case let other: throw mismatch(name, "an integer", other)
        }
    }

    /// The text in that column.
    public func text(_ name: String) throws -> String { try present(optionalText(name), name) }

    /// The text in that column, or nothing where it is NULL.
    public func optionalText(_ name: String) throws -> String? {
        switch try value(name) {
        case .null: nil
        case .text(let text): text
        case let other: throw mismatch(name, "text", other)
        }
    }

    /// The number in that column; an integer counts as a real number too.
    public func real(_ name: String) throws -> Double { try present(optionalReal(name), name) }

    /// The number in that column, or nothing where it is NULL.
    public func optionalReal(_ name: String) throws -> Double? {
        switch try value(name) {
        case .null: nil
        case .real(let number): number
        case .integer(let number): Double(number)
        case let other: throw mismatch(name, "a real number", other)
        }
    }

    /// The truth in that column, which holds 0 or 1.
    public func bool(_ name: String) throws -> Bool {
        switch try value(name) {
        case .integer(0): false
        case .integer(1): true
        case .integer: throw RowError(column: name, problem: .outOfRange)
        case .null: throw RowError(column: name, problem: .null)
        case let other: throw mismatch(name, "0 or 1", other)
        }
    }

    /// The bytes in that column.
    public func blob(_ name: String) throws -> [UInt8] { try present(optionalBlob(name), name) }

    /// The bytes in that column, or nothing where it is NULL.
    public func optionalBlob(_ name: String) throws -> [UInt8]? {
        switch try value(name) {
        case .null: nil
        case .blob(let bytes): bytes
        case let other: throw mismatch(name, "a blob", other)
        }
    }

    private func present<T>(_ value: T?, _ name: String) throws -> T {
        guard let value else { throw RowError(column: name, problem: .null) }
        return value
    }

    private func mismatch(_ name: String, _ expected: String, _ found: SQLValue) -> RowError {
        RowError(column: name, problem: .type(expected: expected, found: found.sort))
    }
}
