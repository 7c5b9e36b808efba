import News

/// How a line of a report is set, and so what its capitals are worth.
enum LineCase {
    /// Sentences: a capital inside one says that a name begins.
    case sentence
    /// A headline with most words capitalised.
    case title
    /// Capitals throughout.
    case capitals

    /// How the line of every token is set.
    static func ofTokens(_ analysis: Analysis) -> [LineCase] {
        var cases = [LineCase](repeating: .sentence, count: analysis.tokens.count)
        var start = 0
        for index in analysis.tokens.indices {
            let isLast = index + 1 == analysis.tokens.count
            guard isLast || breaksLine(analysis, after: index) else { continue }
            let line = of(analysis, start..<index + 1)
            if line != .sentence { for token in start...index { cases[token] = line } }
            start = index + 1
        }
        return cases
    }

    /// Whether a line ends between the token and the next.
    static func breaksLine(_ analysis: Analysis, after index: Int) -> Bool {
        guard index + 1 < analysis.tokens.count else { return true }
        let gap = Int(analysis.tokens[index].end)..<Int(analysis.tokens[index + 1].start)
        return analysis.text.utf8[gap].contains(0x0A)
    }

    private static func of(_ analysis: Analysis, _ line: Range<Int>) -> LineCase {
        var words = 0
        var long = 0
        var begun = 0
        var capitals = 0
        for index in line where analysis.tokens[index].kind == .word {
            let word = analysis.words[index]
            words += 1
            if word.utf8.count > 1, Letters.isAllCapitals(word) { capitals += 1 }
            if word.utf8.count > 3 {
                long += 1
                if Letters.beginsWithCapital(word) { begun += 1 }
            }
        }
        if words >= 3, capitals * 10 >= words * 7 { return .capitals }
        if long >= 4, words <= 25, begun * 10 >= long * 8, !endsLikeASentence(analysis, line) { return .title }
        return .sentence
    }

    private static func endsLikeASentence(_ analysis: Analysis, _ line: Range<Int>) -> Bool {
        analysis.words[line.upperBound - 1] == "."
    }
}

/// Looks at the letters of a word.
enum Letters {
    /// Whether it begins with a capital of any script that has them.
    static func beginsWithCapital(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        if first < 0x80 { return (0x41...0x5A).contains(first) }
        return word.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
    }

    /// Whether it holds letters, and capitals alone.
    static func isAllCapitals(_ word: String) -> Bool {
        var letters = false
        for scalar in word.unicodeScalars {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { letters = true }
        }
        return letters
    }
}
