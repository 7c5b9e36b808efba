/// A text seen as words of time: what each token says of time, and where the next such token is.
struct TimeText {
    let analysis: Analysis
    let words: [String]
    /// What each token says of time.
    let meanings: [TimeWord]
    /// For each token the index of the next that speaks of time, itself among them.
    let next: [Int]
    /// For each token the end of its sentence, and where it begins.
    let sentenceEnd: [Int]
    let sentenceStart: [Int]

    init(_ analysis: Analysis) {
        self.analysis = analysis
        words = analysis.lowered
        let count = words.count
        meanings = words.map(Self.meaning)
        var next = [Int](repeating: count, count: count)
        var following = count
        for index in stride(from: count - 1, through: 0, by: -1) {
            if meanings[index] != .none { following = index }
            next[index] = following
        }
        self.next = next
        var ends = [Int](repeating: count, count: count)
        var starts = [Int](repeating: 0, count: count)
        for sentence in analysis.sentences {
            for index in sentence where index < count {
                ends[index] = sentence.upperBound
                starts[index] = sentence.lowerBound
            }
        }
        sentenceEnd = ends
        sentenceStart = starts
    }

    private static func meaning(_ word: String) -> TimeWord {
        if let known = TimeWords.all[word] { return known }
        guard let first = word.utf8.first else { return .none }
        if first == 0x27 || first == 0xE2, let decade = shortDecade(word) { return .decade(decade) }
        guard (48...57).contains(first) else { return .none }
        if Clock.read(word) != nil { return .clock }
        if isISODay(word) { return .year(0) }
        guard let figure = Figure(word), figure.digits == word.utf8.prefix(4).count || figure.digits == 2 else {
            return .none
        }
        let year = Int(min(figure.value, 9999))
        if figure.isPlain, (1500...2100).contains(year) { return .year(year) }
        if figure.letters == "s", year % 10 == 0 {
            if figure.digits == 4, (1500...2100).contains(year) { return .decade(year) }
            if figure.digits == 2, word.utf8.count == 3 { return .decade(1900 + year) }
        }
        return .none
    }

    /// `'80s`, with either apostrophe.
    private static func shortDecade(_ word: String) -> Int? {
        let digits = word.utf8.filter { (48...57).contains($0) }
        guard digits.count == 2, digits[1] == 48, word.utf8.last == UInt8(ascii: "s"), word.utf8.count <= 6 else {
            return nil
        }
        return 1900 + Int(digits[0] - 48) * 10
    }

    /// Digits with two strokes, hyphens or full stops between them: `2020-03-17`, `31/12/2019`.
    private static func isISODay(_ word: String) -> Bool {
        guard (8...10).contains(word.utf8.count) else { return false }
        let marks = word.utf8.filter { !(48...57).contains($0) }
        return marks.count == 2 && marks[0] == marks[1] && (0x2D...0x2F).contains(marks[0])
    }

    /// The token's word in lower case, or an empty one outside the text.
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

    /// What the token says of time, or nothing outside the text.
    func meaning(_ index: Int) -> TimeWord { meanings.indices.contains(index) ? meanings[index] : .none }

    /// Whether the words stand there, one token each, inside the sentence.
    func stands(_ sought: [String], at index: Int) -> Bool {
        guard index >= 0, index + sought.count <= words.count else { return false }
        for (offset, word) in sought.enumerated() where words[index + offset] != word { return false }
        return true
    }

    func isCapitalised(_ index: Int) -> Bool {
        guard analysis.words.indices.contains(index), let first = analysis.words[index].utf8.first else { return false }
        return (65...90).contains(first)
    }

    /// Whether the token is the first of its sentence.
    func beginsSentence(_ index: Int) -> Bool { words.indices.contains(index) && sentenceStart[index] == index }

    /// Whether the clause ends there, so that "the day before" stands by itself.
    func endsClause(_ index: Int) -> Bool { index >= words.count || Self.stops.contains(words[index]) }

    private static let stops: Set<String> = [".", ",", ";", "!", "?", "\"", "”", "and", "but", "when", "in", "at"]

    /// The end of the token's sentence.
    func limit(_ index: Int) -> Int { words.indices.contains(index) ? sentenceEnd[index] : words.count }

    /// The number that begins at the token, of a dozen tokens at most.
    func number(_ index: Int) -> NumberPhrase? {
        guard words.indices.contains(index) else { return nil }
        return NumberPhrase(in: analysis, at: index, before: min(limit(index), index + 12))
    }

    /// A figure of digits alone from 1 to 31, or an ordinal to 31: a day of the month.
    func dayOfMonth(_ index: Int) -> (day: Int, end: Int)? {
        guard words.indices.contains(index) else { return nil }
        if let figure = Figure(words[index]), figure.isPlain, figure.digits <= 2, (1...31).contains(Int(figure.value)) {
            return (Int(figure.value), index + 1)
        }
        guard let ordinal = Ordinal.read(in: words, at: index, before: limit(index)), (1...31).contains(ordinal.value)
        else { return nil }
        return (ordinal.value, ordinal.end)
    }

    /// The year that the token can be: four digits, or `'98`.
    func year(_ index: Int) -> Int? {
        if case .year(let year) = meaning(index), year > 0 { return year }
        return nil
    }
}
