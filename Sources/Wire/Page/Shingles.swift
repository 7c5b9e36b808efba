/// The runs of four words in a text, to tell whether another text holds the same.
struct Shingles {
    private var runs: Set<Int> = []

    init(_ text: String) {
        for run in Self.runs(Key(text.utf8, limit: 200_000)) { runs.insert(run) }
    }

    var count: Int { runs.count }

    /// Which share of the text's runs is among them, from 0 to 1.
    func share(of key: Key) -> Double {
        let all = Self.runs(key)
        return all.isEmpty ? 0 : Double(all.filter(runs.contains).count) / Double(all.count)
    }

    private static func runs(_ key: Key) -> [Int] {
        let words = key.words.map(\.hashValue)
        guard words.count >= 4 else { return [] }
        return (0...(words.count - 4)).map { start in
            var hasher = Hasher()
            for word in words[start..<start + 4] { hasher.combine(word) }
            return hasher.finalize()
        }
    }
}
