/// A paragraph of plain text: where it stands and what its shape says.
struct Paragraph: Sendable {
    /// Its bytes in the text, without white space at the ends.
    let bytes: Range<Int>
    let key: Key
    let words: Int
    /// Whether it ends as a sentence does, a closing quotation mark or bracket aside.
    let endsSentence: Bool
    /// Whether its letters are all capitals.
    let isCapitals: Bool
    let hasLetters: Bool
    /// Whether it begins with a bullet, or a number and a stop.
    let isItem: Bool

    init(_ bytes: Range<Int>, in text: [UInt8]) {
        self.bytes = bytes
        key = Key(text[bytes])
        var words = 0
        var lower = false
        var letters = false
        var inWord = false
        var ideographs = 0
        let span = text.span.extracting(bytes)
        for index in span.indices {
            let byte = span[index]
            // Chinese and Japanese are written without spaces, in about two signs a word.
            if (0xE3...0xE9).contains(byte) { ideographs += 1 }
            if byte.isWord != inWord, byte != 0x27, byte != 0x2D {
                inWord.toggle()
                if inWord { words += 1 }
            }
            if byte.isLowerCase { lower = true }
            if byte.isLetter || byte >= 0xC3 { letters = true }
        }
        words += ideographs / 2
        self.words = words
        isCapitals = letters && !lower
        hasLetters = letters
        isItem = Self.bulletLength(text[bytes]) > 0
        endsSentence = Self.ends(text[bytes])
    }

    /// Whether it reads as running text rather than a label.
    var isProse: Bool { !isItem && (words >= 25 || (words >= 9 && endsSentence)) }

    private static func ends(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        // Closing quotation marks (” ’ » included) and brackets stand after the stop.
        while let last = rest.last {
            if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D {
                rest.removeLast()
            } else if rest.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
                || rest.suffix(3).elementsEqual([0xE2, 0x80, 0x99])
            {
                rest.removeLast(3)
            } else if rest.suffix(2).elementsEqual([0xC2, 0xBB]) {
                rest.removeLast(2)
            } else {
                break
            }
        }
        switch rest.last {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return true
        // The ellipsis, and the full stops of Chinese and Japanese, Arabic, Hindi.
        case 0xA6: return rest.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
        case 0x82: return rest.suffix(3).elementsEqual([0xE3, 0x80, 0x82])
        case 0x9F: return rest.suffix(2).elementsEqual([0xD8, 0x9F])
        case 0xA4: return rest.suffix(3).elementsEqual([0xE0, 0xA5, 0xA4])
        default: return false
        }
    }

    /// How many bytes a bullet and the space after it take, none where there is no bullet.
    static func bulletLength(_ bytes: ArraySlice<UInt8>) -> Int {
        guard bytes.count > 2, let first = bytes.first, !first.isLetter else { return 0 }
        let head = Array(bytes.prefix(5))
        if head[0] == 0x2A || head[0] == 0x2D, head[1] == 0x20 { return 2 }
        // • ‣ ▪ ● ◦ – and ·
        if head[0] == 0xE2, head.count > 3 {
            let bullets: [[UInt8]] = [[0x80, 0xA2], [0x80, 0xA3], [0x96, 0xAA], [0x97, 0x8F], [0x97, 0xA6]]
            if bullets.contains(Array(head[1...2])) { return head[3] == 0x20 ? 4 : 3 }
            if Array(head[1...3]) == [0x80, 0x93, 0x20] { return 4 }
        }
        if head[0] == 0xC2, head[1] == 0xB7 { return head[2] == 0x20 ? 3 : 2 }
        let digits = head.prefix { $0.isDigit }.count
        if (1...2).contains(digits), head.count > digits + 1, head[digits] == 0x2E || head[digits] == 0x29,
            head[digits + 1] == 0x20
        {
            return digits + 2
        }
        return 0
    }
}
