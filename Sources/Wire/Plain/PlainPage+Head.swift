import News

extension PlainPage {
    /// Reads what stands before the first paragraph of running text.
    mutating func readHead(before end: Int, given: String?) {
        for index in 0..<end where kinds[index] == nil { readLine(index) }
        let open = (0..<end).filter { kinds[$0] == nil }
        guard !open.isEmpty else { return }
        let headline: Int?
        if kinds[..<end].contains(.headline) {
            // A field named the headline: what is left above the text are labels.
            for index in open { readBelowHeadline(index) }
            return
        } else if let given {
            let key = Key(given)
            headline = open.first { paragraphs[$0].key == key }
            guard headline != nil else {
                // The headline is known and not here: the text is the body alone.
                for index in open { mark(index, .paragraph) }
                return
            }
        } else {
            headline = headlineIndex(of: open, before: end)
        }
        guard let headline else {
            let alone = open.count == 1 && paragraphs[open[0]].words <= 3
            for index in open {
                if alone { readSection(index) } else { mark(index, .paragraph) }
            }
            return
        }
        mark(headline, .headline)
        article.headline = article.headline ?? words(headline).collapsed
        let above = open.filter { $0 < headline }
        let menu = (0..<headline).reduce(0) { $0 + (reasons[$1] == Furniture.navigation.reason ? 1 : 0) }
        // One line or two above the headline name the section; more of them are a menu.
        for index in above {
            if index == above.last, above.count <= 2 && menu < 4 || isBreadcrumb(index) {
                readSection(index)
            } else {
                mark(index, .furniture, .navigation)
            }
        }
        for index in open where index > headline {
            readBelowHeadline(index)
        }
    }

    /// A line that is a byline, a date or an agency's name.
    mutating func readLine(_ index: Int) {
        let paragraph = paragraphs[index]
        guard paragraph.words <= 24, !paragraph.isItem || isDateLine(paragraph) else { return }
        let line = words(index)
        if let name = abroad(line) {
            if !article.byline.contains(name) { article.byline.append(name) }
            mark(index, .furniture, .byline)
        } else if Byline.isByline(line) {
            takeByline(line)
            takeDate(line)
            mark(index, .furniture, .byline)
        } else if isDateLine(paragraph) {
            takeDate(line)
            mark(index, .furniture, .date)
        } else if let agency = Agencies.agency(named: line.drop { "-\u{2013}\u{2014} ".contains($0) }) {
            article.provider = article.provider ?? agency
            mark(index, .furniture, .provider)
        }
    }

    /// The name behind "Von", "Par", "Por" and their like, where nothing else is in the line.
    private func abroad(_ line: String) -> String? {
        let words = line.spacedWords
        guard (3...6).contains(words.count), let first = words.first,
            [
                "Von", "Par", "Por", "Di", "Door", "Av", "Af", "Tekst:", "Texte:", "Texto:", "بقلم", "كتب", "بقلم:",
                "Автор:",
            ].contains(first)
        else { return nil }
        return Byline.person(words.dropFirst().joined(separator: " "))
    }

    private mutating func takeByline(_ line: String) {
        let begins = Key(line).string.hasPrefix("by")
        for name in Byline.names(in: line, marked: !begins) where !article.byline.contains(name) {
            article.byline.append(name)
        }
        let rest = begins ? line.spacedWords.dropFirst().joined(separator: " ") : line
        if article.provider == nil { article.provider = Agencies.agency(named: rest) }
    }

    private mutating func takeDate(_ line: String) {
        guard let moment = PrintedDate.moment(in: line) else { return }
        let key = Key(line).string
        if key.hasPrefix("updated") || key.hasPrefix("last updated") || key.hasPrefix("modified")
            || key.hasPrefix("last modified")
        {
            article.modified = article.modified ?? moment
        } else {
            article.published = article.published ?? moment
        }
    }

    /// Whether the line is a date and hardly more: "Published: Mar. 17, 2020 | 18:40".
    func isDateLine(_ paragraph: Paragraph) -> Bool {
        let bytes = Array(points.utf8[paragraph.bytes].prefix(200))
        guard let date = PrintedDate.first(in: bytes) else { return false }
        let rest =
            bytes[..<date.range.lowerBound].filter(\.isLetter).count
            + bytes[date.range.upperBound...].filter(\.isLetter).count
        return rest <= 24
    }

    private func headlineIndex(of open: [Int], before end: Int) -> Int? {
        // A headline says in few words what the report says in its first paragraphs.
        var body = Set<ArraySlice<UInt8>>()
        for index in end..<min(paragraphs.count, end + 5) where kinds[index] == nil {
            body.formUnion(paragraphs[index].key.words.filter { $0.count > 3 })
        }
        func agreement(_ index: Int) -> Double {
            let words = paragraphs[index].key.words.filter { $0.count > 3 }
            return words.isEmpty ? 0 : Double(words.filter(body.contains).count) / Double(words.count)
        }
        let fit = open.filter { (3...35).contains(paragraphs[$0].words) && !isBreadcrumb($0) && !paragraphs[$0].isItem }
        var said: [Key: Int] = [:]
        for index in fit { said[paragraphs[index].key, default: 0] += 1 }
        // Of a menu's lines and other reports' titles, the one that agrees best and stands nearest.
        var best: (index: Int, score: Double)?
        for (distance, index) in fit.reversed().enumerated().prefix(400) {
            let paragraph = paragraphs[index]
            var score = agreement(index) + Double(min(paragraph.words, 10)) * 0.03 - Double(min(distance, 30)) * 0.03
            if paragraph.words < 4 { score -= 0.3 }
            if paragraph.endsSentence, text(index, endsWith: 0x2E) { score -= 0.35 }
            if said[paragraph.key] ?? 0 > 1 { score += 0.25 }
            // A standfirst stands below and is longer; on equal terms the upper line is the headline.
            if score >= (best?.score ?? -9)
                - (paragraph.words < (best.map { paragraphs[$0.index].words } ?? 0) ? 0.12 : 0)
            {
                best = (index, score)
            }
        }
        return best?.index
    }

    private func text(_ index: Int, endsWith byte: UInt8) -> Bool {
        points.utf8[paragraphs[index].bytes.upperBound - 1] == byte
    }

    private func isBreadcrumb(_ index: Int) -> Bool {
        guard paragraphs[index].words <= 12 else { return false }
        let line = words(index)
        return [" > ", " \u{BB} ", " \u{203A} ", " / ", " | "].contains { line.firstOccurrence(of: $0) != nil }
    }

    private mutating func readSection(_ index: Int) {
        let parts = words(index).split { ">\u{BB}\u{203A}/|".contains($0) }
        if let name = parts.last?.trimmed, paragraphs[index].words <= 12,
            (1...5).contains(name.spacedWordCount)
        {
            article.section = article.section ?? name
            mark(index, .furniture, .section)
        } else {
            mark(index, .furniture, .navigation)
        }
    }

    /// Whether lines like it stand beside it, as in lists of other reports.
    private func standsInList(_ index: Int) -> Bool {
        func isLine(_ index: Int) -> Bool {
            paragraphs.indices.contains(index) && kinds[index] != .furniture && kinds[index] != .headline
                && !paragraphs[index].endsSentence
        }
        return isLine(index + 1) && (isLine(index - 1) || isLine(index + 2))
    }

    private mutating func readBelowHeadline(_ index: Int) {
        let paragraph = paragraphs[index]
        if paragraph.isItem {
            mark(index, .list)
        } else if paragraph.words >= 6, paragraph.endsSentence || !standsInList(index) {
            mark(index, .paragraph, .standfirst)
        } else if article.byline.isEmpty, (2...4).contains(paragraph.words), let name = Byline.person(words(index)),
            index + 1 < kinds.count, kinds[index + 1] == .furniture
        {
            article.byline.append(name)
            mark(index, .furniture, .byline)
        } else {
            mark(index, .furniture, .label)
        }
    }
}
