/// Why a column could not be read; names the column and never holds its value.
public struct RowError: Error, Hashable {
    /// The column that was asked for.
    public let column: String
    /// What was wrong with it.
    public let problem: Problem

    /// What can be wrong with a column.
    public enum Problem: Sendable, Hashable {
        /// The row has no such column.
        case missing
        /// The column is NULL where a value was asked for.
        case null
        /// The column holds another sort of value.
        case type(expected: String, found: String)
        /// The number doesn't fit the type that was asked for.
        case outOfRange
    }

    package init(column: String, problem: Problem) {
        self.column = column
        self.problem = problem
    }
}

extension RowError: CustomStringConvertible {
    public var description: String {
        switch problem {
        case .missing: "The row has no column “\(column)”."
        case .null: "Column “\(column)” is NULL."
        case .type(let expected, let found): "Column “\(column)” holds \(found) where \(expected) was asked for."
        case .outOfRange: "The number in column “\(column)” is out of range."
        }
    }
}
