import News

/// A caption taken apart: what the picture shows, who made it, and when.
struct Caption: Hashable, Sendable {
    var text: String?
    /// Who made or lends the picture, without a label before it.
    var credit: String?
    /// The day on which the picture was taken, as ISO 8601, where a whole date is given.
    var date: String?

    init(_ words: some StringProtocol) {
        let whole = words.collapsed
        let parts = Self.split(whole)
        text = parts.text?.orNil
        credit = parts.credit?.orNil
        date = PrintedDate.first(in: Array((text ?? "").utf8.prefix(4000)))?.moment.day.description
    }

    typealias Parts = (text: String?, credit: String?)

    static func split(_ whole: String) -> Parts {
        let bytes = Array(whole.utf8)
        if let label = CreditLabel.at(0, in: bytes) {
            let rest = String(decoding: bytes[label.length...], as: UTF8.self)
            // "Photo: AFP" is all credit; "Photo: A man walks past…" is a caption with a label.
            if !rest.isEmpty, rest.utf8.count <= CreditText.limit, !CreditText.endsSentence(rest),
                CreditText.isCredit(rest) || label.isPlain && rest.spacedWordCount <= 10
            {
                return (nil, CreditText.clean(whole))
            }
        }
        let cut =
            bracket(whole) ?? labelled(whole, bytes) ?? bar(whole) ?? tail(bytes) ?? lastWords(whole)
        if let cut { return cut }
        if whole.utf8.count <= CreditText.limit, CreditText.isCredit(whole), whole.firstOccurrence(of: ". ") == nil {
            return (nil, CreditText.clean(whole))
        }
        return (whole, nil)
    }

    /// A credit in brackets at the end, once or twice: "(AP Photo/Jane Roe)", "（山田太郎撮影）".
    private static func bracket(_ whole: String) -> Parts? {
        guard let last = whole.utf8.last, last == 0x29 || last == 0x5D || last == 0x2E || last >= 0x80 else {
            return nil
        }
        var body = whole[...]
        var credit: String?
        while true {
            var end = body
            if end.last == "." || end.last == "。" { end = end.dropLast() }
            guard let close = end.last, let open = brackets[close], let start = end.lastIndex(of: open) else { break }
            let inner = end[end.index(after: start)..<end.index(before: end.endIndex)].trimmed
            let isWhole = credit == nil && end[..<start].trimmed.isEmpty
            guard inner.utf8.count <= CreditText.limit,
                let found = credited(inner, after: end[..<start], isWhole: isWhole)
            else { break }
            // Of two, the longer says more: "(Photo by X / AFP) (Photo by X/AFP via Getty Images)".
            if found.utf8.count > credit?.utf8.count ?? 0 { credit = found }
            body = body[..<start].trimmed[...]
        }
        guard let credit else { return nil }
        return (body.trimmed, credit)
    }

    private static let brackets: [Character: Character] = [")": "(", "]": "[", "）": "（", "】": "【"]

    private static func credited(_ inner: String, after text: Substring, isWhole: Bool) -> String? {
        // Japanese says "taken by" and "offered by" behind the name.
        for ending in ["撮影", "提供", "写真"] where inner.hasSuffix(ending) && inner.utf8.count > ending.utf8.count {
            return inner.dropLast(ending.count).trimmed
        }
        if CreditText.isCredit(inner) { return CreditText.clean(inner) }
        // Names in brackets of their own, behind a whole sentence or with nothing before them.
        let words = inner.spacedWords
        let stands = isWhole || text.trimmed.utf8.last == 0x2E && text.utf8.count > 40
        guard stands, (1...10).contains(words.count), CreditText.isNamelike(words),
            !inner.utf8.contains(where: \.isDigit),
            inner.utf8.last != 0x2E
        else { return nil }
        return CreditText.clean(inner)
    }

    /// A credit behind a label of its own, with or without a space before: "A dam.Photo: Jane Roe".
    private static func labelled(_ whole: String, _ bytes: [UInt8]) -> Parts? {
        var at = max(1, bytes.count - CreditText.limit - 30)
        while at < bytes.count {
            defer { at += 1 }
            guard startsWord(bytes, at), let label = CreditLabel.at(at, in: bytes) else { continue }
            let rest = String(decoding: bytes[(at + label.length)...], as: UTF8.self).trimmed
            let words = rest.spacedWords
            guard (1...16).contains(words.count), !CreditText.endsSentence(rest),
                label.isPlain || CreditText.isNamelike(words) || PictureLenders.lends(rest)
            else { continue }
            var text = String(decoding: bytes[..<at], as: UTF8.self).trimmed
            for opening in ["(", "[", "（", "|", "/", "-", "\u{2013}", "\u{2014}", ",", "\u{2022}", "+++"]
            where text.hasSuffix(opening) {
                text = text.dropLast(opening.count).trimmed
            }
            return (text, CreditText.clean(String(decoding: bytes[at...], as: UTF8.self)))
        }
        return nil
    }

    /// Whether a label may begin at that byte: at a word, or at a capital behind a small letter or a stop.
    private static func startsWord(_ bytes: [UInt8], _ at: Int) -> Bool {
        let (before, here) = (bytes[at - 1], bytes[at])
        guard !here.isContinuation, here.isWord || here == 0x28 else { return false }
        if !before.isWord { return true }
        // A capital letter or a sign of another script may follow with no space between.
        return (here.isCapital && (before.isLowerCase || before >= 0x80))
            || (here >= 0x80 && (before < 0x80 || here == 0xC2))
            || here >= 0xE3
    }

    /// A credit behind a bar, which parts nothing else at a caption's end: "A guard at the gate | AFP/Jane Roe".
    private static func bar(_ whole: String) -> Parts? {
        guard let at = whole.utf8.firstIndex(of: 0x7C), at > whole.startIndex else { return nil }
        let rest = whole[whole.index(after: at)...].trimmed
        let words = rest.spacedWords
        guard (1...12).contains(words.count), CreditText.isCredit(rest) || CreditText.isNamelike(words),
            !CreditText.endsSentence(rest), let text = whole[..<at].trimmed.orNil
        else { return nil }
        // "dpa | Jane Roe" is credit on both sides.
        if CreditText.isCredit(text) { return (nil, CreditText.clean(whole)) }
        if let first = tail(Array(text.utf8)), let lender = first.credit {
            return (first.text, CreditText.clean(lender + " | " + rest))
        }
        return (text, CreditText.clean(rest))
    }

    /// A credit after the last sentence, behind a stroke, a bar, a dash or nothing but a space.
    private static func tail(_ bytes: [UInt8]) -> Parts? {
        var at = bytes.count - 1
        let lowest = max(0, bytes.count - CreditText.limit - 4)
        var best: Int?
        // The first place in the last stretch from which everything reads as a credit.
        while at > lowest {
            at -= 1
            guard bytes[at + 1] == 0x20, let mark = mark(bytes, at) else { continue }
            let rest = String(decoding: bytes[(at + 1)...], as: UTF8.self)
            if CreditText.isCredit(CreditText.clean(rest)) {
                best = at
            } else if mark == .stop, CreditText.endsSentence(rest.trimmed) {
                break
            }
        }
        guard let best else { return nil }
        let end = mark(bytes, best) == .stop ? best + 1 : best - (bytes[best] >= 0x80 ? 2 : 0)
        let text = String(decoding: bytes[..<end], as: UTF8.self).trimmed
        return (text, CreditText.clean(String(decoding: bytes[(best + 1)...], as: UTF8.self)))
    }

    private enum Mark { case stop, bar }

    /// The mark that ends at that byte and may stand before a credit.
    private static func mark(_ bytes: [UInt8], _ at: Int) -> Mark? {
        switch bytes[at] {
        case 0x2E, 0x21, 0x3F, 0x22, 0x29, 0x9D: return .stop
        case 0x2F, 0x7C: return .bar
        case 0x2D where at > 0 && bytes[at - 1] == 0x20: return .bar
        case 0x93, 0x94: return at > 1 && bytes[at - 2] == 0xE2 && bytes[at - 1] == 0x80 ? .bar : nil
        default: return nil
        }
    }

    /// A name alone behind the last sentence: "The dam was built in 1931. Jane Roe".
    private static func lastWords(_ whole: String) -> Parts? {
        guard let end = whole.unicodeScalars.last, !".!?:…\"”»)".unicodeScalars.contains(end) else { return nil }
        let words = whole.spacedWords
        // No more than five words, and before them a sentence that is one.
        for count in 1...5 where words.count >= count + 5 {
            let stop = words[words.count - count - 1]
            guard stop.utf8.last == 0x2E else { continue }
            let bare = stop.dropLast()
            let isSentence =
                bare.unicodeScalars.count >= (bare.unicodeScalars.first?.properties.isUppercase == true ? 5 : 3)
                || bare.utf8.allSatisfy(\.isDigit) || bare.utf8.last.map { $0 == 0x29 || $0 >= 0x80 } ?? false
            let name = words[(words.count - count)...]
            guard isSentence, CreditText.isNamelike(Array(name)),
                !name.contains(where: {
                    $0.utf8.last == 0x3A
                        || $0.utf8.contains(where: \.isDigit) && count == 1 && $0.utf8.allSatisfy(\.isDigit)
                })
            else { return nil }
            return (
                words[..<(words.count - count)].joined(separator: " "), CreditText.clean(name.joined(separator: " "))
            )
        }
        return nil
    }
}
