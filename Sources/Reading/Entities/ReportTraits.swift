import News

/// What the entity tagger sees of a report before it looks at any one word: how its lines are set, which stretches
/// may be names, what the gazetteer and the tables know, and what each word does elsewhere in the report.
struct ReportTraits {
    let tokens: [Token]
    let sentences: [Range<Int>]
    /// Every word once, and which of them each token is.
    private(set) var words: [WordTraits] = []
    private(set) var wordOf: [Int32] = []
    /// How each token's line is set.
    private(set) var cases: [LineCase] = []
    /// Whether each token is its line's first.
    private(set) var opensLine: [Bool] = []
    /// Where a token begins something after which capitals mean little.
    private(set) var opening: [Opening] = []
    /// The stretch that may be a name in which each token stands, or -1.
    var chunkOf: [Int32] = []
    var chunks: [Range<Int>] = []
    /// What the gazetteer has at each token: the place in the name and what sort of place; nought for nothing.
    var places: [UInt8] = []
    /// The same for well-known names.
    var known: [UInt8] = []
    /// What the words of each group do anywhere in the report.
    private(set) var contexts: [WordContext] = []

    enum Opening: UInt8 { case none, sentence, quotation }

    init(_ analysis: Analysis, lexicon: NameLexicon, gazetteer: Gazetteer) {
        tokens = analysis.tokens
        sentences = analysis.sentences
        readWords(analysis.text.utf8, lexicon)
        readLines(analysis.text.utf8)
        cases = LineCase.ofTokens(self)
        readOpenings(analysis.text.utf8)
        findChunks()
        findPlaces(analysis, gazetteer)
        findKnown(lexicon)
        contexts = WordContext.of(self)
    }

    var count: Int { tokens.count }

    func word(_ index: Int) -> WordTraits { words[Int(wordOf[index])] }

    /// Whether the line lets capitals tell names from other words.
    func showsCase(_ index: Int) -> Bool { cases[index] == .sentence }

    /// Whether a token may be a name's own word: by its capital, or, where all words have one or none, by its being
    /// no common word.
    func mayName(_ index: Int) -> Bool {
        let kind = tokens[index].kind
        guard kind == .word || kind == .number else { return false }
        let word = words[Int(wordOf[index])]
        let isCommon = word.classes.contains(.common)
        switch cases[index] {
        case .sentence: return word.marks.contains(.capital)
        case .title: return word.marks.contains(.capital) && (!isCommon || word.classes.contains(.organization))
        case .capitals, .small:
            return word.marks.contains(.letters) && !word.marks.contains(.single)
                && (!isCommon || word.classes.contains(.organization))
        }
    }

    private mutating func readWords(_ bytes: [UInt8], _ lexicon: NameLexicon) {
        var byExact = HashTable(capacity: tokens.count / 2)
        var byLower = HashTable(capacity: tokens.count / 2)
        var groups: Int32 = 0
        var letters: [UInt8] = []
        wordOf.reserveCapacity(tokens.count)
        for token in tokens {
            let range = Int(token.start)..<Int(token.end)
            let exact = WordHash.exact(bytes, range)
            if let seen = byExact[exact] {
                wordOf.append(Int32(seen))
                continue
            }
            var word = WordTraits(bytes, range, exact: exact, letters: &letters)
            (word.classes, word.cluster) = lexicon.word(word.lower)
            if let group = byLower[word.lower] {
                word.group = Int32(group)
            } else {
                word.group = groups
                byLower.set(word.lower, UInt32(groups))
                groups += 1
            }
            byExact.set(exact, UInt32(words.count))
            wordOf.append(Int32(words.count))
            words.append(word)
        }
    }

    private mutating func readLines(_ bytes: [UInt8]) {
        opensLine = [Bool](repeating: false, count: count)
        for index in tokens.indices {
            guard index > 0 else {
                opensLine[index] = true
                continue
            }
            guard tokens[index].spaceBefore else { continue }
            for at in Int(tokens[index - 1].end)..<Int(tokens[index].start) where bytes[at] == 0x0A {
                opensLine[index] = true
            }
        }
    }

    private mutating func readOpenings(_ bytes: [UInt8]) {
        opening = [Opening](repeating: .none, count: count)
        for index in tokens.indices.dropFirst() {
            if opensLine[index] {
                opening[index] = .sentence
            } else if tokens[index - 1].kind == .punctuation || tokens[index - 1].kind == .symbol {
                switch codePoint(in: bytes, at: Int(tokens[index - 1].start)).value {
                case 0x22, 0x201C, 0x201D, 0x60, 0x3A, 0x2022, 0x2013, 0x2014, 0x27, 0x2018: opening[index] = .quotation
                default: break
                }
            }
        }
        for sentence in sentences {
            var at = sentence.lowerBound
            while at < sentence.upperBound, tokens[at].kind == .punctuation { at += 1 }
            if at < sentence.upperBound { opening[at] = .sentence }
        }
    }
}
