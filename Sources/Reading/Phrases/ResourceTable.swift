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
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                String($0).trimmingCharacters(in: .whitespaces)
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
