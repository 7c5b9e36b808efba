import News

extension PlainPage {
    /// Where the running text stands: the stretch of paragraphs with the most text for the least of what is none.
    ///
    /// Every paragraph of running text counts for its words, every short line against; islands of text in menus, lists
    /// of other reports and comments are then left outside. Linear in the number of paragraphs.
    func region(before limit: Int) -> Range<Int>? {
        var best: (range: Range<Int>, sum: Double)?
        var start = 0
        var sum = 0.0
        for index in 0..<limit {
            let weight = weight(of: index)
            if sum <= 0 {
                start = index
                sum = 0
            }
            sum += weight
            // Of two reports on a page the first is its own, unless it is much the shorter.
            let known = best.map { $0.range.lowerBound == start || $0.sum < 150 ? $0.sum : $0.sum * 1.4 } ?? 0
            if weight > 0, sum > known { best = (start..<index + 1, sum) }
        }
        guard let range = best?.range else { return nil }
        // A list goes on behind the sentence that begins it.
        var end = range.upperBound
        while end < limit, kinds[end] == nil, paragraphs[end].isItem { end += 1 }
        return range.lowerBound..<end
    }

    private func weight(of index: Int) -> Double {
        let paragraph = paragraphs[index]
        switch kinds[index] {
        case .furniture: return marks[index]?.ends == true ? -12 : -4
        case .some: return -1
        case nil: break
        }
        let words = Double(min(paragraph.words, 80))
        if isTruncated(paragraph) { return paragraph.words > 40 ? words * 0.5 : -4 }
        if paragraph.isProse { return words + (opensReport(index) ? 120 : 0) }
        if paragraph.endsSentence, paragraph.words >= 3 { return words * 0.8 }
        if paragraph.isItem { return -0.5 }
        return paragraph.words > 14 ? -2 : -5
    }

    /// Whether it begins with a dateline that names an agency, as other reports' openings in a list hardly do.
    private func opensReport(_ index: Int) -> Bool {
        DatelineReader.read(String(decoding: points.utf8[paragraphs[index].bytes].prefix(160), as: UTF8.self))?.provider
            != nil
    }

    /// Whether it breaks off, as the openings of other reports do in lists of them.
    private func isTruncated(_ paragraph: Paragraph) -> Bool {
        let end = points.utf8[paragraph.bytes].suffix(6)
        return end.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) || end.suffix(3).elementsEqual("...".utf8)
            || end.elementsEqual("[...] ".utf8.dropLast()) || end.suffix(5).elementsEqual("[...]".utf8)
    }

    /// The last paragraphs of the region that close the report rather than tell it: a byline, an agency's name.
    mutating func readSignature(in region: Range<Int>, before limit: Int) {
        var index = region.upperBound
        while index < min(limit, region.upperBound + 4) {
            defer { index += 1 }
            guard kinds[index] == nil else { continue }
            readLine(index)
            if kinds[index] == nil, article.byline.isEmpty, let name = signature(index) {
                article.byline.append(name)
                mark(index, .furniture, .byline)
            }
        }
    }

    /// A name behind the text, alone or after a dash: "— Jane Roe", "JANE ROE".
    private func signature(_ index: Int) -> String? {
        guard (2...5).contains(paragraphs[index].words), !paragraphs[index].endsSentence else { return nil }
        let line = words(index)
        let name = line.drop { "-\u{2013}\u{2014}~ ".contains($0) }
        let isDashed = name.utf8.count < line.utf8.count
        guard isDashed || paragraphs[index].isCapitals, let person = Byline.person(name) else { return nil }
        return person.spacedWordCount >= 2 ? person : nil
    }
}
