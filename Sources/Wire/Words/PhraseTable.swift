/// Phrases with what they stand for, found at the beginning of a text or at any word of it.
///
/// Finding costs one look-up a word, however many phrases there are.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let phrase: [UInt8]
        let meaning: Meaning
    }
    /// By the first two bytes.
    private var entries: [UInt16: [Entry]] = [:]

    init(_ groups: [(Meaning, [String])]) {
        for (meaning, phrases) in groups {
            for phrase in phrases {
                let bytes = Key(phrase).bytes
                guard bytes.count > 1 else { continue }
                entries[Self.slot(bytes[0], bytes[1]), default: []].append(Entry(phrase: bytes, meaning: meaning))
            }
        }
    }

    private static func slot(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    /// What the phrase at that byte stands for; a phrase that ends in a letter must end with a word of the text.
    func meaning(in key: Key, at offset: Int) -> Meaning? {
        let bytes = key.bytes
        guard offset + 1 < bytes.count, let found = entries[Self.slot(bytes[offset], bytes[offset + 1])] else {
            return nil
        }
        for entry in found {
            let end = offset + entry.phrase.count
            guard end <= bytes.count, bytes[offset..<end].elementsEqual(entry.phrase) else { continue }
            if end < bytes.count, bytes[end].isWord, entry.phrase.last?.isLetter == true { continue }
            return entry.meaning
        }
        return nil
    }

    /// What the phrase stands for with which the text begins.
    func meaning(ofBeginning key: Key) -> Meaning? { meaning(in: key, at: 0) }

    /// What the first phrase stands for that begins at a word of the text.
    func meaning(anywhereIn key: Key) -> Meaning? {
        var atWord = true
        for offset in key.bytes.indices {
            if atWord, let found = meaning(in: key, at: offset) { return found }
            atWord = !key.bytes[offset].isWord
        }
        return nil
    }

    /// What the text stands for as a whole, a stop or colon at its end not counted.
    func meaning(ofWhole key: Key) -> Meaning? {
        var bytes = key.bytes[...]
        while let last = bytes.last, !last.isWord, last != 0x29 { bytes.removeLast() }
        guard bytes.count > 1, let found = entries[Self.slot(bytes[bytes.startIndex], bytes[bytes.startIndex + 1])]
        else {
            return nil
        }
        return found.first { $0.phrase.elementsEqual(bytes) }?.meaning
    }
}
