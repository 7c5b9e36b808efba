/// Finds a word's dictionary form by its tag and ending.
package struct Lemmatizer: Sendable {
    /// How a lemma is made of a word: the bytes to take off its end and what to put there.
    package struct Ending: Hashable, Sendable {
        package var cut: Int
        package var added: String

        package init(cut: Int, added: String) {
            self.cut = cut
            self.added = added
        }

        /// The ending that makes `lemma` of `word`.
        package init(from word: [UInt8], to lemma: [UInt8]) {
            var common = 0
            while common < min(word.count, lemma.count), word[common] == lemma[common] { common += 1 }
            // Never cut a character in two.
            while common > 0, common < word.count, word[common] & 0xC0 == 0x80 { common -= 1 }
            cut = word.count - common
            added = String(decoding: lemma[common...], as: UTF8.self)
        }
    }

    private let endings: [Ending]
    private let table: SuffixTable

    package init(endings: [Ending], table: SuffixTable) {
        self.endings = endings
        self.table = table
    }

    /// The lemma: in lower case but for proper nouns and "I".
    package func lemma(of word: String, _ pair: TagPair) -> String {
        let name = pair.part == .properNoun
        let lower = Self.lowered(word)
        guard let index = table.value(of: lower, tag: pair.code) else { return name ? word : word.lowercased() }
        let ending = endings[index]
        let bytes = name ? Array(word.utf8) : lower
        guard ending.cut <= bytes.count else { return word }
        let kept = String(decoding: bytes.prefix(bytes.count - ending.cut), as: UTF8.self)
        let lemma = kept + ending.added
        return lemma == "i" && pair.tag == .pronoun ? "I" : lemma.isEmpty ? word : lemma
    }

    /// The word in lower case with straight apostrophes, as the table knows words.
    package static func lowered(_ word: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(word.utf8.count)
        for byte in word.utf8 where byte < 0x80 { bytes.append(byte.isASCIIUpper ? byte | 0x20 : byte) }
        guard bytes.count < word.utf8.count else { return bytes }
        bytes.removeAll(keepingCapacity: true)
        for byte in word.lowercased().utf8 {
            if byte == 0x98 || byte == 0x99, bytes.suffix(2) == [0xE2, 0x80] {
                bytes.removeLast(2)
                bytes.append(0x27)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
