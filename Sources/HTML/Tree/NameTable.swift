/// An interned element or attribute name: an index into a ``NameTable``.
struct Name: Hashable, Sendable {
    let index: Int32
    /// The known tag of this name, or ``Tag/other``.
    let tag: Tag

    init(_ tag: Tag) {
        index = Int32(tag.rawValue)
        self.tag = tag
    }

    /// A name that is not HTML's.
    init(own index: Int32) {
        self.index = index
        tag = .other
    }
}

/// The names of one document, each kept once.
///
/// The known tags come first, at their raw values. Names of up to sixteen bytes, as nearly all are, are looked up as
/// one number, and most of these in a small table of the names that came last: a page has some hundred names and
/// says them ten thousand times. A name that is not there is looked for in dictionaries, which no page can make slow.
struct NameTable: Sendable {
    /// The bytes of a short name as one number. Two names never share one, since no name has a null in it.
    typealias Key = UInt128

    private struct Slot {
        /// No key: no UTF-8 has a byte of only ones.
        static let empty = Slot(key: .max, name: Name(.other))

        var key: Key
        var name: Name
    }

    private static let known: [Key: Name] = Dictionary(
        uniqueKeysWithValues: Tag.allCases.filter { $0 != .other }.compactMap { tag in
            key(tag.name.utf8).map { ($0, Name(tag)) }
        })
    private static let firstOwn = Int32(Tag.other.rawValue) + 1
    private static let slotBits = 9

    private var recent = [Slot](repeating: .empty, count: 1 << slotBits)
    private var short: [Key: Name] = [:]
    private var long: [[UInt8]: Name] = [:]
    private var names: [String] = []

    /// The name's id; the table takes it in if it is new.
    mutating func intern(_ bytes: [UInt8]) -> Name { find(bytes) ?? add(bytes) }

    /// The name's id; the table takes it in if it is new and there are fewer names than the limit.
    mutating func intern(_ bytes: [UInt8], limit: Int) -> Name? {
        find(bytes) ?? (names.count < limit ? add(bytes) : nil)
    }

    /// The id of a name that the table has, by its key.
    mutating func find(_ key: Key) -> Name? {
        let slot = NameTable.slot(of: key)
        if recent[slot].key == key { return recent[slot].name }
        guard let name = NameTable.known[key] ?? short[key] else { return nil }
        recent[slot] = Slot(key: key, name: name)
        return name
    }

    /// The name's id, if the document has it.
    func find(_ name: String) -> Name? {
        guard let key = NameTable.key(name.utf8) else { return long[Array(name.utf8)] }
        return NameTable.known[key] ?? short[key]
    }

    /// The name's id, if an attribute of the document has it.
    ///
    /// Attributes' names come from the page alone, and each has passed through the table of recent ones.
    func find(attribute name: String) -> Name? {
        guard let key = NameTable.key(name.utf8) else { return long[Array(name.utf8)] }
        let recent = recent[NameTable.slot(of: key)]
        if recent.key == key { return recent.name }
        return recent.key == Slot.empty.key ? nil : NameTable.known[key] ?? short[key]
    }

    subscript(_ name: Name) -> String {
        let own = name.index - NameTable.firstOwn
        return own >= 0 && own < Int32(names.count) ? names[Int(own)] : name.tag.name
    }

    private mutating func find(_ bytes: [UInt8]) -> Name? {
        if let key = NameTable.key(bytes) { return find(key) }
        return long[bytes]
    }

    private mutating func add(_ bytes: [UInt8]) -> Name {
        let name = Name(own: NameTable.firstOwn + Int32(names.count))
        if let key = NameTable.key(bytes) {
            short[key] = name
            recent[NameTable.slot(of: key)] = Slot(key: key, name: name)
        } else {
            long[bytes] = name
        }
        names.append(String(decoding: bytes, as: UTF8.self))
        return name
    }

    private static func key(_ bytes: some Collection<UInt8>) -> Key? {
        guard bytes.count <= MemoryLayout<Key>.size else { return nil }
        return bytes.reduce(0) { $0 << 8 | Key($1) }
    }

    /// A product's highest bits depend on all of the key's.
    private static func slot(of key: Key) -> Int {
        let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 61)
        return Int(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
    }
}
