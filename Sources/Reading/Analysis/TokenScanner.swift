/// Walks over a text's bytes once and cuts tokens off, as Universal Dependencies' English treebanks do.
struct TokenScanner {
    let bytes: [UInt8]
    var at = 0
    var tokens: [Token] = []
    /// Whether white space stands before what comes next.
    var space = true
    /// Up to here the text was seen to hold no e-mail address.
    var noMailBefore = 0
    private let ascii = CharacterClass.ascii

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5)
    }

    /// Takes the whole text apart.
    mutating func scan() -> [Token] {
        while at < bytes.count {
            let (kind, length) = character(at)
            switch kind {
            case .space:
                space = true
                at += length
            case .letter: if !address() { word() }
            case .digit: if !address() { number() }
            case .apostrophe: apostrophe(length)
            case .hyphen, .punctuation: punctuation(length)
            case .symbol: symbol(length)
            }
        }
        return tokens
    }

    /// The class of the character at an offset and its length in bytes; past the end it is space.
    func character(_ offset: Int) -> (kind: CharacterClass, length: Int) {
        guard offset < bytes.count else { return (.space, 1) }
        let byte = bytes[offset]
        if byte < 0x80 { return (ascii[Int(byte)], 1) }
        let (value, length) = codePoint(in: bytes, at: offset)
        return (CharacterClass(value), length)
    }

    func kind(_ offset: Int) -> CharacterClass { character(offset).kind }

    /// The byte at an offset, or nothing where the text has ended.
    func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

    /// Cuts a token off that ends at an offset.
    mutating func emit(_ kind: Token.Kind, to end: Int) {
        tokens.append(Token(start: Int32(at), end: Int32(end), kind: kind, spaceBefore: space))
        space = false
        at = end
    }

    /// The bytes in lower case, where they are few and all of them ASCII.
    func lowered(_ from: Int, _ to: Int) -> String {
        guard to - from <= 16 else { return "" }
        return String(decoding: bytes[from..<to].lazy.map(\.asciiLowered), as: UTF8.self)
    }

    /// Whether the bytes at an offset are these letters, in either case.
    func reads(_ word: StaticString, at offset: Int) -> Bool {
        var index = offset
        for scalar in word.description.utf8 {
            if byte(index).asciiLowered != scalar { return false }
            index += 1
        }
        return true
    }
}
