import News

/// A page of plain text being taken apart into article and furniture.
///
/// The text stays as it is; every paragraph is given a kind. First what is furniture by its words or a
/// caption by its credit, then where the running text begins and ends, then what stands before and after it.
struct PlainPage {
    let points: CodePoints
    let paragraphs: [Paragraph]
    var kinds: [Block.Kind?]
    var reasons: [Reason?]
    var article = Article()
    /// What the vocabulary says of each paragraph.
    let marks: [Furniture?]

    init(_ text: String) {
        points = CodePoints(text)
        paragraphs = Paragraphs.of(points.utf8)
        kinds = Array(repeating: nil, count: paragraphs.count)
        reasons = Array(repeating: nil, count: paragraphs.count)
        marks = paragraphs.map {
            Furniture.of($0.key, words: $0.words) ?? PlainFurniture.of($0.key, words: $0.words)
        }
    }

    func words(_ index: Int) -> String {
        String(decoding: points.utf8[paragraphs[index].bytes], as: UTF8.self)
    }

    mutating func mark(_ index: Int, _ kind: Block.Kind, _ reason: Reason? = nil) {
        kinds[index] = kind
        reasons[index] = reason
    }

    /// Takes the page apart.
    ///
    /// - Parameter headline: The report's headline where it is known already: the text is then searched for
    ///   these words only.
    init(_ text: String, headline: String?, memory: SiteMemory) {
        self.init(text)
        read(headline: headline)
        if !memory.isEmpty { obey(memory) }
        finish()
    }

    private mutating func read(headline given: String?) {
        article.headline = given
        readFields()
        markByWords()
        let prose = paragraphs.indices.filter { kinds[$0] == nil && paragraphs[$0].isProse }
        guard paragraphs.count > 1, let first = prose.first else {
            for index in kinds.indices where kinds[index] == nil { mark(index, .paragraph) }
            return
        }
        let limit = markTail(prose: prose)
        let body = region(before: limit) ?? first..<limit
        readSignature(in: body, before: limit)
        markRest(from: body.upperBound, to: limit)
        readHead(before: body.lowerBound, given: given ?? article.headline)
        readBody(from: body.lowerBound, to: body.upperBound)
    }

    /// What its own words or shape give away, wherever it stands.
    private mutating func markByWords() {
        guard paragraphs.count > 1 else { return }
        for index in paragraphs.indices where kinds[index] == nil {
            let paragraph = paragraphs[index]
            if let reason = wireMark(index) {
                self.mark(index, .furniture, reason)
            } else if let mark = marks[index] {
                self.mark(index, .furniture, mark.reason)
            } else if !paragraph.hasLetters {
                mark(index, .furniture, paragraph.words == 0 ? .rule : .figures)
            } else if paragraph.key.bytes.starts(with: "http".utf8) && paragraph.key.words.count < 20
                && !paragraph.key.bytes.contains(0x20)
            {
                mark(index, .furniture, .address)
            } else if paragraph.words <= 4, Agencies.agency(named: words(index)) != nil {
                // An agency's name alone says whose report it is.
                continue
            } else if !isSignedOff(index), Caption.isCaption(words(index), key: paragraph.key) {
                readCaption(index)
            }
        }
    }

    /// Whether it is the last of several paragraphs and ends with an agency's name in brackets, as reports do.
    private func isSignedOff(_ index: Int) -> Bool {
        let text = words(index)
        guard paragraphs[index].words >= 8, text.hasSuffix(")"), let open = text.lastIndex(of: "("),
            Agencies.agency(named: text[text.index(after: open)...].dropLast()) != nil
        else { return false }
        let isProse = { (index: Int) in marks[index] == nil && paragraphs[index].isProse }
        return !paragraphs.indices[(index + 1)...].prefix(200).contains(where: isProse)
            && paragraphs.indices[..<index].suffix(200).contains(where: isProse)
    }

    private mutating func readCaption(_ index: Int) {
        let caption = Caption(words(index))
        mark(index, .caption)
        article.pictures.append(Picture(caption: caption.text, credit: caption.credit, date: caption.date))
    }

    /// Marks what follows the article and gives where its last paragraph ends.
    private mutating func markTail(prose: [Int]) -> Int {
        let total = prose.reduce(0) { $0 + paragraphs[$1].words }
        var before = 0
        var next = 0
        for index in paragraphs.indices {
            if let mark = marks[index], mark.ends, before > 0 {
                // Comments and related reports may run on in sentences, but not for as long as the article.
                if (total - before) * 4 < before {
                    markRest(from: index, to: paragraphs.count)
                    return index
                }
            }
            while next < prose.count, prose[next] <= index {
                before += paragraphs[prose[next]].words
                next += 1
            }
        }
        guard let last = prose.last else { return paragraphs.count }
        // No mark is plain enough: what is short and follows any furniture belongs to it.
        if let start = paragraphs.indices.first(where: { $0 > last && kinds[$0] == .furniture }) {
            markRest(from: start, to: paragraphs.count)
            return start
        }
        return paragraphs.count
    }

    private mutating func markRest(from start: Int, to end: Int) {
        for index in start..<end where kinds[index] == nil {
            mark(index, .furniture, .after)
        }
    }

    /// Puts blocks, dateline and provider together.
    private mutating func finish() {
        for index in paragraphs.indices {
            let bytes = paragraphs[index].bytes
            let span = Span(
                start: points.position(ofByte: bytes.lowerBound), end: points.position(ofByte: bytes.upperBound))
            let source = ByteRange(start: bytes.lowerBound, end: bytes.upperBound)
            article.blocks.append(
                Block(
                    kind: kinds[index] ?? .paragraph, span: span, reason: reasons[index]?.rawValue, source: source))
        }
        let body = paragraphs.indices.filter { kinds[$0] == .paragraph }
        for index in body.prefix(3) {
            guard let found = DatelineReader.read(words(index), published: article.published?.day) else { continue }
            article.dateline = found.dateline
            article.provider = found.provider ?? article.provider
            break
        }
        if article.language == nil {
            article.language = WrittenLanguage.guess(body.prefix(12).map { words($0) }.joined(separator: " "))
        }
        for index in body where article.provider == nil {
            article.provider = Agencies.spokenTo(in: words(index))
        }
    }
}
