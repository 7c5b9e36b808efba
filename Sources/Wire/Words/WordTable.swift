/// The hash of a word's bytes (FNV-1a), taken byte by byte while a text is read.
struct WordHash: Hashable, Sendable {
    private static var empty: UInt64 { 0xCBF2_9CE4_8422_2325 }
    private(set) var value = Self.empty

    var isEmpty: Bool { value == Self.empty }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    init() {}

    init(of bytes: some Sequence<UInt8>) { add(bytes) }

    /// The hash of two words that follow each other.
    init(_ first: WordHash, _ second: WordHash) {
        value = (first.value ^ second.value >> 17) &* 0x9E37_79B9_7F4A_7C15 ^ second.value
    }
}

/// Words with what they stand for, found by their hash.
///
/// Asking takes a few instructions and builds no string. Hashes have 64 bits: that a foreign word meets one of the
/// few hundred here does not happen.
struct WordTable<Meaning: Sendable>: Sendable {
    private var hashes: [UInt64]
    private var meanings: [Meaning?]
    private let mask: Int

    /// - Parameter groups: What words stand for, and the words, spaces or line ends between.
    init(_ groups: [(Meaning, String)]) {
        self.init(
            hashes: groups.flatMap { meaning, words in
                words.utf8.split(whereSeparator: \.isSpace).map { (meaning, WordHash(of: $0)) }
            })
    }

    private init(hashes given: [(Meaning, WordHash)]) {
        var size = 64
        while size < given.count * 4 { size *= 2 }
        mask = size - 1
        hashes = Array(repeating: 0, count: size)
        meanings = Array(repeating: nil, count: size)
        for (meaning, hash) in given {
            let slot = slot(of: hash)
            if meanings[slot] == nil {
                hashes[slot] = hash.value
                meanings[slot] = meaning
            }
        }
    }

    /// What the word of that hash stands for.
    subscript(_ hash: WordHash) -> Meaning? { meanings[slot(of: hash)] }

    /// Where the hash is, or where there is room for it. A quarter of the table is filled at most.
    private func slot(of hash: WordHash) -> Int {
        var slot = Int(truncatingIfNeeded: hash.value ^ hash.value >> 32) & mask
        while meanings[slot] != nil, hashes[slot] != hash.value { slot = (slot + 1) & mask }
        return slot
    }
}

extension WordTable<Void> {
    init(words: [String]) { self.init(words.map { ((), $0) }) }

    /// - Parameter pairs: Words that follow each other: see ``WordHash/init(_:_:)``.
    init(pairs: [(String, String)]) {
        self.init(hashes: pairs.map { ((), WordHash(WordHash(of: $0.utf8), WordHash(of: $1.utf8))) })
    }
}
