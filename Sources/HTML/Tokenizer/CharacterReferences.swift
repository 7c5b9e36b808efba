/// The named character references of the standard.
enum CharacterReferences {
    /// A line of the table: where it begins, how many bytes its name has, and where it ends.
    private struct Entry: Sendable {
        var start: Int32
        var length: Int32
        var end: Int32
    }

    private static let bytes = Array(table.utf8)

    /// Sorted by the bytes of their names; found in the table at first use. What they stand for is read when asked.
    private static let entries: [Entry] = {
        var entries: [Entry] = []
        entries.reserveCapacity(2_300)
        var entry = Entry(start: 0, length: -1, end: 0)
        let span = bytes.span
        for index in 0...span.count {
            let byte = index < span.count ? span[index] : 0x0A
            if byte == 0x20, entry.length < 0 { entry.length = Int32(index) - entry.start }
            guard byte == 0x0A else { continue }
            entry.end = Int32(index)
            if entry.length > 0 { entries.append(entry) }
            entry = Entry(start: Int32(index) + 1, length: -1, end: 0)
        }
        return entries
    }()

    /// What a reference stands for: the code points behind its name, in hexadecimal.
    private static func expansion(of entry: Entry) -> String {
        let codes = bytes[Int(entry.start + entry.length)..<Int(entry.end)].split(separator: 0x20)
        let scalars = codes.compactMap {
            UInt32(String(decoding: $0, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The longest name that the bytes at `start` begin with, and what it stands for.
    ///
    /// Narrows the sorted table byte by byte: no more steps than the longest name has bytes.
    static func longestMatch(in bytes: [UInt8], at start: Int) -> (length: Int, expansion: String)? {
        var range = 0..<entries.count
        var depth = 0
        var best: Entry?
        while start + depth < bytes.count {
            let byte = bytes[start + depth]
            let lower = firstIndex(in: range, depth: depth) { $0 >= byte }
            range = lower..<firstIndex(in: lower..<range.upperBound, depth: depth) { $0 > byte }
            guard let first = range.first else { break }
            depth += 1
            if entries[first].length == depth { best = entries[first] }
        }
        return best.map { (Int($0.length), expansion(of: $0)) }
    }

    /// The first entry of the range whose byte at `depth` fits; a name that has ended sorts first.
    private static func firstIndex(in range: Range<Int>, depth: Int, where fits: (UInt8) -> Bool) -> Int {
        let (entries, names) = (entries, bytes)
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            let entry = entries[middle]
            if depth < entry.length, fits(names[Int(entry.start) + depth]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
