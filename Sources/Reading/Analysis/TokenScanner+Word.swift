extension TokenScanner {
    /// Cuts off the word that begins here: letters, the marks that belong inside it, and an abbreviation's stop.
    mutating func word(from begun: Int? = nil) {
        var end = begun ?? at
        var segment = at
        var dotted = false
        scan: while true {
            let (kind, length) = character(end)
            switch kind {
            case .letter, .digit: end += length
            case .apostrophe:
                if character(end + length).kind != .letter || clitic(after: end + length) { break scan }
                if reads("t", at: end + length), kindAfterT(end + length) != .letter,
                    byte(end - 1).asciiLowered == 0x6E,
                    end - 1 > at
                {
                    negated(word: end - 1, to: end + length + 1)
                    return
                }
                end += length
            case .hyphen:
                guard segment == at, self.kind(end + length) == .letter, Self.prefixes.contains(lowered(at, end)) else {
                    break scan
                }
                end += length
                segment = end
            case .punctuation where byte(end) == 0x26 && byte(end - 1).isASCIIUpper && byte(end + 1).isASCIIUpper:
                end += 1
            case .punctuation where byte(end) == 0x2E:
                switch stop(at: end, segment: segment, dotted: dotted) {
                case .apart: break scan
                case .ends:
                    emit(.word, to: end + 1)
                    return
                case .inside:
                    end += 1
                    segment = end
                    dotted = true
                }
            default: break scan
            }
        }
        finish(to: end, dotted: dotted)
    }

    private mutating func finish(to end: Int, dotted: Bool) {
        if byte(end) == 0x24, end - at <= 3, byte(end - 1).isASCIIUpper, byte(end + 1).isASCIIDigit {
            emit(.symbol, to: end + 1)  // "US$" before a figure
            return
        }
        if dotted, let dot = bytes[at..<end].lastIndex(of: 0x2E), Self.domains.contains(lowered(dot + 1, end)) {
            emit(.address, to: byte(end) == 0x2F && kind(end + 1) == .letter ? endOfAddress(from: end) : end)
            return
        }
        // "cannot", "gonna": two words in the treebanks.
        if end - at <= 6, let cut = Self.fused[lowered(at, end)] { emit(.word, to: at + cut) }
        emit(.word, to: end)
    }

    /// "don't" is "do" and "n't".
    private mutating func negated(word cut: Int, to end: Int) {
        emit(.word, to: cut)
        emit(.word, to: end)
    }

    private func kindAfterT(_ offset: Int) -> CharacterClass { kind(offset + 1) }

    /// Whether what follows an apostrophe is a clitic: "'s", "'re".
    func clitic(after offset: Int) -> Bool {
        for tail in ["s", "m", "d", "re", "ve", "ll"] as [StaticString] where reads(tail, at: offset) {
            let after = kind(offset + tail.utf8CodeUnitCount)
            if after != .letter, after != .digit { return true }
        }
        return false
    }

    private enum Stop { case inside, ends, apart }

    /// What the full stop after letters is: part of the word, its last mark, or a token of its own.
    private func stop(at dot: Int, segment: Int, dotted: Bool) -> Stop {
        let next = character(dot + 1)
        let single = character(segment).length == dot - segment
        if next.kind == .letter {
            if single {
                let after = character(dot + 1 + next.length).kind
                let alone = after != .letter && after != .digit
                return alone || byte(segment).isASCIILower ? .inside : .ends
            }
            if Abbreviation.of(lowered(segment, dot)) != nil, byte(dot + 1).isASCIIUpper { return .ends }
            if !dotted, lowered(segment, dot) == "ph" { return .inside }
            return byte(dot + 1).isASCIIUpper && byte(dot - 1).isASCIILower ? .apart : .inside
        }
        if byte(dot + 1) == 0x2E { return .apart }
        if dotted { return single ? .ends : .apart }
        if single { return initial(at: segment, dot: dot) ? .ends : .apart }
        switch Abbreviation.of(lowered(segment, dot)) {
        case .leading where !endsLine(dot + 1): return .ends
        case .either: return .ends
        case .beforeNumber where kind(byte(dot + 1) == 0x20 ? dot + 2 : dot + 1) == .digit: return .ends
        case .afterComma where tokens.last.map({ byte(Int($0.start)) == 0x2C }) ?? false: return .ends
        default: return .apart
        }
    }

    /// Whether the one letter before a stop is somebody's initial: "John F. Kennedy", not "Plan B.".
    private func initial(at letter: Int, dot: Int) -> Bool {
        let next = kind(byte(dot + 1) == 0x20 ? dot + 2 : dot + 1)
        guard byte(letter).isASCIIUpper || bytes[letter] >= 0x80 else {
            // "v." between the parties to a case, "c." before a year.
            return byte(letter) == 0x76 ? !endsLine(dot + 1) : byte(letter) == 0x63 && next == .digit
        }
        guard !endsLine(dot + 1), next == .letter else { return false }
        guard byte(letter) == 0x49 else { return true }
        // "I." is an initial after a name only.
        guard let last = tokens.last, tokens.count > 1 else { return false }
        return byte(Int(last.start)).isASCIIUpper && byte(dot + 2).isASCIIUpper
    }

    /// Whether nothing but blanks stands between an offset and the line's end.
    private func endsLine(_ offset: Int) -> Bool {
        var index = offset
        while byte(index) == 0x20 || byte(index) == 0x0D, index - offset < 8 { index += 1 }
        return index >= bytes.count || bytes[index] == 0x0A
    }

    /// Prefixes that the treebanks leave joined to the word after their hyphen.
    private static let prefixes: Set<String> = [
        "anti", "bi", "co", "counter", "cross", "e", "ex", "inter", "intra", "micro", "mid", "mini", "multi", "neo",
        "non", "over", "post", "pre", "pro", "quasi", "re", "semi", "sub", "trans", "tri", "ultra", "un",
    ]

    /// Words written as one that are two, with the length of the first.
    private static let fused: [String: Int] = [
        "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
    ]

    private static let domains: Set<String> = [
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "ly", "co", "uk", "us", "de", "fr", "eu",
        "ru", "iq", "ir", "il", "lb", "tr", "sa", "ae", "jo", "cn", "jp", "in", "pk", "au", "nz", "ca", "ie", "za",
        "ng",
        "ke", "tv", "me", "news",
    ]
}
