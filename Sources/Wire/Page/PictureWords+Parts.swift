extension PictureWords {
    /// Caption, credit and day of the picture, told apart by how the page sets them and, failing that, by the words.
    var parts: (caption: String?, credit: String?, date: String?) {
        var rest: [Piece] = []
        var credits: [String] = []
        for line in lines {
            if line.isCredit {
                let credit = CreditText.clean(line.text.trimmed)
                if CreditText.isSaid(credit), !credits.contains(credit) { credits.append(credit) }
            } else {
                rest.append(line)
            }
        }
        rest = rest.filter { !Self.isNothing($0.text) }
        // A piece of its own may be a credit by its words, before the caption or after it.
        if credits.isEmpty, rest.count > 1,
            let at = rest.lastIndex(where: { $0.isApart && CreditText.isCredit($0.text.trimmed) })
        {
            let isLast = at + 1 == rest.count || rest[at + 1].isApart
            if isLast { credits.append(CreditText.clean(rest.remove(at: at).text)) }
        }
        if credits.isEmpty, rest.count > 1, let last = rest.last, Self.isName(last, after: rest[rest.count - 2]) {
            credits.append(CreditText.clean(last.text))
            rest.removeLast()
        }
        let text = joined(rest)
        guard let credit = credits.first else {
            let caption = Caption(text)
            return (caption.text, caption.credit, caption.date)
        }
        let whole =
            credits.count == 2 && credits[0].utf8.count + credits[1].utf8.count < 80
            ? credits.joined(separator: " / ") : credit
        return (text.orNil, whole, text.isEmpty ? nil : Caption(text).date)
    }

    /// The pieces, with those of one credit put together.
    private var lines: [Piece] {
        var lines: [Piece] = []
        for piece in pieces {
            if piece.isCredit, let last = lines.last, last.isCredit,
                !piece.isApart || CreditLabel.isAlone(last.text) || last.text.utf8.count <= 2
            {
                lines[lines.count - 1].text += piece.text.hasPrefix(" ") ? piece.text : " " + piece.text
            } else {
                lines.append(piece)
            }
        }
        return lines
    }

    private func joined(_ pieces: [Piece]) -> String {
        var text = ""
        var said: Set<String> = []
        for piece in pieces where said.insert(piece.text.trimmed).inserted {
            text += piece.isApart && !text.isEmpty ? " " + piece.text : piece.text
        }
        return Self.withoutLabel(text.collapsed)
    }

    /// "Image caption, A man walks past": said for those who can't see the page.
    private static func withoutLabel(_ text: String) -> String {
        let key = Key(text.prefix(40)).string
        for label in ["image caption, ", "image caption: ", "image caption ", "caption: ", "photo caption: "]
        where key.hasPrefix(label) {
            return text.dropFirst(label.count).trimmed
        }
        return text
    }

    /// Whether a piece says nothing of the picture: the number of a slide, a button's words.
    private static func isNothing(_ text: String) -> Bool {
        let text = text.trimmed
        let words = text.utf8.split { $0 == 0x20 || $0 == 0x2F || $0 == 0x7C }.map { Substring($0) }
        if words.count <= 4,
            words.allSatisfy({ Int($0) != nil || $0 == "of" || $0 == "von" || $0 == "de" || $0 == "sur" })
        {
            return true
        }
        if !text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) { return true }
        guard words.count <= 8 else { return false }
        if CreditLabel.isAlone(text) || buttons.contains(Key(text).string) { return true }
        // A notice of rights names whoever made the picture; other furniture says nothing of it.
        guard let furniture = Furniture.of(Key(text), words: words.count) else { return false }
        return furniture.reason != Furniture.copyright.reason && furniture.reason != Furniture.reporting.reason
    }

    private static let buttons: Set<String> = [
        "enlarge", "zoom", "fullscreen", "full screen", "image caption", "caption", "bild vergrößern", "vergrößern",
        "hide caption", "toggle caption", "enlarge this image", "expand", "article content", "vis mer", "visa mer",
        "mehr anzeigen", "mehr", "voir plus", "agrandir", "ver más", "ampliar", "lees meer", "autoplay", "play",
    ]

    /// Whether the last piece is a name set off from the caption before it.
    private static func isName(_ piece: Piece, after before: Piece) -> Bool {
        let text = piece.text.trimmed
        let words = text.spacedWords
        guard (1...10).contains(words.count), text.utf8.count <= CreditText.limit, CreditText.isNamelike(words),
            !CreditText.endsSentence(text), !before.text.trimmed.isEmpty
        else { return false }
        if let last = text.utf8.last, last == 0x2E || last == 0x3F || last == 0x21 { return false }
        if CreditText.isCredit(text) { return true }
        guard words.count <= 6 else { return false }
        // A short caption before a short name may be two captions; what ends as a sentence does is one.
        let end = before.text.trimmed.utf8.last ?? 0
        let isSentence = [0x2E, 0x21, 0x3F, 0x22, 0x29, 0x2C, 0x7C].contains(end) || end >= 0x80
        let isLong = before.text.spacedWordCount >= 5
        return piece.isApart || piece.isSmall ? isSentence || isLong : isSentence
    }
}

extension CreditLabel {
    /// Whether the words are a label and nothing else: "Image source,", "Photo:".
    static func isAlone(_ text: String) -> Bool {
        var bytes = Array(text.trimmed.utf8)
        while let last = bytes.last, last == 0x2C || last == 0x3A || last == 0x28 || last == 0x20 { bytes.removeLast() }
        guard !bytes.isEmpty, bytes.count <= 40 else { return bytes.isEmpty }
        let count = bytes.count
        bytes.append(contentsOf: ": .".utf8)
        return at(0, in: bytes).map { $0.length >= count } ?? false
    }
}

extension CreditText {
    /// Whether anything is left of a credit when its label is gone.
    static func isSaid(_ credit: String) -> Bool {
        credit.utf8.count <= 300 && credit.unicodeScalars.contains { $0.properties.isAlphabetic }
            && !CreditLabel.isAlone(credit)
    }
}
