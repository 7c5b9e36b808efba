extension Connection {
    /// The rows of a statement that looks for many identifiers, in bounded parts.
    ///
    /// Statements are kept by their text, so a list is filled up to one of few lengths.
    /// - Parameters:
    ///   - arguments: what else the statement takes, before the list: `$1` and on.
    ///   - statement: given the list as it stands between brackets after `IN`.
    func rows(
        forEach identifiers: [String], _ arguments: [any SQLConvertible] = [], _ statement: (_ list: String) -> String
    ) throws -> [Row] {
        let most = ListLength.all[ListLength.all.count - 1]
        return try stride(from: 0, to: identifiers.count, by: most).flatMap { start in
            let part = identifiers[start...].prefix(most)
            let length = ListLength.all.first { $0 >= part.count } ?? most
            let places = (1...length).map { "$\(arguments.count + $0)" }.joined(separator: ", ")
            let filled = Array(part) + Array(repeating: "", count: length - part.count)
            return try rows(statement(places), arguments + filled)
        }
    }
}

/// How long a list of a statement may be.
private enum ListLength {
    static let all = [16, 128, 1_024]
}
