import HTML

extension PageTree {
    /// The page's lines in document order.
    ///
    /// - Parameters:
    ///   - asides: Why the element at that index is not wanted, where it isn't: in the midst of a line it is passed
    ///     over, elsewhere it parts lines and its own are among those given.
    ///   - captions: Whether the element at that index holds the words under a picture.
    func lines(asides: [Reason?], captions: [Bool]) -> [PageLine] {
        var flow = Flow()
        var index = 0
        var open: [(end: Int, isBlock: Bool, style: Flow.Style)] = []
        while index < entries.count {
            while let last = open.last, last.end <= index {
                open.removeLast()
                if last.isBlock { flow.close(); flow.leave() }
                flow.end(last.style)
            }
            let entry = entries[index]
            if entry.isText {
                flow.add(document.data(of: entry.id), at: index, document.sourceRange(entry.id))
            } else if asides[index] != nil, isInline(index) {
                flow.gap()
                index = entry.end
                continue
            } else if entry.tag == .br {
                flow.lineBreak()
            } else if entry.tag == .td || entry.tag == .th, flow.isInRow {
                flow.cell()
            } else if entry.tag == .hr || entry.tag == .img || entry.tag == .picture {
                if entry.tag == .hr { flow.close() }
            } else {
                let isBlock = Self.blocks.contains(entry.tag) || captions[index] || asides[index] != nil
                let style = Flow.Style(entry.tag)
                if isBlock {
                    flow.close()
                    let isRow = entry.tag == .tr && isDataRow(index)
                    flow.enter(index, captions[index] ? .caption : isRow ? .row : place(of: entry.tag))
                }
                flow.begin(style)
                if isBlock || style != .plain { open.append((entry.end, isBlock, style)) }
            }
            index += 1
        }
        flow.close()
        return flow.lines
    }

    /// Whether the element stands in the midst of a line: a short one without blocks in it.
    private func isInline(_ index: Int) -> Bool {
        !Self.blocks.contains(entries[index].tag) && entries[index].end - index < 40
            && !range(index).contains { Self.blocks.contains(entries[$0].tag) }
    }

    /// Whether the cells of a row hold words alone, no paragraphs or lists: figures rather than a layout.
    private func isDataRow(_ index: Int) -> Bool {
        !range(index).dropFirst().contains { index in
            let tag = entries[index].tag
            return tag != .td && tag != .th && tag != .tr && Self.blocks.contains(tag)
        }
    }

    private func place(of tag: Tag) -> PageLine.Place? {
        switch tag {
        case .p, .pre: .paragraph
        case .h1, .h2, .h3, .h4, .h5, .h6, .summary: .heading
        case .blockquote: .quote
        case .li, .dd, .dt: .item
        case .figcaption, .caption: .caption
        case .td, .th: .cell
        default: nil
        }
    }

    private static let blocks: TagSet = [
        .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dir, .div, .dl, .dt,
        .fieldset,
        .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .legend, .li, .main,
        .menu,
        .nav, .ol, .p, .pre, .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .listing,
    ]

    /// The line that is being gathered and the elements around it.
    private struct Flow {
        /// What an element in a line makes of its words.
        enum Style {
            case plain, link, strong, slanted

            init(_ tag: Tag) {
                switch tag {
                case .a: self = .link
                case .b, .strong: self = .strong
                case .i, .em: self = .slanted
                default: self = .plain
                }
            }
        }

        var lines: [PageLine] = []
        private var links = 0
        private var strongs = 0
        private var slants = 0
        private var elements: [(index: Int, place: PageLine.Place)] = []
        /// The line's bytes are the first ``count`` of these.
        private var buffer: [UInt8] = []
        private var count = 0
        private var linked = 0
        private var strong = 0
        private var slanted = 0
        private var start = -1
        private var source = 0..<0
        private var gapBefore = false
        private var breaks = 0

        mutating func enter(_ index: Int, _ place: PageLine.Place?) {
            let around = elements.last?.place ?? .other
            // Inside a caption, heading, item or quotation a paragraph stays what is around it.
            let own: PageLine.Place
            switch (around, place) {
            case (.caption, _), (.heading, nil), (.item, nil), (.item, .paragraph), (.quote, nil), (.quote, .paragraph):
                own = around
            case (_, let place?): own = place
            case (.cell, nil): own = .cell
            default: own = .other
            }
            elements.append((index, own))
        }

        mutating func begin(_ style: Style) { turn(style, by: 1) }

        mutating func end(_ style: Style) { turn(style, by: -1) }

        private mutating func turn(_ style: Style, by step: Int) {
            switch style {
            case .plain: break
            case .link: links += step
            case .strong: strongs += step
            case .slanted: slants += step
            }
        }

        mutating func leave() { if !elements.isEmpty { elements.removeLast() } }

        /// Whether the line that is being gathered is a row of figures.
        var isInRow: Bool { elements.last?.place == .row }

        /// Begins a cell of a row.
        mutating func cell() {
            guard count > 0 else { return }
            makeRoom(for: 3)
            for byte in " | ".utf8 {
                buffer[count] = byte
                count += 1
            }
        }

        private mutating func makeRoom(for more: Int) {
            guard buffer.count < count + more else { return }
            buffer.append(contentsOf: repeatElement(0, count: max(1_024, buffer.count, more)))
        }

        mutating func gap() { gapBefore = true }

        mutating func lineBreak() {
            breaks += 1
            if breaks == 2 { close() } else { gapBefore = true }
        }

        mutating func add(_ text: ArraySlice<UInt8>, at index: Int, _ place: Range<Int>) {
            let before = count
            copy(text)
            let added = count - before
            guard added > 0 else { return }
            if before == 0 { start = index }
            if links > 0 { linked += added }
            if strongs > 0 { strong += added }
            if slants > 0 { slanted += added }
            let first = before == 0 ? place.lowerBound : min(source.lowerBound, place.lowerBound)
            source = first..<max(before == 0 ? first : source.upperBound, place.upperBound)
        }

        /// Adds the bytes of a text to the line, white space made one sign.
        private mutating func copy(_ text: ArraySlice<UInt8>) {
            makeRoom(for: text.count + 1)
            let bytes = text.span
            var (count, gapBefore, breaks) = (count, gapBefore, breaks)
            do {
                var line = buffer.mutableSpan
                for index in bytes.indices {
                    let byte = bytes[index]
                    if byte.isSpace {
                        gapBefore = true
                        continue
                    }
                    if gapBefore, count > 0 {
                        line[count] = breaks > 0 ? 0x0A : 0x20
                        count += 1
                    }
                    gapBefore = false
                    breaks = 0
                    // A soft hyphen (C2 AD) shows only where a line is broken.
                    if byte == 0xAD, count > 0, line[count - 1] == 0xC2 {
                        count -= 1
                        continue
                    }
                    line[count] = byte
                    count += 1
                }
            }
            (self.count, self.gapBefore, self.breaks) = (count, gapBefore, breaks)
        }

        /// Ends the line that is being gathered.
        mutating func close() {
            defer {
                count = 0
                linked = 0
                strong = 0
                slanted = 0
                gapBefore = false
                breaks = 0
            }
            let range = Paragraphs.trimmed(0..<count, in: buffer)
            guard !range.isEmpty else { return }
            let shape = Paragraph(range, in: buffer)
            lines.append(
                PageLine(
                    text: String(decoding: buffer[range], as: UTF8.self), at: start, element: elements.last?.index ?? 0,
                    place: elements.last?.place ?? .other, linked: linked, strong: strong, slanted: slanted,
                    key: shape.key, mark: Furniture.of(shape.key, words: shape.words), words: shape.words,
                    endsSentence: shape.endsSentence, source: source))
        }
    }
}
