import News

extension PlainPage {
    /// What wires put around their reports: slugs, notes to editors, counts of words, times, the mark of the end.
    func wireMark(_ index: Int) -> Reason? {
        let paragraph = paragraphs[index]
        guard paragraph.words <= 30 else { return nil }
        if Self.notes.meaning(ofBeginning: paragraph.key) == true { return .note }
        guard paragraph.words <= 8, !paragraph.isItem || paragraph.words <= 3 else { return nil }
        if Self.ends.meaning(ofWhole: Self.bare(paragraph.key)) == true { return .end }
        let words = paragraph.key.words
        if words.count <= 4, words.contains(where: { $0.allSatisfy(\.isDigit) }),
            words.contains(where: { word in
                ["words", "mots", "palabras", "wörter"].contains { word.elementsEqual($0.utf8) }
            })
        {
            return .length
        }
        if isTime(paragraph) { return .time }
        return isSlug(paragraph) ? .slug : nil
    }

    private static let notes = PhraseTable<Bool>([
        (
            true,
            [
                "eds:", "(eds:", "editors:", "(editors:", "eds.:", "note to editors", "attention editors",
                "attention -",
                "(adds", "(updates", "(recasts", "(rewrites", "(corrects", "adds details", "updates with",
                "recasts with",
                "(repeats", "repeats story", "with photo", "with photos", "(with photo", "ap photo", "ap photos",
                "(refile",
                "embargoed until", "hold for release", "for immediate release", "stand-alone photo", "mandatory kill",
            ]
        )
    ])
    private static let ends = PhraseTable<Bool>([
        (
            true,
            [
                "30", "ends", "end", "ende", "fin", "endit", "more", "end of story", "end of document", "30-30-30",
                "/end",
            ]
        )
    ])

    /// The key without what stands around its words: "-30-", "(END)".
    private static func bare(_ key: Key) -> Key {
        var bytes = key.bytes[...]
        while let first = bytes.first, !first.isWord { bytes.removeFirst() }
        while let last = bytes.last, !last.isWord { bytes.removeLast() }
        return Key(bytes)
    }

    /// A time of the day and nothing else: "14:32", "2.15pm GMT", "18h05", "Updated 4 min ago".
    private func isTime(_ paragraph: Paragraph) -> Bool {
        let bytes = paragraph.key.bytes
        guard let first = bytes.first, first.isDigit, paragraph.words <= 4 else { return false }
        let digits = bytes.prefix(while: \.isDigit).count
        guard digits <= 2, digits < bytes.count else { return false }
        let rest = bytes[digits...]
        let isClock =
            [0x3A, 0x2E, 0x68].contains(rest.first ?? 0) && rest.dropFirst().prefix(2).allSatisfy(\.isDigit)
            && rest.count >= 3
        let letters = rest.filter(\.isLetter)
        let words = [
            "", "am", "pm", "gmt", "amgmt", "pmgmt", "et", "amet", "pmet", "bst", "pmbst", "ambst", "uhr", "h",
            "amedt", "pmedt", "amest", "pmest", "cet", "utc",
        ]
        return isClock && words.contains { letters.elementsEqual($0.utf8) }
            || letters.elementsEqual("am".utf8) || letters.elementsEqual("pm".utf8)
            || paragraph.key.string.hasSuffix(" ago")
    }

    /// The name of a report on the wire: "BC-ML--Iraq-Bases,450", "IRAQ-US/TROOPS (UPDATE 2)".
    private func isSlug(_ paragraph: Paragraph) -> Bool {
        guard !paragraph.endsSentence else { return false }
        let tokens = points.utf8[paragraph.bytes].split(separator: 0x20)
        guard (1...6).contains(tokens.count) else { return false }
        var names = 0
        for token in tokens {
            let joints = token.reduce(0) { $0 + ([0x2D, 0x2F, 0x2C, 0x5F].contains($1) ? 1 : 0) }
            let letters = token.reduce(0) { $0 + ($1.isLetter ? 1 : 0) }
            let isTitle = token.first.map { $0.isCapital || $0.isDigit || $0 == 0x28 || $0 == 0x5E } ?? false
            if joints >= 2, letters >= 6, joints * 12 >= token.count {
                names += 1
            } else if joints == 1, letters >= 6, token.allSatisfy({ !$0.isLowerCase }), tokens.count <= 3 {
                names += 1
            } else if token.count > 12 || !(isTitle || token.count <= 3) {
                return false
            }
        }
        return names >= 1
    }
}
