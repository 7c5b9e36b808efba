/// The words of a report, as numbers: what is counted for likeness, and the runs that show copying.
struct ReportWords {
    /// How often each word stands, names counted double.
    private(set) var counts: [UInt64: Float] = [:]
    /// Hashes of every four words that follow each other in the body.
    private(set) var runs: Set<UInt64> = []

    /// How much of a text is read, in bytes.
    private static let most = 20_000
    private static let run = 4
    private static let nameWeight: Float = 2

    init(headline: String?, text: String) {
        if let headline { _ = read(headline, weight: 2) }
        let words = read(text, weight: 1)
        guard words.count >= Self.run else { return }
        for start in 0...(words.count - Self.run) {
            runs.insert(words[start..<start + Self.run].reduce(0) { mix($0 ^ $1) })
        }
    }

    /// Counts the words of a text and gives them all, the common ones too, in order.
    private mutating func read(_ text: String, weight: Float) -> [UInt64] {
        var all: [UInt64] = []
        var word: [UInt8] = []
        var isName = false
        for byte in text.utf8.prefix(Self.most) {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if word.isEmpty { isName = true }
                word.append(byte + 32)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                word.append(byte)
            default:
                close(&word, &isName, weight, &all)
            }
        }
        close(&word, &isName, weight, &all)
        return all
    }

    private mutating func close(_ word: inout [UInt8], _ isName: inout Bool, _ weight: Float, _ all: inout [UInt64]) {
        defer {
            word.removeAll(keepingCapacity: true)
            isName = false
        }
        guard !word.isEmpty else { return }
        all.append(Self.hash(word))
        guard word.count >= 2, !CommonWords.contains(word) else { return }
        // "Pirates" and "pirate" are one word here.
        if word.count > 3, word.last == UInt8(ascii: "s"), word[word.count - 2] != UInt8(ascii: "s") {
            word.removeLast()
        }
        counts[Self.hash(word), default: 0] += weight * (isName ? Self.nameWeight : 1)
    }

    /// FNV-1a, the same on every machine and in every run.
    static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}

/// Spreads a number over all its bits (SplitMix64's last step).
func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
}
