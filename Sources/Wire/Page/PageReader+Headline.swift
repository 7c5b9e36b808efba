extension PageReader {
    /// Whether two headlines are one: the same words, or one beginning as the other does.
    static func agree(_ one: String, _ other: String) -> Bool {
        let a = Key(one)
        let b = Key(other)
        if a == b { return true }
        let letters = PageTitle.letters(one)
        if letters.count >= 8, letters == PageTitle.letters(other) { return true }
        let short = a.bytes.count < b.bytes.count ? a : b
        let long = a.bytes.count < b.bytes.count ? b : a
        if short.bytes.count >= 20, long.bytes.starts(with: short.bytes) { return true }
        let words = Set(short.words)
        guard words.count >= 3 else { return false }
        let shared = words.intersection(long.words).count
        return shared * 10 >= words.count * 7
    }
}
