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
/// The known tags come first, at their raw values, so that a name compares and converts as a number. Names of up to
/// eight bytes, as nearly all are, are looked up as one integer.
struct NameTable: Sendable {
    private static let known = NameTable(tags: Tag.allCases)
    private static let firstOwn = Int32(Tag.other.rawValue) + 1

    private var short: [UInt64: Int32] = [:]
    private var long: [[UInt8]: Int32] = [:]
    private var names: [String] = []

    init() { self = NameTable.known }

    private init(tags: [Tag]) {
        for tag in tags where tag != .other { set(Int32(tag.rawValue), for: Array(tag.name.utf8)) }
    }

    /// The name's id; the table takes it in if it is new.
    mutating func intern(_ bytes: [UInt8]) -> Name {
        if let name = find(bytes) { return name }
        let index = NameTable.firstOwn + Int32(names.count)
        set(index, for: bytes)
        names.append(String(decoding: bytes, as: UTF8.self))
        return Name(index)
    }

    /// The name's id, if the table has it or has room for it.
    mutating func intern(_ bytes: [UInt8], limit: Int) -> Name? {
        names.count < limit ? intern(bytes) : find(bytes)
    }

    /// The name's id, if the document has it.
    func find(_ name: String) -> Name? { find(Array(name.utf8)) }

    private func find(_ bytes: [UInt8]) -> Name? {
        (NameTable.key(bytes).map { short[$0] } ?? long[bytes]).map(Name.init)
    }

    subscript(_ name: Name) -> String {
        let own = name.index - NameTable.firstOwn
        return own >= 0 && own < Int32(names.count) ? names[Int(own)] : name.tag.name
    }

    private mutating func set(_ index: Int32, for bytes: [UInt8]) {
        if let key = NameTable.key(bytes) { short[key] = index } else { long[bytes] = index }
    }

    /// A short name as one number; two names never share one, since no name has a null in it.
    private static func key(_ bytes: [UInt8]) -> UInt64? {
        guard bytes.count <= 8 else { return nil }
        return bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
