import News

extension PlainPage {
    /// Gives the paragraphs from the first of the running text to the end of the article their kinds.
    mutating func readBody(from start: Int, to end: Int) {
        for index in start..<end where kinds[index] == nil {
            let paragraph = paragraphs[index]
            if paragraph.isItem, isInList(index, start: start, end: end) {
                mark(index, .list)
            } else if isLoneLine(index, in: start..<end) {
                continue
            } else if isHeading(index, before: end) {
                mark(index, .heading)
            } else {
                mark(index, .paragraph)
            }
        }
    }

    /// A bullet stands for a list where another stands beside it, or where it is no mere dash.
    private func isInList(_ index: Int, start: Int, end: Int) -> Bool {
        if index > start, paragraphs[index - 1].isItem { return true }
        if index + 1 < end, paragraphs[index + 1].isItem { return true }
        return points.utf8[paragraphs[index].bytes.lowerBound] >= 0x80
    }

    /// A byline, date or agency's name at the very beginning or end of the body, marked as such.
    private mutating func isLoneLine(_ index: Int, in body: Range<Int>) -> Bool {
        guard index >= body.upperBound - 2 || index <= body.lowerBound + 2, paragraphs[index].words <= 12,
            !paragraphs[index].endsSentence
        else { return false }
        readLine(index)
        return kinds[index] != nil
    }

    /// A short line without a final stop between paragraphs of running text.
    private func isHeading(_ index: Int, before end: Int) -> Bool {
        let paragraph = paragraphs[index]
        // "Q: Who pays?" is a question that somebody answers, not a heading.
        let key = paragraph.key.bytes
        if key.count > 2, key[0].isLetter, key[1] == 0x3A || key[1] == 0x2E { return false }
        guard paragraph.words <= 12, !paragraph.endsSentence || points.utf8[paragraph.bytes.upperBound - 1] == 0x3F,
            let first = String(decoding: points.utf8[paragraph.bytes].prefix(4), as: UTF8.self).unicodeScalars.first,
            !first.properties.isLowercase, first != "\"", first != "\u{201C}"
        else { return false }
        let next = paragraphs.indices[(index + 1)...].prefix(3).first { $0 < end && kinds[$0] == nil }
        guard let next else { return false }
        return paragraphs[next].isProse || paragraphs[next].isItem
    }
}
