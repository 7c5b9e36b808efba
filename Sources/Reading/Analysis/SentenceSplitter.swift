/// Finds where sentences end among a text's tokens.
struct SentenceSplitter {
    let bytes: [UInt8]
    let tokens: [Token]
    /// Byte offsets, in order, over which no sentence reaches.
    let breaks: [Int]

    /// What keeps a text without full stops from being one sentence.
    static let limit = 1_000

    /// The sentences as ranges of tokens that together hold every token.
    func split() -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var begun = 0
        var nextBreak = 0
        var index = 0
        while index < tokens.count {
            let start = Int(tokens[index].start)
            var parted = false
            while nextBreak < breaks.count, breaks[nextBreak] <= start {
                parted = true
                nextBreak += 1
            }
            if index > begun, parted || index - begun >= Self.limit || startsBlock(index) {
                sentences.append(begun..<index)
                begun = index
            }
            if let end = sentenceEnd(at: index, begun: begun) {
                let end = upToBreak(from: index, to: end, breaks: nextBreak)
                sentences.append(begun..<end)
                begun = end
                index = end
            } else {
                index += 1
            }
        }
        if begun < tokens.count { sentences.append(begun..<tokens.count) }
        return sentences
    }

    /// The first token from `index + 1` that stands after a break or a blank line, or `end`.
    private func upToBreak(from index: Int, to end: Int, breaks next: Int) -> Int {
        var token = index + 1
        while token < end {
            if startsBlock(token) || (next < breaks.count && breaks[next] <= Int(tokens[token].start)) { return token }
            token += 1
        }
        return end
    }

    /// Whether a blank line or a bullet stands before the token.
    private func startsBlock(_ index: Int) -> Bool {
        guard index > 0, tokens[index].spaceBefore else { return false }
        let gap = bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)]
        var lines = 0
        for byte in gap where byte == 0x0A { lines += 1 }
        if lines == 0 { lines = gap.count { $0 == 0x0D } }
        if lines > 1 { return true }
        return lines == 1 && isBullet(index)
    }

    private func isBullet(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens[index + 1].spaceBefore else { return false }
        switch codePoint(in: bytes, at: Int(tokens[index].start)).value {
        case 0x2A, 0x2D, 0x2013, 0xB7, 0x2022, 0x2023, 0x25AA, 0x25A0, 0x25CF, 0x25E6: return length(index) <= 3
        default: return false
        }
    }

    /// If the token ends a sentence, the index after the last mark that belongs to it.
    private func sentenceEnd(at index: Int, begun: Int) -> Int? {
        let first = byte(index)
        let last = bytes[Int(tokens[index].end) - 1]
        if tokens[index].kind == .word { return last == 0x2E ? endAfterAbbreviation(index) : nil }
        guard tokens[index].kind == .punctuation else { return nil }
        let stop = first == 0x2E || first == 0x21 || first == 0x3F
        let ellipsis =
            (first == 0x2E && length(index) > 1) || codePoint(in: bytes, at: Int(tokens[index].start)).value == 0x2026
        guard stop || ellipsis, index > begun || !ellipsis else { return nil }
        let end = afterClosers(index + 1)
        guard end < tokens.count else { return end }
        if first == 0x2E, !ellipsis, startsWithFigure(index, begun) { return nil }
        let next = opening(end)
        switch next {
        case .capital: return end
        case .figure, .other: return ellipsis || !tokens[end].spaceBefore ? nil : end
        // "Who is there?" he asked.
        case .small: return first == 0x2E && !ellipsis && end == index + 1 && tokens[end].spaceBefore ? end : nil
        case .mark: return nil
        }
    }

    /// "1." before a paragraph's first word counts it and ends nothing.
    private func startsWithFigure(_ index: Int, _ begun: Int) -> Bool {
        index == begun + 1 && tokens[begun].kind == .number && length(begun) <= 3
    }

    private func endAfterAbbreviation(_ index: Int) -> Int? {
        let from = Int(tokens[index].start)
        let word = String(
            decoding: bytes[from..<(Int(tokens[index].end) - 1)].prefix(16).map(\.asciiLowered), as: UTF8.self)
        let end = afterClosers(index + 1)
        guard end < tokens.count else { return end }
        switch Abbreviation.of(word) {
        case .leading, .beforeNumber: return nil
        default: break
        }
        guard opening(end) == .capital else { return nil }
        let clock = word == "a.m" || word == "p.m" || word == "etc"
        let quoted = length(end) != 0 && !tokens[end].kind.isWord
        let next = lowered(quoted ? end + 1 : end)
        if clock { return Self.daysAndZones.contains(next) ? nil : end }
        return quoted || end > index + 1 || Self.openers.contains(next) ? end : nil
    }

    /// The index of the first token from here that is no closing quotation mark or bracket.
    private func afterClosers(_ index: Int) -> Int {
        var end = index
        while end < tokens.count, !tokens[end].spaceBefore {
            let value = codePoint(in: bytes, at: Int(tokens[end].start)).value
            guard [0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB].contains(value), !tokens[end].kind.isWord else {
                break
            }
            end += 1
        }
        return end
    }

    private enum Opening { case capital, small, figure, mark, other }

    /// How what may be a new sentence begins, past its opening quotation marks and brackets.
    private func opening(_ index: Int) -> Opening {
        var token = index
        while token < tokens.count, token < index + 3, tokens[token].kind == .punctuation {
            switch codePoint(in: bytes, at: Int(tokens[token].start)).value {
            case 0x22, 0x27, 0x28, 0x5B, 0x60, 0x201C, 0x2018, 0xAB, 0xBF, 0xA1: token += 1
            case 0x2A, 0x2D, 0x2013, 0x2014, 0x2022, 0x2026, 0x2E: return .other
            default: return .mark
            }
        }
        guard token < tokens.count else { return .other }
        switch tokens[token].kind {
        case .number: return .figure
        case .word, .address:
            let value = codePoint(in: bytes, at: Int(tokens[token].start)).value
            if let scalar = Unicode.Scalar(value), scalar.properties.isLowercase { return .small }
            return .capital
        default: return .other
        }
    }

    private func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }
    private func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

    private func lowered(_ index: Int) -> String {
        guard index < tokens.count else { return "" }
        let word = bytes[Int(tokens[index].start)..<Int(tokens[index].end)].prefix(16)
        return String(decoding: word.map(\.asciiLowered), as: UTF8.self)
    }

    /// Words that begin a sentence and no name, so that the abbreviation before them ended one.
    private static let openers: Set<String> = Set(
        """
        a about after again all also although among an and another any are as asked at because before both but by \
        despite did do does during each earlier even every few for former from he her here his how however i if in \
        instead it its last later many meanwhile more most much nearly neither no nobody none nor not now of officials \
        on once one only or other others our over police several she since so some soon still such that the their then \
        there these they this those though three through to today two under until we what when where whether which \
        while who why with would yesterday yet you
        """.split(separator: " ").map(String.init)
    )

    private static let daysAndZones: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "gmt", "utc", "est", "edt", "cst",
        "cdt", "pst", "pdt", "et", "ct", "pt", "bst", "cet", "local", "eastern", "central", "pacific", "greenwich",
    ]
}

extension Token.Kind {
    /// Whether it is said aloud: a word, figure or address.
    var isWord: Bool { self == .word || self == .number || self == .address }
}
