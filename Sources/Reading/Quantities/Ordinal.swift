/// An ordinal in figures or words.
enum Ordinal {
    /// Reads `24th`, `third`, `twenty-fourth`: the number and the token after it.
    static func read(in words: [String], at start: Int, before limit: Int) -> (value: Int, end: Int)? {
        guard start < limit else { return nil }
        if let value = NumberWords.ordinals[words[start]] ?? Figure(words[start])?.ordinal { return (value, start + 1) }
        guard let tens = NumberWords.small[words[start]], tens >= 20, tens % 10 == 0 else { return nil }
        let next = start + 1 < limit && words[start + 1] == "-" ? start + 2 : start + 1
        guard next < limit, let unit = NumberWords.ordinals[words[next]], unit < 10 else { return nil }
        return (tens + unit, next + 1)
    }
}
