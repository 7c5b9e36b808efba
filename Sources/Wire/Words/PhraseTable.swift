/// Phrases with what they stand for, found at the beginning of a text or at any word of it.
///
/// Finding costs a look at the few phrases that begin with the same byte, however many there are.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let phrase: [UInt8]
        let meaning: Meaning
    }
    /// In the order of their first two bytes; of the same two in the order in which they were given.
    private let entries: [Entry]
    /// The second byte of each entry.
    private let seconds: [UInt8]
    /// By the first byte where its entries begin; one more for where the last end.
    private let starts: [Int]
    /// By the first byte a bit for each second byte that follows it, the lowest six bits of both taken: most places
    /// of a text are told by it to begin no phrase.
    private let followers: [UInt64]

    init(_ groups: [(Meaning, [String])]) {
        let given = groups.flatMap { meaning, phrases in
            phrases.map { Entry(phrase: Key($0).bytes, meaning: meaning) }.filter { $0.phrase.count > 1 }
        }
        func rank(_ index: Int) -> (UInt8, UInt8, Int) { (given[index].phrase[0], given[index].phrase[1], index) }
        entries = given.indices.sorted { rank($0) < rank($1) }.map { given[$0] }
        seconds = entries.map { $0.phrase[1] }
        var counts = Array(repeating: 0, count: 256)
        for entry in entries { counts[Int(entry.phrase[0])] += 1 }
        starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        var followers = Array(repeating: UInt64(0), count: 256)
        for entry in entries { followers[Int(entry.phrase[0])] |= Self.bit(entry.phrase[1]) }
        self.followers = followers
    }

    private static func bit(_ second: UInt8) -> UInt64 { 1 << UInt64(second & 63) }

    /// The entries that begin with those two bytes.
    private func entries(_ first: UInt8, _ second: UInt8) -> Range<Int> {
        var start = starts[Int(first)]
        let limit = starts[Int(first) + 1]
        while start < limit, seconds[start] < second { start += 1 }
        var end = start
        while end < limit, seconds[end] == second { end += 1 }
        return start..<end
    }

    /// What the phrase at that byte stands for; a phrase that ends in a letter must end with a word of the text.
    func meaning(in key: Key, at offset: Int) -> Meaning? {
        let bytes = key.bytes
        guard offset + 1 < bytes.count, followers[Int(bytes[offset])] & Self.bit(bytes[offset + 1]) != 0 else {
            return nil
        }
        for index in entries(bytes[offset], bytes[offset + 1]) {
            let phrase = entries[index].phrase
            let end = offset + phrase.count
            guard end <= bytes.count, phrase.indices.allSatisfy({ bytes[offset + $0] == phrase[$0] }) else { continue }
            if end < bytes.count, bytes[end].isWord, phrase.last?.isLetter == true { continue }
            return entries[index].meaning
        }
        return nil
    }

    /// What the phrase stands for with which the text begins.
    func meaning(ofBeginning key: Key) -> Meaning? { meaning(in: key, at: 0) }

    /// What the first phrase stands for that begins at a word of the text.
    func meaning(anywhereIn key: Key) -> Meaning? {
        var atWord = true
        let bytes = key.bytes.span
        let followers = followers.span
        for offset in bytes.indices.dropLast() {
            let byte = bytes[offset]
            if atWord, followers[Int(byte)] & Self.bit(bytes[offset + 1]) != 0,
                let found = meaning(in: key, at: offset)
            {
                return found
            }
            atWord = !byte.isWord
        }
        return nil
    }

    /// What the text stands for as a whole, a stop or colon at its end not counted.
    func meaning(ofWhole key: Key) -> Meaning? {
        let bytes = key.bytes
        var end = bytes.count
        while end > 0, !bytes[end - 1].isWord, bytes[end - 1] != 0x29 { end -= 1 }
        guard end > 1 else { return nil }
        let whole = bytes[..<end]
        return entries(bytes[0], bytes[1]).first { entries[$0].phrase.elementsEqual(whole) }
            .map { entries[$0].meaning }
    }
}
