/// The named character references of the standard.
enum CharacterReferences {
    struct Entry: Sendable {
        let name: [UInt8]
        let expansion: String
    }

    /// Sorted by the bytes of their names; made from the table at first use.
    private static let entries: [Entry] = table.split(separator: "\n").map { line in
        let words = line.split(separator: " ")
        let scalars = words.dropFirst().compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
        return Entry(name: Array((words.first ?? "").utf8), expansion: String(String.UnicodeScalarView(scalars)))
    }

    /// The longest name that the bytes at `start` begin with, and what it stands for.
    ///
    /// Narrows the sorted table byte by byte: no more steps than the longest name has bytes.
    static func longestMatch(in bytes: [UInt8], at start: Int) -> (length: Int, expansion: String)? {
        var range = 0..<entries.count
        var depth = 0
        var best: (length: Int, expansion: String)?
        while start + depth < bytes.count {
            let byte = bytes[start + depth]
            let lower = firstIndex(in: range, depth: depth) { $0 >= byte }
            range = lower..<firstIndex(in: lower..<range.upperBound, depth: depth) { $0 > byte }
            guard let first = range.first else { break }
            depth += 1
            if entries[first].name.count == depth { best = (depth, entries[first].expansion) }
        }
        return best
    }

    /// The first entry of the range whose byte at `depth` fits; a name that has ended sorts first.
    private static func firstIndex(in range: Range<Int>, depth: Int, where fits: (UInt8) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            let name = entries[middle].name
            if depth < name.count, fits(name[depth]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
