/// How a line of a report is set, and so what its capitals are worth.
enum LineCase: UInt8 {
    /// Sentences: a capital inside one says that a name begins.
    case sentence
    /// A headline with most words capitalised.
    case title
    /// Capitals throughout.
    case capitals
    /// A report without capitals.
    case small

    /// How the line of every token is set.
    static func ofTokens(_ report: ReportTraits) -> [LineCase] {
        if lacksCapitals(report) { return [LineCase](repeating: .small, count: report.count) }
        var cases = [LineCase](repeating: .sentence, count: report.count)
        var start = 0
        for end in 1...max(1, report.count) where end >= report.count || report.opensLine[end] {
            guard end <= report.count else { break }
            let line = of(report, start..<end)
            if line != .sentence { for token in start..<end { cases[token] = line } }
            start = end
        }
        return cases
    }

    private static func lacksCapitals(_ report: ReportTraits) -> Bool {
        var words = 0
        var capitals = 0
        for index in 0..<report.count where report.tokens[index].kind == .word {
            words += 1
            if report.word(index).marks.contains(.capital) { capitals += 1 }
        }
        return capitals * 50 < words
    }

    private static func of(_ report: ReportTraits, _ line: Range<Int>) -> LineCase {
        var words = 0
        var long = 0
        var begun = 0
        var capitals = 0
        for index in line where report.tokens[index].kind == .word {
            let marks = report.word(index).marks
            words += 1
            if marks.contains(.allCapitals) { capitals += 1 }
            if report.tokens[index].end - report.tokens[index].start > 3 {
                long += 1
                if marks.contains(.capital) { begun += 1 }
            }
        }
        if words >= 3, capitals * 10 >= words * 7 { return .capitals }
        if long >= 4, begun * 20 >= long * 19 { return .title }
        if long >= 4, words <= 25, begun * 10 >= long * 8, !endsLikeASentence(report, line) { return .title }
        return .sentence
    }

    private static func endsLikeASentence(_ report: ReportTraits, _ line: Range<Int>) -> Bool {
        report.word(line.upperBound - 1).shape == 5
    }
}
