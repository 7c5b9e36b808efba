import News

/// What reading who says so sees of a report before it looks at any one word: words by number, their trees, the
/// quotations and the entities in which they stand.
package struct AttributionTraits {
    /// What is known of one token, as numbers that features are made of.
    struct Word {
        /// The word and its lemma in lower case, by hash.
        var form: UInt32 = 0
        var lemma: UInt32 = 0
        /// The word's cluster, a path with the lowest bits nearest the root.
        var cluster: UInt32 = 0
        var tag: UInt32 = 0
        var relation: UInt32 = 0
        /// The label of the entity that holds it, counted from one.
        var entity: UInt32 = 0
        /// The quotation that holds it, or -1.
        var quotation: Int32 = -1
        var head: Int32 = 0
        /// Its first dependent and the next of its own head's, or -1; in order.
        var child: Int32 = -1
        var next: Int32 = -1
        /// The first and the last token of its subtree.
        var low: Int32 = 0
        var high: Int32 = 0
        var marks: Marks = []
    }

    struct Marks: OptionSet {
        let rawValue: UInt8
        static let comma = Marks(rawValue: 1)
        static let quote = Marks(rawValue: 2)
        static let punctuation = Marks(rawValue: 4)
        static let verb = Marks(rawValue: 8)
        static let capital = Marks(rawValue: 16)
        /// The first of a line.
        static let opensLine = Marks(rawValue: 32)
    }

    /// What stands for the place before a sentence's first token and after its last.
    static let outside = Word(form: 1, lemma: 1, cluster: 1 << 20, tag: 63)

    let analysis: Analysis
    let quotations: [Quotation]
    private(set) var words: [Word]

    init(_ analysis: Analysis, entities: [Entity], vocabulary: Vocabulary) {
        self.analysis = analysis
        quotations = Quotation.find(in: analysis)
        words = [Word](repeating: Word(), count: analysis.tokens.count)
        readWords(vocabulary)
        for sentence in analysis.sentences { readTree(sentence) }
        for (index, quotation) in quotations.enumerated() {
            for token in quotation.range { words[token].quotation = Int32(index) }
        }
        for entity in entities {
            let label = UInt32(1 + (Entity.Label.allCases.firstIndex(of: entity.label) ?? 0))
            for token in analysis.tokens(in: entity.span) { words[token].entity = label }
        }
    }

    /// The token's word, or what stands for none where it lies outside the range.
    func word(_ token: Int, in range: Range<Int>) -> Word {
        range.contains(token) ? words[token] : Self.outside
    }

    /// The dependents of a token, in order.
    func children(of token: Int) -> Children { Children(words: words, at: words[token].child) }

    private mutating func readWords(_ vocabulary: Vocabulary) {
        let bytes = analysis.text.utf8
        var letters: [UInt8] = []
        var seen = HashTable(capacity: analysis.tokens.count / 2)
        for index in words.indices {
            let token = analysis.tokens[index]
            let range = Int(token.start)..<Int(token.end)
            WordHash.fold(bytes, range, into: &letters)
            let hash = WordHash.of(letters, 0..<letters.count)
            var word = Word()
            word.form = UInt32(truncatingIfNeeded: hash >> 16)
            if let cluster = seen[hash] {
                word.cluster = cluster
            } else {
                word.cluster = vocabulary.word(hash).path
                seen.set(hash, word.cluster)
            }
            word.lemma = Self.hash(analysis.lemmas[index])
            word.tag = UInt32(token.penn)
            word.relation = UInt32(token.relation.rawValue)
            word.marks = Self.marks(of: token, bytes)
            if index == 0 || bytes[Int(analysis.tokens[index - 1].end)..<range.lowerBound].contains(0x0A) {
                word.marks.insert(.opensLine)
            }
            words[index] = word
        }
    }

    /// A lemma by hash, as features and tables take it.
    package static func hash(_ lemma: String) -> UInt32 {
        var hash = WordHash.seed
        for byte in lemma.utf8 { hash = (hash ^ UInt64(byte.asciiLowered)) &* 0x100_0000_01B3 }
        return UInt32(truncatingIfNeeded: (hash ^ hash >> 29) >> 16)
    }

    private static func marks(of token: Token, _ bytes: [UInt8]) -> Marks {
        var marks: Marks = []
        let first = bytes[Int(token.start)]
        if first.isASCIIUpper { marks.insert(.capital) }
        if token.part == .verb || token.part == .auxiliary { marks.insert(.verb) }
        guard token.kind == .punctuation || token.kind == .symbol else { return marks }
        marks.insert(.punctuation)
        if first == 0x2C { marks.insert(.comma) }
        switch codePoint(in: bytes, at: Int(token.start)).value {
        case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201E: marks.insert(.quote)
        default: break
        }
        return marks
    }

    /// Links heads to their dependents and finds each subtree's ends; a token without a head is its own.
    private mutating func readTree(_ sentence: Range<Int>) {
        for index in sentence.reversed() {
            let head = Int(analysis.tokens[index].head)
            words[index].head = Int32(sentence.contains(head) ? head : index)
            words[index].low = Int32(index)
            words[index].high = Int32(index)
        }
        var roots: [Int] = []
        for index in sentence.reversed() {
            let head = Int(words[index].head)
            if head == index {
                roots.append(index)
            } else {
                words[index].next = words[head].child
                words[head].child = Int32(index)
            }
        }
        var order: [Int] = roots
        var at = 0
        while at < order.count {
            var child = Int(words[order[at]].child)
            while child >= 0 {
                order.append(child)
                child = Int(words[child].next)
            }
            at += 1
        }
        for index in order.reversed() {
            let head = Int(words[index].head)
            words[head].low = min(words[head].low, words[index].low)
            words[head].high = max(words[head].high, words[index].high)
        }
    }

    /// A token's dependents, one after another.
    struct Children: Sequence, IteratorProtocol {
        fileprivate let words: [Word]
        fileprivate var at: Int32

        mutating func next() -> Int? {
            guard at >= 0 else { return nil }
            defer { at = words[Int(at)].next }
            return Int(at)
        }
    }
}
