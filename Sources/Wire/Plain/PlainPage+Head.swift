import News

extension PlainPage {
    /// Reads what stands before the first paragraph of running text.
    mutating func readHead(before end: Int, given: String?) {
        for index in 0..<end where kinds[index] == nil { readLine(index) }
        let open = (0..<end).filter { kinds[$0] == nil }
        guard !open.isEmpty else { return }
        let headline: Int?
        if let given {
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
        // One line or two above the headline name the section; more of them are a menu.
        for index in above {
            if index == above.last, above.count <= 2 || isBreadcrumb(index) {
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
        guard paragraph.words <= 24, !paragraph.isItem else { return }
        let line = words(index)
        if Byline.isByline(line) {
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

    private mutating func takeByline(_ line: String) {
        let begins = Key(line).string.hasPrefix("by")
        for name in Byline.names(in: line, marked: !begins) where !article.byline.contains(name) {
            article.byline.append(name)
        }
        let rest = begins ? line.split(separator: " ").dropFirst().joined(separator: " ") : line
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
        return fit.first { paragraphs[$0].words >= 4 && agreement($0) >= 0.25 }
            ?? fit.first { paragraphs[$0].words >= 4 } ?? fit.first
    }

    private func isBreadcrumb(_ index: Int) -> Bool {
        guard paragraphs[index].words <= 12 else { return false }
        let line = words(index)
        return [" > ", " \u{BB} ", " \u{203A} ", " / ", " | "].contains { line.firstOccurrence(of: $0) != nil }
    }

    private mutating func readSection(_ index: Int) {
        let parts = words(index).split { ">\u{BB}\u{203A}/|".contains($0) }
        if let name = parts.last?.trimmed, paragraphs[index].words <= 12,
            (1...5).contains(name.split(separator: " ").count)
        {
            article.section = article.section ?? name
            mark(index, .furniture, .section)
        } else {
            mark(index, .furniture, .navigation)
        }
    }

    private mutating func readBelowHeadline(_ index: Int) {
        let paragraph = paragraphs[index]
        if paragraph.isItem {
            mark(index, .list)
        } else if paragraph.words >= 6 {
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
