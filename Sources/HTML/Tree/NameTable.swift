/// An interned element or attribute name: an index into a ``NameTable``.
struct Name: Hashable, Sendable {
    var index: Int32

    init(_ index: Int32) { self.index = index }
    init(_ tag: Tag) { index = Int32(tag.rawValue) }

    /// The known tag of this name, or ``Tag/other``.
    var tag: Tag {
        index < Int32(Tag.other.rawValue) ? Tag(rawValue: UInt8(truncatingIfNeeded: index)) ?? .other : .other
    }
}

/// The names of one document, each kept once.
///
/// The known tags come first, at their raw values, so that a name compares and converts as a number.
struct NameTable: Sendable {
    private static let known: [[UInt8]: Int32] = {
        var table: [[UInt8]: Int32] = [:]
        for tag in Tag.allCases where tag != .other { table[Array(tag.name.utf8)] = Int32(tag.rawValue) }
        return table
    }()

    private var ids: [[UInt8]: Int32] = [:]
    private var names: [String] = []
    private static let firstOwn = Int32(Tag.other.rawValue) + 1

    /// How many names there may be: every name's index is below it.
    var endIndex: Int32 { NameTable.firstOwn + Int32(names.count) }

    /// The name's id, if the table has it or has room for it.
    mutating func intern(_ bytes: [UInt8], limit: Int) -> Name? {
        if names.count < limit { return intern(bytes) }
        return (NameTable.known[bytes] ?? ids[bytes]).map { Name($0) }
    }

    mutating func intern(_ bytes: [UInt8]) -> Name {
        if let index = NameTable.known[bytes] { return Name(index) }
        if let index = ids[bytes] { return Name(index) }
        let index = endIndex
        ids[bytes] = index
        names.append(String(decoding: bytes, as: UTF8.self))
        return Name(index)
    }

    /// The name's id, if the document has it.
    func find(_ name: String) -> Name? {
        let bytes = Array(name.utf8)
        return (NameTable.known[bytes] ?? ids[bytes]).map(Name.init)
    }

    subscript(_ name: Name) -> String {
        let own = name.index - NameTable.firstOwn
        return own >= 0 && own < Int32(names.count) ? names[Int(own)] : name.tag.name
    }
}
