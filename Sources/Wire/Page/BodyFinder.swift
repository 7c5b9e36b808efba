import HTML

/// Finds the element that holds the report, and the lines that are its body.
struct BodyFinder {
    let tree: PageTree
    /// Elements that are left out, by index.
    private(set) var leftOut: [Bool]
    private(set) var captions: [Bool]
    /// Elements that frame an article without being foreign to it.
    private(set) var frames: [Bool]
    /// What the names of each element say of its part in the page.
    private(set) var signals: [Signal]
    /// What they say of authors, dates and what is foreign.
    private(set) var classes: [ClassWords]
    /// The hash of each element's tag and class, digits left out: alike for what is made alike.
    private(set) var shapes: [UInt64]
    /// Why each element is unwanted, where its tag, its names or its attributes say so.
    private(set) var asides: [Reason?]
    /// All lines of the page.
    private(set) var pageLines: [PageLine] = []
    /// The lines that stand in no element that was left out.
    private(set) var lines: [PageLine] = []
    /// The index of the element that holds the report.
    private(set) var root = 0
    /// The body as the page's JSON-LD gives it.
    let witness: Shingles?

    init(_ tree: PageTree, witness: String?) {
        self.tree = tree
        self.witness = witness.map(Shingles.init)
        let count = tree.entries.count
        leftOut = Array(repeating: false, count: count)
        captions = Array(repeating: false, count: count)
        frames = captions
        signals = Array(repeating: .none, count: count)
        classes = Array(repeating: [], count: count)
        shapes = Array(repeating: 0, count: count)
        asides = Array(repeating: nil, count: count)
        guard count > 0 else { return }
        var memory = ElementNames.Memory()
        for index in 0..<count where !tree.entries[index].isText {
            readNames(index, &memory)
        }
        pageLines = tree.lines(asides: asides, captions: captions)
        leaveOut()
        markAsides()
        root = bestRoot()
        if readmit() {
            markAsides()
            root = bestRoot()
        }
    }

    /// Reads what an element's tag and attributes say of it, all in one go.
    private mutating func readNames(_ index: Int, _ memory: inout ElementNames.Memory) {
        let entry = tree.entries[index]
        var shape = WordHash()
        var names = ElementNames()
        var hidden: Reason?
        tree.forEachAttribute(index) { attribute, value in
            switch attribute {
            case .class:
                let read = memory.read(value)
                names.add(read.names)
                shape = read.shape
            case .id: names.add(memory.read(value).names)
            case .hidden: hidden = .hidden
            case .ariaHidden: if value.elementsEqual("true".utf8) { hidden = .hidden }
            case .style: if Self.saysDisplayNone(value) { hidden = .hidden }
            case .role:
                if Self.landmarkRoles.contains(String(decoding: value, as: UTF8.self)) { hidden = hidden ?? .landmark }
            default: break
            }
        }
        names.settle()
        let signal = names.signal
        shapes[index] = WordHash(WordHash(of: CollectionOfOne(entry.tag.rawValue)), shape).value
        signals[index] = signal
        classes[index] = names.words
        if hidden != nil, Self.namesSubscribers(tree.bytes(index, .class) ?? []) { hidden = nil }
        captions[index] = signal == .caption
        frames[index] = signal == .frame || entry.tag == .header
        asides[index] = index == 0 ? nil : unwanted(entry.tag, signal, hidden: hidden)
    }

    /// Leaves out what is named as no part of an article, unless much of the page's running text is in it.
    private mutating func leaveOut() {
        let count = tree.entries.count
        let sums = Sums(count: count, pageLines) { $0.mass }
        let total = sums[0..<count]
        for index in 1..<max(1, count) where asides[index] != nil {
            // Names are used loosely; tags hardly ever hold what they don't say. What asks for consent is often longer
            // than a short report.
            let isConsent = asides[index] == .consent
            let limit = isConsent ? 0.97 : Self.landmarks.contains(tree.entries[index].tag) ? 0.85 : 0.6
            leftOut[index] = sums[tree.range(index)] <= total * limit
        }
    }

    /// Takes what was left out for its name back in where the rest of the page has far less running text: whoever
    /// named it meant its place in the layout.
    private mutating func readmit() -> Bool {
        let sums = Sums(count: tree.entries.count, pageLines) { $0.mass }
        let shown = Sums(count: tree.entries.count, lines) { $0.mass }
        let least = max(600, shown[tree.range(root)] * 2)
        var found = false
        var index = 0
        while index < leftOut.count {
            guard leftOut[index] else { index += 1; continue }
            let isNamed = !Self.neverReadmitted.contains { $0 == asides[index] }
            if isNamed, sums[tree.range(index)] > least {
                leftOut[index] = false
                found = true
                index += 1
            } else {
                index = tree.entries[index].end
            }
        }
        return found
    }

    /// What is no article however much text it has: tags and attributes mean what they say, and readers' comments and
    /// what asks for consent are often longer than a short report.
    private static let neverReadmitted: [Reason] = [.landmark, .hidden, .comments, .consent]

    /// Tells every line why the outermost element around it that was left out is no part of an article.
    private mutating func markAsides() {
        var end = 0
        var reason: Reason?
        var next = 0
        for line in pageLines.indices {
            while next <= pageLines[line].at {
                if next >= end { reason = nil }
                if next >= end, leftOut[next] {
                    reason = asides[next]
                    end = tree.entries[next].end
                }
                next += 1
            }
            pageLines[line].aside = reason
        }
        lines = pageLines.filter { $0.aside == nil }
    }

    /// Why an element is no part of an article, where its tag, its names or its attributes say so.
    ///
    /// - Parameter hidden: Why it is none by its attributes.
    private func unwanted(_ tag: Tag, _ signal: Signal, hidden: Reason?) -> Reason? {
        if Self.landmarks.contains(tag) { return .landmark }
        switch tag {
        case .form, .fieldset: return .form
        // Quotations of what others wrote elsewhere are named after the place.
        case .body, .html, .article, .main, .blockquote: return nil
        default: break
        }
        switch signal {
        case .discard(let reason): return reason
        case .frame: return .framing
        default: return hidden
        }
    }

    private static let landmarks: TagSet = [.nav, .aside, .footer, .menu, .search]
    private static let landmarkRoles: Set<String> = [
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "toolbar", "menu",
    ]

    private static func saysDisplayNone(_ style: ArraySlice<UInt8>) -> Bool {
        guard style.count < 400, style.contains(0x3A) else { return false }
        return Key(style.filter { $0 != 0x20 }).bytes.firstOccurrence(of: displayNone) != nil
    }

    private static let displayNone = Array("display:none".utf8)

    /// Whether the names are of what subscribers alone are shown: part of the article, though hidden.
    private static func namesSubscribers(_ names: ArraySlice<UInt8>) -> Bool {
        // A word of the list begins with "p" or "s".
        guard names.contains(where: { $0 | 0x20 == 0x70 || $0 | 0x20 == 0x73 }) else { return false }
        let bytes = Array(names.prefix(400))
        return subscriberWords.contains { word in
            bytes.indices.dropLast(word.count - 1).contains { start in
                word.indices.allSatisfy { bytes[start + $0] | 0x20 == word[$0] }
            }
        }
    }

    private static let subscriberWords = ["subscriber", "paywall", "premium", "paid"].map { Array($0.utf8) }

    private func bestRoot() -> Int {
        let count = tree.entries.count
        var masses = lines.map(\.mass)
        if let witness, witness.count > 60 {
            // What the page says of its article in JSON-LD tells whose paragraphs these are.
            let seen = lines.indices.map { masses[$0] > 0 && witness.share(of: lines[$0].key) > 0.6 ? masses[$0] : 0 }
            if seen.reduce(0, +) > 400 { masses = seen }
        }
        var own = masses.makeIterator()
        let sums = Sums(count: count, lines) { _ in own.next() ?? 0 }
        let texts = Sums(count: count, lines) { Double($0.bytes) }
        var best = 0
        var bestScore = -1.0
        for index in 0..<count where Self.holders.contains(tree.entries[index].tag) && !tree.entries[index].isText {
            let mass = sums[tree.range(index)]
            guard mass > 0 else { continue }
            let density = mass / max(1, texts[tree.range(index)])
            var score = mass * (0.25 + 0.75 * density)
            if signals[index] == .body { score *= 1.15 }
            if tree.entries[index].tag == .article { score *= 1.1 }
            if tree.attribute(index, .itemprop, is: "articleBody") { score *= 1.3 }
            if score >= bestScore {
                best = index
                bestScore = score
            }
        }
        return firstArticle(in: best, sums) ?? best
    }

    /// The first of several articles that stand one below the other in the element, where it is so.
    private func firstArticle(in root: Int, _ sums: Sums) -> Int? {
        var articles: [Int] = []
        var index = root + 1
        while index < tree.entries[root].end {
            if tree.entries[index].tag == .article {
                if sums[tree.range(index)] > 600 { articles.append(index) }
                index = tree.entries[index].end
            } else {
                index += 1
            }
        }
        guard articles.count > 1, let first = articles.first else { return nil }
        let together = articles.reduce(0) { $0 + sums[tree.range($1)] }
        // Items of a list and entries of a live report are articles too, but without a headline of the first rank.
        let isWhole = tree.range(first).contains { tree.entries[$0].tag == .h1 }
        return isWhole && together > sums[tree.range(root)] * 0.8 ? first : nil
    }

    private static let holders: TagSet = [
        .div, .section, .article, .main, .td, .body, .center, .form, .other, .table, .span,
    ]
}
