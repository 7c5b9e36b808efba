/// What the class and id of an element say of it, read in one pass.
///
/// `article-body`, `articleBody` and `article__body` are all "article", "body" and, as a pair, "articlebody".
struct ElementNames {
    /// What says most of what the words and pairs of words say of its part in the page.
    private(set) var signal = Signal.none
    /// What they say of authors, dates and what is foreign.
    private(set) var words: ClassWords = []

    /// No more of an element's class or id is read, in bytes.
    private static let limit = 400

    init() {}

    /// Reads a class or an id.
    init(_ value: ArraySlice<UInt8>) {
        let table = Self.table
        var previous: ClassWords = []
        let bytes = value.prefix(Self.limit)
        let names = bytes.span
        var word = WordHash()
        var pair = WordHash()
        var previousIsLower = false
        for index in names.indices {
            let byte = names[index]
            let breaks = !(byte.isLetter || byte >= 0x80)
            if breaks || (byte.isCapital && previousIsLower), !word.isEmpty {
                previous = add(table[word], table[pair], after: previous)
                pair = word
                word = WordHash()
            }
            if !breaks {
                word.add(byte.lowerCased)
                pair.add(byte.lowerCased)
            }
            previousIsLower = byte.isLowerCase
        }
        if !word.isEmpty { _ = add(table[word], table[pair], after: previous) }
    }

    /// Takes in what a word says, and the pair that it ends; gives what it says of authors and dates.
    private mutating func add(_ word: Meaning?, _ pair: Meaning?, after previous: ClassWords) -> ClassWords {
        for signal in [word?.signal, pair?.signal] {
            if let signal, signal.rank > self.signal.rank { self.signal = signal }
        }
        words.add(word?.words ?? [], after: previous)
        return word?.words ?? []
    }

    /// Takes in what the other of class and id says.
    mutating func add(_ other: ElementNames) {
        if other.signal.rank > signal.rank { signal = other.signal }
        words.formUnion(other.words)
    }

    /// Weighs what was read, once all of it was.
    mutating func settle() { words.settle() }

    // MARK: The words

    private struct Meaning {
        var signal = Signal.none
        var words: ClassWords = []
    }

    private static let table: WordTable<Meaning> = {
        var meanings = ClassWords.meanings.mapValues { Meaning(words: $0) }
        for (signal, words) in Signal.words {
            for word in words.split(whereSeparator: \.isWhitespace) {
                var meaning = meanings[String(word)] ?? Meaning()
                if meaning.signal == Signal.none { meaning.signal = signal }
                meanings[String(word)] = meaning
            }
        }
        return WordTable(meanings.map { ($1, $0) })
    }()
}
