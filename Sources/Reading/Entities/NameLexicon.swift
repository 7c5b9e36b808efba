import News

/// What is known of names before a report is read: first names, well-known names, and the words that tell what
/// a name is; all by hash.
struct NameLexicon: Sendable {
    private var classes = HashTable(capacity: 32_000)
    private let vocabulary: Vocabulary
    private let known: KnownNames
    /// Where names are to be forgotten: which.
    private var seed: UInt64?

    /// Loads the tables that the package carries.
    init(gazetteer: Gazetteer, vocabulary: Vocabulary) throws {
        self.vocabulary = vocabulary
        known = try KnownNames()
        for word in WordTable.lines(try ModelFile.bytes("commonwords.txt")) { add(word, .common) }
        for word in WordTable.lines(try ModelFile.bytes("firstnames.txt")) { add(word, .firstName) }
        let heads = Dictionary(uniqueKeysWithValues: NameClass.named)
        for (kind, words) in try WordTable.pairs("heads.tsv") {
            guard let head = heads[String(kind)] else { continue }
            for word in words.split(separator: " ") { add(word, head) }
        }
        for word in gazetteer.demonyms.keys where !word.contains(" ") {
            add(word, .people)
            add(word + "s", .people)
        }
        for word in [
            "in", "at", "from", "near", "to", "into", "outside", "inside", "across", "around", "toward",
            "towards", "throughout", "via", "off", "of",
        ] { add(word, .locative) }
    }

    private mutating func add(_ word: some StringProtocol, _ kind: NameClass) {
        let hash = WordHash.folded(word)
        classes.set(hash, (classes[hash] ?? 0) | kind.rawValue)
    }

    /// What is known of a word by its hash in lower case, and its cluster.
    func word(_ lower: UInt64) -> (classes: NameClass, cluster: UInt32) {
        let (cluster, names) = vocabulary.word(lower)
        var own = NameClass(rawValue: classes[lower] ?? 0)
        if forgets(lower, percent: 45) { own.remove(.firstName) }
        return (own.union(names), cluster)
    }

    /// The same tables without a part of their names.
    func forgetful(_ seed: UInt64) -> NameLexicon {
        var copy = self
        copy.seed = seed
        return copy
    }

    private func forgets(_ hash: UInt64, percent: UInt64) -> Bool {
        guard let seed else { return false }
        return (WordHash.joined(seed, hash) >> 20) % 100 < percent
    }

    /// The longest well-known name that begins at a token, and what it names.
    func known(
        _ tokens: ArraySlice<Int32>, in words: [WordTraits], caseless: Bool
    ) -> (count: Int, label: Int)? {
        guard let found = known.longest(tokens, in: words, caseless: caseless),
            !forgets(words[Int(tokens[tokens.startIndex])].lower, percent: 20)
        else { return nil }
        return found
    }

    /// The label by which a well-known name was found.
    static func label(_ number: Int) -> Entity.Label { Entity.Label.allCases[number] }
}

/// Well-known names, found by the hashes of their words.
struct KnownNames: Sendable {
    private var exact = HashTable(capacity: 4_000)
    private var folded = HashTable(capacity: 4_000)
    /// How many tokens the longest name has that begins with the word.
    private var lengths = HashTable(capacity: 4_000)

    init() throws {
        let tokenizer = Tokenizer()
        let common = Set(WordTable.lines(try ModelFile.bytes("commonwords.txt")))
        let labels = Entity.Label.allCases
        var letters: [UInt8] = []
        for (name, label) in try WordTable.pairs("names.tsv") {
            guard let kind = Entity.Label(rawValue: String(label)), let number = labels.firstIndex(of: kind)
            else { continue }
            let text = CodePoints(String(name))
            let words = tokenizer.analyse(text).tokens.map { token in
                let range = Int(token.start)..<Int(token.end)
                return WordTraits(
                    text.utf8, range, exact: WordHash.exact(text.utf8, range), letters: &letters)
            }
            guard let first = words.first else { continue }
            lengths.set(first.lower, max(lengths[first.lower] ?? 0, UInt32(words.count)))
            exact.set(words.reduce(0) { WordHash.joined($0, $1.exact) }, UInt32(number))
            if words.count > 1 || !common.contains(Substring(name.lowercased())) {
                folded.set(words.reduce(0) { WordHash.joined($0, $1.lower) }, UInt32(number))
            }
        }
    }

    func longest(_ tokens: ArraySlice<Int32>, in words: [WordTraits], caseless: Bool) -> (count: Int, label: Int)? {
        guard let first = tokens.first, let longest = lengths[words[Int(first)].lower] else { return nil }
        var hash: UInt64 = 0
        var count = 0
        var best: (Int, Int)?
        for token in tokens.prefix(Int(longest)) {
            hash = WordHash.joined(hash, caseless ? words[Int(token)].lower : words[Int(token)].exact)
            count += 1
            if let label = caseless ? folded[hash] : exact[hash] { best = (count, Int(label)) }
        }
        return best
    }
}
