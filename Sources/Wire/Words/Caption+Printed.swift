extension Caption {
    /// The words with which captions begin and reports don't.
    private static let openings = PhraseTable<Bool>([
        (
            true,
            [
                "in this file photo", "in this photo", "in this image", "in this picture", "in this file image",
                "in this handout", "in this frame grab", "in this undated", "in this combination", "in this aerial",
                "in this screengrab", "file photo", "file -", "file:", "file picture", "file image", "(file",
                "a file photo", "a file picture", "this file photo", "this handout", "this photo shows", "this image",
                "this combination of", "this aerial photo", "this undated", "photo:", "photo by", "photo credit",
                "photograph:", "picture:", "image:", "image credit", "image caption", "image source", "photo caption",
                "representative image", "representational image", "handout photo", "pictured:", "pictured above",
                "screenshot:", "caption:", "undated photo", "archivfoto:", "archivbild:", "symbolfoto:", "symbolbild:",
                "foto:", "bild:", "photo d'archives", "photo d'illustration", "foto de archivo", "imagen de archivo",
                "foto d'archivio", "foto de arquivo", "صورة أرشيفية", "صورة من الأرشيف", "фото:",
            ]
        )
    ])

    /// Whether a paragraph of plain text is the caption of a picture that is not there.
    static func isCaption(_ paragraph: some StringProtocol, key: Key) -> Bool {
        guard key.bytes.count < Key.limit else { return false }
        if openings.meaning(ofBeginning: key) == true { return true }
        let parts = split(paragraph.collapsed)
        guard let credit = parts.credit?.orNil else { return false }
        guard let text = parts.text?.orNil else { return true }
        return PictureLenders.lends(credit) || hasLabel(paragraph, after: text)
    }

    /// Whether the credit that follows the caption's text has a label: "Photo: Jane Roe".
    private static func hasLabel(_ paragraph: some StringProtocol, after text: String) -> Bool {
        let rest = Array(paragraph.collapsed.utf8.dropFirst(text.utf8.count).drop { !$0.isWord })
        return CreditLabel.at(0, in: rest) != nil
    }
}
