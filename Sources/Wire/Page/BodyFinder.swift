import HTML

/// Finds the element that holds the report, and the lines that are its body.
struct BodyFinder {
    let tree: PageTree
    /// Elements that are left out, by index.
    private(set) var leftOut: [Bool]
    private(set) var captions: [Bool]
    /// Elements that frame an article without being foreign to it.
    private(set) var frames: [Bool]
    /// All lines of the page.
    private(set) var pageLines: [PageLine] = []
    /// The lines that stand in no element that was left out.
    private(set) var lines: [PageLine] = []
    /// The index of the element that holds the report.
    private(set) var root = 0

    init(_ tree: PageTree, witness: String?) {
        self.tree = tree
        let count = tree.entries.count
        leftOut = Array(repeating: false, count: count)
        captions = Array(repeating: false, count: count)
        frames = captions
        guard count > 0 else { return }
        var signals = Array(repeating: Signal.none, count: count)
        var asides: [Reason?] = Array(repeating: nil, count: count)
        for index in 0..<count where !tree.entries[index].isText {
            signals[index] = signal(index)
            if signals[index] == .caption { captions[index] = true }
            frames[index] = signals[index] == .frame || tree.entries[index].tag == .header
            asides[index] = index == 0 ? nil : unwanted(index, signals[index])
        }
        pageLines = tree.lines(asides: asides, captions: captions)
        leaveOut(asides)
        lines = pageLines.filter { $0.aside == nil }
        root = bestRoot(signals, witness: witness)
    }

    private func signal(_ index: Int) -> Signal {
        switch (tree.attribute(index, "class"), tree.attribute(index, "id")) {
        case (nil, nil): .none
        case (let names?, nil), (nil, let names?): Signal.of(names.utf8)
        case (let names?, let id?): Signal.of((names + " " + id).utf8)
        }
    }

    /// Leaves out what is named as no part of an article, unless much of the page's running text is in it.
    private mutating func leaveOut(_ asides: [Reason?]) {
        let count = tree.entries.count
        let sums = Sums(count: count, pageLines) { $0.mass }
        let total = sums[0..<count]
        for index in 1..<max(1, count) where asides[index] != nil {
            // Names are used loosely; tags hardly ever hold what they don't say.
            let limit = Self.landmarks.contains(tree.entries[index].tag) ? 0.85 : 0.6
            leftOut[index] = sums[tree.range(index)] <= total * limit
        }
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
    }

    /// Why an element is no part of an article, where its tag, its names or its attributes say so.
    private func unwanted(_ index: Int, _ signal: Signal) -> Reason? {
        let tag = tree.entries[index].tag
        if Self.landmarks.contains(tag) { return .landmark }
        if tag == .form || tag == .fieldset { return .form }
        // Quotations of what others wrote elsewhere are named after the place.
        if tag == .body || tag == .html || tag == .article || tag == .main || tag == .blockquote { return nil }
        if case .discard(let reason) = signal { return reason }
        if signal == .frame { return .framing }
        if isForSubscribers(index) { return nil }
        if tree.attribute(index, "hidden") != nil || tree.attribute(index, "aria-hidden") == "true" { return .hidden }
        if let style = tree.attribute(index, "style"), style.utf8.count < 400 {
            let key = Key(style.filter { $0 != " " }).string
            if key.firstOccurrence(of: "display:none") != nil { return .hidden }
        }
        switch tree.attribute(index, "role") {
        case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "toolbar", "menu":
            return .landmark
        default: return nil
        }
    }

    private static let landmarks: Set<Tag> = [.nav, .aside, .footer, .menu, .search]

    /// Whether the element holds what subscribers alone are shown: part of the article, though hidden.
    private func isForSubscribers(_ index: Int) -> Bool {
        guard let names = tree.attribute(index, "class") else { return false }
        let key = Key(names).string
        return ["subscriber", "paywall", "premium", "paid"].contains { key.firstOccurrence(of: $0) != nil }
    }

    private func bestRoot(_ signals: [Signal], witness: String?) -> Int {
        let count = tree.entries.count
        let known = witness.map(Shingles.init)
        var masses = lines.map(\.mass)
        if let known, known.count > 60 {
            // What the page says of its article in JSON-LD tells whose paragraphs these are.
            let seen = lines.indices.map { masses[$0] > 0 && known.share(of: lines[$0].key) > 0.6 ? masses[$0] : 0 }
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
            if tree.attribute(index, "itemprop") == "articleBody" { score *= 1.3 }
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

    private static let holders: Set<Tag> = [
        .div, .section, .article, .main, .td, .body, .center, .form, .other, .table, .span,
    ]
}
