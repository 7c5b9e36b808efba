extension ReportTraits {
    /// What kind of joint a token makes between the tags before and at it.
    func joint(_ index: Int) -> Int {
        let word = word(index)
        if opensLine[index] { return 0 }
        if mayName(index) { return tokens[index].spaceBefore ? 1 : 2 }
        if word.classes.contains(.particle) { return 3 }
        switch tokens[index].kind {
        case .number: return 4
        case .punctuation, .symbol:
            if word.shape == 4 { return tokens[index].spaceBefore ? 5 : 6 }
            if word.shape == 6 { return 7 }
            return word.lower == Self.comma ? 8 : word.lower == Self.ampersand ? 9 : 10
        default: break
        }
        if word.lower == Self.of { return 11 }
        if word.lower == Self.and { return 9 }
        if word.lower == Self.the { return 12 }
        if word.lower == Self.possessive { return 13 }
        return word.classes.contains(.locative) ? 14 : 15
    }

    static let joints = 16
    private static let comma = WordHash.folded(",")
    private static let of = WordHash.folded("of")
    private static let and = WordHash.folded("and")
    private static let the = WordHash.folded("the")
    private static let possessive = WordHash.folded("'s")
}
