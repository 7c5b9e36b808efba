/// What is known of single words: their cluster, a path in a tree with the lowest bits nearest the root, and whether
/// they are names of persons.
package struct Vocabulary: Sendable {
    /// A word by the upper half of its hash in lower case.
    package struct Entry: Sendable {
        package var key: UInt32
        package var path: UInt32
        /// 1 for a family name, 2 for a first name, 3 for both.
        package var names: UInt32

        package init(key: UInt32, path: UInt32, names: UInt32) {
            (self.key, self.path, self.names) = (key, path, names)
        }
    }

    private var table: HashTable
    package let entries: [Entry]

    package static func key(_ lower: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: lower >> 32) }

    /// Takes entries in the order of their keys.
    package init(_ entries: [Entry]) {
        self.entries = entries
        table = HashTable(capacity: entries.count)
        for entry in entries { table.set(UInt64(entry.key) << 1, entry.path << 2 | entry.names) }
    }

    /// The cluster of a word by its hash in lower case, nought where it has none; and what names it may be.
    func word(_ lower: UInt64) -> (path: UInt32, names: NameClass) {
        guard let value = table[UInt64(Self.key(lower)) << 1] else { return (0, []) }
        return (value >> 2, NameClass(rawValue: (value & 3) * NameClass.familyName.rawValue))
    }

    init(from reader: inout ModelReader) throws {
        var entries: [Entry] = []
        var key = -1
        for _ in 0..<(try reader.count()) {
            key += try reader.number(below: 1 << 32) + 1
            guard key < 1 << 32 else { throw ModelReader.Failure.damaged(at: reader.at) }
            let value = UInt32(try reader.number(below: 1 << 26))
            entries.append(Entry(key: UInt32(key), path: value >> 2, names: value & 3))
        }
        self.init(entries)
    }
}
