/// The runs of four words in a text, to tell whether another text holds the same.
struct Shingles {
    private var runs: Set<UInt64> = []

    init(_ text: String) { Self.forEachRun(of: Key(text, limit: 200_000)) { runs.insert($0) } }

    var count: Int { runs.count }

    /// Which share of the text's runs is among them, from 0 to 1.
    func share(of key: Key) -> Double {
        var all = 0
        var found = 0
        Self.forEachRun(of: key) {
            all += 1
            if runs.contains($0) { found += 1 }
        }
        return all == 0 ? 0 : Double(found) / Double(all)
    }

    private static func forEachRun(of key: Key, _ body: (UInt64) -> Void) {
        var last: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var count = 0
        key.forEachWord { word, _ in
            count += 1
            if count >= 4 {
                var run = last.0
                func add(_ next: UInt64) { run = (run ^ next) &* 0x9E37_79B9_7F4A_7C15 ^ run >> 29 }
                add(last.1)
                add(last.2)
                add(word.value)
                body(run)
            }
            last = (last.1, last.2, word.value)
        }
    }
}
