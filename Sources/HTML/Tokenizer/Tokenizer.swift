/// The standard's tokenizer over a whole source in memory.
///
/// The states are those of the standard, gathered by construct: one method reads a tag, a comment, a declaration.
/// A method reads forward only, so the cost is linear in the source. Parse errors are mended, not reported. The methods
/// that see most of a page's bytes take them as a span, which is taken once for the whole run.
struct Tokenizer: ~Copyable {
    /// What the text is taken for: the standard's state between tokens.
    enum ContentModel: Sendable { case data, rcdata, rawtext, scriptData, plaintext, cdataSection }

    let source: [UInt8]
    /// Where text goes that does not stand in the source literally.
    var pool: [UInt8] = []
    var attributes: [Attribute] = []
    var names = NameTable()
    /// The facts of the last doctype token.
    var doctype = Doctype()

    var position = 0
    var model = ContentModel.data
    /// Whether `<![CDATA[` opens a section here: only in foreign content.
    var allowsCDATA = false
    /// The name of the last start tag: what an end tag must have to close raw text.
    var lastStartTag = Name(.other)
    var script = ScriptState.data

    /// The tag in which each attribute name was last seen, to find repetitions at once.
    var seenInTag: [Int32] = []
    var tagSerial: Int32 = 0
    var scratch: [UInt8] = []

    /// How many names a document may have before attributes with new ones are left out.
    let nameLimit: Int
    var hasLeftOutAttributes = false

    init(_ source: [UInt8], nameLimit: Int = 65_536) {
        self.source = source
        self.nameLimit = nameLimit
    }

    /// The byte at an offset from the position, if the source reaches so far.
    @inline(__always)
    func peek(_ offset: Int = 0) -> UInt8? {
        let index = position + offset
        return index < source.count ? source[index] : nil
    }

    /// The next token; after the end, `end` again and again. The bytes given are ``source``'s.
    mutating func next(_ bytes: Span<UInt8>) -> Token {
        while position < bytes.count {
            let token: Token?
            switch model {
            case .data: token = nextInData(bytes)
            case .rcdata: token = nextInRawText(bytes, references: true)
            case .rawtext: token = nextInRawText(bytes, references: false)
            case .scriptData: token = nextInScript(bytes)
            case .plaintext: token = nextInPlaintext()
            case .cdataSection: token = nextInCDATA()
            }
            if let token { return token }
        }
        return Token(.end, start: source.count, end: source.count)
    }

    private mutating func nextInData(_ bytes: Span<UInt8>) -> Token? {
        let start = position
        switch bytes[position] {
        case UInt8(ascii: "<"): return markup(bytes)
        case UInt8(ascii: "&"): return characterReferenceToken()
        case 0:
            position += 1
            return Token(.null, start: start, end: position, text: pooled(replacementCharacter))
        default:
            position = bytes.firstIndex(of: UInt8(ascii: "<"), UInt8(ascii: "&"), 0, from: start + 1)
            return characters(from: start)
        }
    }

    /// Tag open state: what follows a `<`. Nil for a construct that yields nothing.
    private mutating func markup(_ bytes: Span<UInt8>) -> Token? {
        let start = position
        guard let second = peek(1) else { return literal(1) }
        if second.isLetter {
            position += 1
            return tag(.startTag, from: start, bytes)
        }
        switch second {
        case UInt8(ascii: "/"):
            guard let third = peek(2) else { return literal(2) }
            if third.isLetter {
                position += 2
                return tag(.endTag, from: start, bytes)
            }
            if third == UInt8(ascii: ">") {
                position += 3
                return nil
            }
            position += 2
            return bogusComment(from: start, bytes)
        case UInt8(ascii: "!"):
            position += 2
            return markupDeclaration(from: start, bytes)
        case UInt8(ascii: "?"):
            position += 1
            return bogusComment(from: start, bytes)
        default:
            return literal(1)
        }
    }

    /// Passes over so many bytes as characters.
    mutating func literal(_ count: Int) -> Token {
        let start = position
        position += count
        return characters(from: start)
    }

    /// A token of the source's characters from `start` to the position.
    func characters(from start: Int) -> Token {
        Token(.characters, start: start, end: position, text: sourceSlice(start, position))
    }

    func sourceSlice(_ start: Int, _ end: Int) -> Slice {
        Slice(start: Int32(start), end: Int32(max(start, end)))
    }

    mutating func pooled(_ bytes: some Collection<UInt8>) -> Slice {
        let start = pool.count
        pool.append(contentsOf: bytes)
        return Slice(start: Int32(start), end: Int32(pool.count), pooled: true)
    }

    /// The bytes from `start` to `end` with every null made U+FFFD: a slice of the source where there is none.
    mutating func cleaned(_ start: Int, _ end: Int) -> Slice {
        let range = start..<max(start, end)
        guard source[range].contains(0) else { return sourceSlice(range.lowerBound, range.upperBound) }
        let first = pool.count
        for byte in source[range] {
            if byte == 0 { pool.append(contentsOf: replacementCharacter) } else { pool.append(byte) }
        }
        return Slice(start: Int32(first), end: Int32(pool.count), pooled: true)
    }

    /// Whether the source goes on with these lower-case letters, in whatever case.
    func matches(_ word: StaticString, at index: Int) -> Bool {
        matches(String(describing: word).utf8, at: index)
    }

    func matches(_ word: some Collection<UInt8>, at index: Int) -> Bool {
        guard index + word.count <= source.count else { return false }
        var index = index
        for byte in word {
            if source[index].lowercased != byte { return false }
            index += 1
        }
        return true
    }
}
