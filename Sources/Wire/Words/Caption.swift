import News

/// A caption taken apart: what the picture shows, who made it, and when.
struct Caption: Hashable, Sendable {
    var text: String?
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

    /// The longest credit that is looked for, in bytes.
    private static let creditLimit = 120

    private static func split(_ whole: String) -> (text: String?, credit: String?) {
        let key = Key(whole).string
        for opening in labels where key.hasPrefix(opening) {
            let rest = whole.dropFirst(opening.count).trimmed
            // "Photo: AFP" is all credit; "Photo: A man walks past…" is a caption with a label.
            if rest.utf8.count <= creditLimit, !endsSentence(rest), isCredit(rest) || opening.contains("credit") {
                return (nil, rest)
            }
        }
        if let cut = bracket(whole) { return cut }
        if let cut = labelled(whole) ?? tail(whole) { return cut }
        if whole.utf8.count <= creditLimit, isCredit(whole), !whole.contains(". ") { return (nil, whole) }
        return (whole, nil)
    }

    /// A credit in brackets at the end: "(AP Photo/Jane Roe)".
    private static func bracket(_ whole: String) -> (text: String?, credit: String?)? {
        var body = whole[...]
        if body.last == "." { body = body.dropLast() }
        guard let close = body.last, close == ")" || close == "]" else { return nil }
        guard let open = body.lastIndex(of: close == ")" ? "(" : "[") else { return nil }
        let inner = body[body.index(after: open)..<body.index(before: body.endIndex)]
        guard inner.utf8.count <= creditLimit, isCredit(inner) || Agencies.lendsPictures(inner) else { return nil }
        return (body[..<open].trimmed, withoutLabel(inner.trimmed))
    }

    /// A credit behind a label of its own, with or without a space before: "A dam.Photo: Jane Roe".
    private static func labelled(_ whole: String) -> (text: String?, credit: String?)? {
        let end = whole.utf8.suffix(creditLimit + 20).startIndex
        for label in [
            "Photo: ", "Photograph: ", "Picture: ", "Image: ", "Credit: ", "Foto: ", "Bild: ", "Quelle: ", "Source: ",
        ] {
            guard let found = whole[end...].firstOccurrence(of: label), found.lowerBound > whole.startIndex else {
                continue
            }
            let credit = whole[found.upperBound...].trimmed
            let words = credit.split(separator: " ")
            guard (1...10).contains(words.count), isNamelike(words), !endsSentence(credit) else { continue }
            let text = whole[..<found.lowerBound].trimmed
            return (text.last == "(" || text.last == "[" ? text.dropLast().trimmed : text, credit)
        }
        return nil
    }

    /// A credit after the last sentence, behind a stroke, a bar or nothing but a space.
    private static func tail(_ whole: String) -> (text: String?, credit: String?)? {
        let bytes = Array(whole.utf8)
        var at = bytes.count - 1
        let lowest = max(0, bytes.count - creditLimit - 4)
        var best: Int?
        // The first place in the last stretch from which everything reads as a credit.
        while at > lowest {
            at -= 1
            let byte = bytes[at]
            guard bytes[at + 1] == 0x20 else { continue }
            let stop = byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x22 || byte == 0x29 || byte == 0x9D
            let bar = byte == 0x2F || byte == 0x7C
            guard stop || bar else { continue }
            let rest = String(decoding: bytes[(at + 1)...], as: UTF8.self).trimmed
            let credit = withoutLabel(withoutBar(rest))
            if isCredit(withoutBar(rest)) { best = at } else if stop, endsSentence(credit) { break }
        }
        guard let best else { return nil }
        let bar = bytes[best] == 0x2F || bytes[best] == 0x7C
        let text = String(decoding: bytes[..<(bar ? best : best + 1)], as: UTF8.self).trimmed
        let credit = withoutLabel(withoutBar(String(decoding: bytes[(best + 1)...], as: UTF8.self).trimmed))
        return (text, credit)
    }

    private static func withoutBar(_ text: String) -> String {
        String(text.drop { "/|-\u{2013}\u{2014}\u{2022} ".contains($0) })
    }

    private static let labels = [
        "photo credit:", "image credit:", "picture credit:", "photo by:", "photograph by:", "photo by", "image by",
        "picture by", "photograph by", "photographs by", "photos by", "photograph:", "photo:", "picture:", "image:",
        "credit:",
        "credits:", "courtesy of", "courtesy:", "source:", "photo courtesy of", "foto:", "photo -",
    ]

    private static func withoutLabel(_ credit: String) -> String {
        let key = Key(credit).string
        for label in labels where key.hasPrefix(label) && !label.hasPrefix("courtesy") {
            return credit.dropFirst(label.count).trimmed
        }
        return credit
    }

    /// Whether the words name who made or lends a picture.
    static func isCredit(_ text: some StringProtocol) -> Bool {
        let text = text.trimmed
        let words = text.split(separator: " ")
        guard !words.isEmpty, words.count <= 14 else { return false }
        let key = Key(text).string
        if labels.contains(where: { key.hasPrefix($0) }) || key.hasPrefix("\u{A9}") { return true }
        if Agencies.lendsPictures(text) { return words.count <= 10 && isNamelike(words) }
        // Two or three parts behind strokes, all of them names: "Jane Roe / The Daily News".
        let parts = text.split(separator: "/")
        return (2...4).contains(parts.count) && isNamelike(words)
            && parts.allSatisfy { (1...5).contains($0.split(separator: " ").count) }
    }

    private static let small: Set<String> = [
        "of", "for", "the", "via", "and", "by", "de", "from", "photo", "pool", "file", "/", "|", "-", "&",
    ]
    private static func isNamelike(_ words: [Substring]) -> Bool {
        words.allSatisfy { word in
            guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return true }
            return first.properties.isUppercase || small.contains(Key(word).string) || word.contains("/")
        }
    }

    private static func endsSentence(_ text: String) -> Bool {
        guard let last = text.last else { return false }
        return ".!?".contains(last) && text.split(separator: " ").count > 6
    }

    /// The words with which captions begin and reports don't.
    private static let openings = PhraseTable<Bool>([
        (
            true,
            [
                "in this file photo", "in this photo", "in this image", "in this picture", "in this file image",
                "in this handout",
                "in this frame grab", "in this undated", "in this combination", "in this aerial", "in this screengrab",
                "file photo", "file -", "file:", "file picture", "file image", "(file", "a file photo",
                "a file picture",
                "this file photo", "this handout", "this photo shows", "this image", "this combination of",
                "this aerial photo",
                "this undated", "photo:", "photo by", "photo credit", "photograph:", "picture:", "image:",
                "image credit",
                "representative image", "representational image", "handout photo", "pictured:", "pictured above",
                "screenshot:",
                "caption:", "undated photo",
            ]
        )
    ])

    /// Whether a paragraph of plain text is the caption of a picture that is not there.
    static func isCaption(_ paragraph: some StringProtocol, key: Key) -> Bool {
        guard key.bytes.count < Key.limit else { return false }
        if openings.meaning(ofBeginning: key) == true { return true }
        let caption = Caption(paragraph)
        guard let credit = caption.credit else { return false }
        return caption.text == nil || Agencies.lendsPictures(credit)
    }
}
