import Discussion
import Foundation
public import Store

/// All that a newsroom keeps as lines of JSON, and such lines back into an empty newsroom.
///
/// A line is a row: `{"table":"comment","row":{…}}`; bytes stand as `{"base64":"…"}`. Addresses stay sealed: whoever
/// moves takes the key along, by another way. Sessions, codes and waiting mail are left out.
public enum WholeExport {
    private static let rowsAtOnce = 500

    /// Writes every row; one snapshot of a table at a time, so the server is stopped first.
    public static func write(
        _ database: any Database, to output: @escaping @Sendable ([UInt8]) throws -> Void
    ) async throws -> Int {
        var total = 0
        for table in TableDump.tables {
            total += try await database.read { connection in
                var count = 0
                while true {
                    let rows = try TableDump.rows(of: table, after: count, limit: rowsAtOnce, in: connection)
                    for row in rows { try output(try line(table, row.names, row.values)) }
                    count += rows.count
                    if rows.count < rowsAtOnce { return count }
                }
            }
        }
        return total
    }

    /// Puts lines back. What points to a row that comes later waits for it.
    ///
    /// - Parameters:
    ///   - isMerging: whether they go in beside what is there, which stays as it is.
    ///   - next: the next line, or nothing at the end.
    /// - Returns: how many rows were new.
    /// - Throws: ``WholeExportError``: `line` where a line is none of an export, `tooLong` where a text is longer than
    ///   it could be posted, `notEmpty` where something is there and nobody asked to merge.
    public static func read(
        into database: any Database, isMerging: Bool = false, next: () throws -> [UInt8]?
    ) async throws -> Int {
        let there = try await database.read { try TableDump.counts(in: $0) }
        guard isMerging || there.isEmpty else {
            throw WholeExportError.notEmpty(there.map { WholeExportError.Rows(table: $0.table, count: $0.count) })
        }
        var number = 0
        var new = 0
        var waiting: [TableRow] = []
        var isDone = false
        while !isDone {
            var stretch: [TableRow] = []
            while stretch.count < rowsAtOnce {
                guard let bytes = try next() else {
                    isDone = true
                    break
                }
                number += 1
                guard let row = TableRow(bytes) else { throw WholeExportError.line(number) }
                if let (column, limit) = row.excess {
                    throw WholeExportError.tooLong(line: number, column: "\(row.table).\(column)", limit: limit)
                }
                stretch.append(row)
            }
            let (count, left) = try await insert(stretch, into: database)
            new += count
            waiting += left
        }
        while !waiting.isEmpty {
            let (count, left) = try await insert(waiting, into: database)
            new += count
            guard left.count < waiting.count else { throw WholeExportError.incomplete(left.count) }
            waiting = left
        }
        if isMerging { try await database.write { try settleNames(in: $0) } }
        return new
    }

    /// Gives people who came beside somebody of the same look another name.
    private static func settleNames(in connection: any Connection) throws {
        var names = MovedNames(from: "2", reserved: [])
        func shown(_ name: String, for id: String) throws -> String {
            let tag = id.utf8.suffix(6).map { String($0 % 16, radix: 16) }.joined()
            return try names.take(name, for: id, tag: tag) {
                try AccountNameRow.isTaken(look: $0, leftAfter: .max, byOtherThan: id, in: connection)
            } ?? name
        }
        for account in try AccountNameRow.unkept(in: connection) {
            let name = try shown(account.name, for: account.account)
            try AccountNameRow.take(
                id: "\(account.account)-name", account: account.account, name: name,
                look: (try? DisplayName(name))?.look ?? name, at: account.createdAt, in: connection)
        }
        for (account, name) in try MovedRows.names(in: connection) {
            let settled = try shown(name, for: account)
            if settled != name { try MovedRows.rename(account, to: settled, in: connection) }
        }
    }

    private static func insert(
        _ rows: [TableRow], into database: any Database
    ) async throws -> (new: Int, waiting: [TableRow]) {
        try await database.write { connection in
            var new = 0
            var waiting: [TableRow] = []
            for row in rows {
                do {
                    if try TableDump.insert(into: row.table, row.values, in: connection) { new += 1 }
                } catch let error as StoreError where error.kind == .foreignKey {
                    waiting.append(row)
                }
            }
            return (new, waiting)
        }
    }

    private static func line(_ table: String, _ names: [String], _ values: [SQLValue]) throws -> [UInt8] {
        var row: [String: Any] = [:]
        for (name, value) in zip(names, values) {
            switch value {
            case .null: row[name] = NSNull()
            case .integer(let number): row[name] = number
            case .real(let number): row[name] = number
            case .text(let text): row[name] = text
            case .blob(let bytes): row[name] = ["base64": Data(bytes).base64EncodedString()]
            }
        }
        let line: [String: Any] = ["table": table, "row": row]
        return Array(try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys, .withoutEscapingSlashes]))
    }

    /// A row as a line tells it.
    private struct TableRow: Sendable {
        var table: String
        var values: [(name: String, value: SQLValue)]

        init?(_ bytes: [UInt8]) {
            guard let line = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
                let table = line["table"] as? String, TableDump.tables.contains(table),
                let row = line["row"] as? [String: Any]
            else { return nil }
            var values: [(name: String, value: SQLValue)] = []
            for (name, member) in row.sorted(by: { $0.key < $1.key }) {
                switch member {
                case is NSNull: values.append((name, .null))
                case let text as String: values.append((name, .text(text)))
                case let number as Int64: values.append((name, .integer(number)))
                case let number as Int: values.append((name, .integer(Int64(number))))
                case let number as Double: values.append((name, .real(number)))
                case let bytes as [String: String]:
                    guard let data = bytes["base64"].flatMap({ Data(base64Encoded: $0) }) else { return nil }
                    values.append((name, .blob(Array(data))))
                default: return nil
                }
            }
            self.table = table
            self.values = values
        }

        /// A column whose text is longer than it could be posted, with the most that it takes.
        var excess: (column: String, limit: Int)? {
            for case (let name, .text(let text)) in values {
                guard let limit = ExportLimits.limit(of: name, in: table), text.utf8.count > limit,
                    text.unicodeScalars.count > limit
                else { continue }
                return (name, limit)
            }
            return nil
        }
    }
}

/// Why lines do not make a newsroom.
public enum WholeExportError: Error, Hashable, Sendable {
    /// A line is none of an export, counted from one.
    case line(Int)
    /// A text of a line is longer than it could be posted.
    case tooLong(line: Int, column: String, limit: Int)
    /// Something is there already.
    case notEmpty([Rows])
    /// So many rows point to what is not there.
    case incomplete(Int)

    /// How many rows a table has.
    public struct Rows: Hashable, Sendable {
        public var table: String
        public var count: Int
    }
}

extension WholeExportError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .line(let line): "Line \(line) is no line of an export."
        case .tooLong(let line, let column, let limit):
            "Line \(line): \(column) is longer than \(limit) characters."
        case .notEmpty(let rows):
            "There is something here already: \(rows.map { "\($0.count) of \($0.table)" }.joined(separator: ", ")). Give --merge to put the lines in beside it, or to go on with an import that was broken off."
        case .incomplete(let count): "\(count) lines point to what is not in the export."
        }
    }
}
