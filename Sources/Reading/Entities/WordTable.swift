/// Reads the tables of words that the package carries: text, one entry a line, `#` before a remark.
enum WordTable {
    /// The lines that hold something, without remarks.
    static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).utf8
            .split(separator: 0x0A)
            .filter { $0.first != 0x23 }
            .map { Substring($0) }
    }

    /// A table of two columns, tab between them.
    static func pairs(_ file: String) throws -> [(Substring, Substring)] {
        lines(try ModelFile.bytes(file)).compactMap { line in
            guard let tab = line.utf8.firstIndex(of: 0x09) else { return nil }
            return (line[..<tab], line[line.utf8.index(after: tab)...])
        }
    }

    /// A short list of words as a set; they stand between spaces or line ends, or between the marks given.
    static func words(_ list: String, by mark: Character? = nil) -> Set<String> {
        Set(
            list.split { mark == nil ? $0.isWhitespace : $0 == mark }.map { entry in
                entry.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
        )
    }
}
