import Foundation

/// A table of words that the package carries: rows of cells parted by tabs, `#` for remarks.
struct ResourceTable: Sendable {
    /// A table that can't be used, with the place where it goes wrong.
    struct Fault: Error, CustomStringConvertible {
        var table: String
        var line: Int?
        var what: String

        var description: String {
            line.map { "\(table), line \($0): \(what)" } ?? "\(table): \(what)"
        }
    }

    struct Row: Sendable {
        var line: Int
        var cells: [String]

        /// The cell of a column, empty where the row is shorter.
        subscript(_ column: Int) -> String {
            column < cells.count ? cells[column] : ""
        }

        /// The words of a cell that holds several.
        func words(_ column: Int) -> [String] {
            self[column].split(separator: " ").map(String.init)
        }
    }

    let name: String
    let rows: [Row]

    /// Loads a table of the lexicon by its file's name.
    init(_ name: String) throws {
        let file = Bundle.module.bundleURL.appendingPathComponent("Resources/lexicon/\(name)")
        guard let data = try? Data(contentsOf: file) else { throw Fault(table: name, line: nil, what: "can't be read") }
        self.init(name, text: String(decoding: data, as: UTF8.self))
    }

    /// Takes the table from its text.
    init(_ name: String, text: String) {
        self.name = name
        var rows: [Row] = []
        // By bytes: the tables are read at every start.
        for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { cell in
                var cell = cell
                while cell.first == 0x20 { cell.removeFirst() }
                while cell.last == 0x20 || cell.last == 0x0D { cell.removeLast() }
                return String(Substring(cell))
            }
            rows.append(Row(line: index + 1, cells: cells))
        }
        self.rows = rows
    }

    /// The fault of a row, to throw.
    func fault(_ row: Row, _ what: String) -> Fault {
        Fault(table: name, line: row.line, what: what)
    }
}
