/// Tells the words of a credit from those of a caption.
enum CreditText {
    /// The longest credit that is looked for, in bytes.
    static let limit = 140

    /// Whether the words name who made or lends a picture.
    static func isCredit(_ text: some StringProtocol) -> Bool {
        let text = unbracketed(text.trimmed)
        let words = text.spacedWords
        guard !words.isEmpty, words.count <= 16, text.utf8.count <= limit else { return false }
        if let label = CreditLabel.at(0, in: Array(text.utf8)) {
            let rest = String(decoding: Array(text.utf8)[label.length...], as: UTF8.self)
            return !rest.isEmpty && (label.isPlain || lendsOrNames(rest))
        }
        // What is said in place of a name need not look like one; nearly all that doesn't is no credit.
        guard isNamelike(words) else { return alone.contains(Key(text).string) && !PictureLenders.lends(text) }
        if PictureLenders.lends(text) { return words.count <= 12 }
        if alone.contains(Key(text).string) { return true }
        // Two or three parts behind strokes, all of them names: "Jane Roe / The Daily News".
        let parts = text.split(separator: "/")
        return (2...4).contains(parts.count) && parts.allSatisfy { (1...5).contains($0.spacedWordCount) }
    }

    private static func lendsOrNames(_ text: String) -> Bool {
        let words = text.spacedWords
        return words.count <= 12 && !endsSentence(text) && (isNamelike(words) || PictureLenders.lends(text))
    }

    /// Said in place of a name.
    private static let alone: Set<String> = [
        "supplied", "handout", "file", "file photo", "file image", "pool", "courtesy photo", "courtesy", "contributed",
        "contributed photo", "submitted photo", "submitted", "stock image", "stock photo", "archive photo", "privat",
        "archiv", "handout photo", "screenshot", "staff photo", "ho", "no credit", "redaktion",
    ]

    private static let small: Set<String> = [
        "of", "for", "the", "via", "and", "by", "de", "da", "di", "del", "der", "den", "von", "van", "from", "photo",
        "pool", "file", "/", "|", "-", "&", "und", "et", "y", "e", "la", "le", "bin", "al", "du", "dos", "dpa", "afp",
        "imago", "picture", "alliance", "epa", "ap", "images", "photos", "\u{2013}", "\u{2014}", "+", "im", "in",
        "pictures", "stock", "ullstein", "bild", "laif", "ddp", "istock", "getty", "archive", "handout", "x",
    ]
    /// Whether the words begin as names do.
    static func isNamelike(_ words: [Substring]) -> Bool {
        words.allSatisfy { word in
            !beginsSmall(word) || word.utf8.contains { $0 == 0x2F || $0 == 0x2E }
                || small.contains(Key(word.trimmed).string)
        }
    }

    /// Whether the first letter is a small one.
    private static func beginsSmall(_ word: Substring) -> Bool {
        for scalar in word.unicodeScalars {
            if scalar.isASCII {
                guard UInt8(truncatingIfNeeded: scalar.value).isLetter else { continue }
                return UInt8(truncatingIfNeeded: scalar.value).isLowerCase
            }
            if scalar.properties.isAlphabetic { return scalar.properties.isLowercase }
        }
        return false
    }

    static func endsSentence(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last?.value else { return false }
        return (last == 0x2E || last == 0x21 || last == 0x3F) && text.spacedWordCount > 6
    }

    /// The credit without its label, brackets, bars and what is said of rights; the same name is not said twice.
    static func clean(_ text: some StringProtocol) -> String {
        var text = text.trimmed
        for _ in 0..<4 {
            let before = text
            text = unbracketed(withoutBars(text))
            let bytes = Array(text.utf8)
            if let label = CreditLabel.at(0, in: bytes), label.length < bytes.count {
                text = String(decoding: bytes[label.length...], as: UTF8.self).trimmed
                // "© 2020 Reuters": the year is no part of the name.
                let year = text.prefix { $0.isASCII && $0.isNumber }
                if year.count == 4, label.isPlain, let rest = text.dropFirst(4).trimmed.orNil {
                    text = withoutBars(rest)
                }
            }
            if let cut = Key(text).string.firstOccurrence(of: "all rights reserved"),
                Key(text).bytes.count == text.utf8.count
            {
                let kept = Key(text).string[..<cut.lowerBound].utf8.count
                text = String(decoding: text.utf8.prefix(kept), as: UTF8.self).trimmed
            }
            if text == before { break }
        }
        return once(text)
    }

    /// "Jane Roe/dpa | Jane Roe" says one name twice.
    private static func once(_ text: String) -> String {
        var parts: [Substring] = []
        var rest = text[...]
        while let cut = rest.firstOccurrence(of: " | ") {
            parts.append(rest[..<cut.lowerBound])
            rest = rest[cut.upperBound...]
        }
        parts.append(rest)
        guard parts.count > 1 else { return text }
        var kept: [Substring] = []
        for (index, part) in parts.enumerated() {
            let key = Key(part).string
            let isSaid = parts.indices.contains { other in
                other != index && (other < index || Key(parts[other]).string != key)
                    && Key(parts[other]).string.firstOccurrence(of: key) != nil
            }
            if !isSaid { kept.append(part) }
        }
        return kept.joined(separator: " | ")
    }

    /// Without a pair of brackets around the whole.
    static func unbracketed(_ text: String) -> String {
        // Brackets begin and end with these bytes.
        guard let first = text.utf8.first, let last = text.utf8.last,
            first == 0x28 || first == 0x5B || first == 0xEF || first == 0xE3 || last == 0x29 || last == 0x5D
                || last == 0x89
        else { return text }
        for (open, close) in [("(", ")"), ("[", "]"), ("（", "）"), ("【", "】")] where text.hasPrefix(open) {
            guard text.hasSuffix(close) || text.hasSuffix(close + ".") else {
                return text.contains(close) ? text : text.dropFirst().trimmed
            }
            let inner = text.dropFirst().prefix { String($0) != close }.trimmed
            let length = inner.utf8.count + open.utf8.count + close.utf8.count
            return text.utf8.count - length <= 2 ? inner : text
        }
        // A bracket opened before the label, and closed behind the name.
        for (open, close) in [("(", ")"), ("[", "]"), ("（", "）")] where text.hasSuffix(close) && !text.contains(open) {
            return text.dropLast().trimmed
        }
        return text
    }

    private static func withoutBars(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, "/|-\u{2013}\u{2014}\u{2022} ,;:".unicodeScalars.contains(first) {
            scalars.removeFirst()
        }
        while let last = scalars.last, "/|-\u{2013}\u{2014} ,;:".unicodeScalars.contains(last) { scalars.removeLast() }
        return String(scalars)
    }
}
