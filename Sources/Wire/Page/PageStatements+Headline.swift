import HTML
import News

extension PageStatements {
    private static let titleMetas = [
        "og:title", "twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title", "dcterms.title",
        "citation_title", "cxenseparse:title", "hdl", "article:title", "fulltitle", "title",
    ]

    /// A title that the head gives, without the site's name.
    private struct Given {
        var text: String
        var source: Statement.Source
    }

    /// A heading that readers see.
    private struct Shown {
        var text: String
        var index: Int
    }

    /// The headline as readers see it, and where it stands.
    mutating func readHeadline() {
        let titles = PageTitle(
            host: address ?? url,
            siteNames: [site, metadata["og:site_name"], metadata.linked.publisher, metadata["application-name"]])
        let (given, whole) = given(titles)
        let shown = headings(titles)
        (headline, headlineIndex) = choose(given, whole, shown, titles) ?? (nil, nil)
        let chosen = headline.map { Key($0) }
        var isFound = false
        for heading in shown {
            let isChosen = !isFound && heading.index == headlineIndex
            isFound = isFound || isChosen
            note(.headline, heading.text, source(.printed, "h1", at: heading.index), isChosen: isChosen)
        }
        for title in given {
            let isChosen = headlineIndex == nil && !isFound && Key(title.text) == chosen
            isFound = isFound || isChosen
            note(.headline, title.text, title.source, isChosen: isChosen)
        }
    }

    /// The titles of the head, the most trusted first, without and with the names of sites.
    private func given(_ titles: PageTitle) -> (bare: [Given], whole: [String]) {
        var all: [Given] = []
        if let linked = metadata.linked.headline { all.append(Given(text: linked, source: linkedSource("headline"))) }
        for name in Self.titleMetas {
            guard let meta = metadata.first([name]) else { continue }
            all.append(Given(text: MarkedText.plain(meta.content), source: source(meta)))
        }
        if let title = metadata.title, let id = metadata.titleID {
            let range = document.sourceRange(id)
            all.append(Given(text: MarkedText.plain(title), source: .init(.title, range: range)))
        }
        all = all.filter { !$0.text.isEmpty && $0.text.utf8.count <= 2_000 }
        return (
            all.map { Given(text: titles.bare($0.text), source: $0.source) }.filter { !$0.text.isEmpty },
            all.map(\.text)
        )
    }

    /// The page's headings of the first rank, those marked as the headline first, without those that name the site.
    private func headings(_ titles: PageTitle) -> [Shown] {
        var marked: [Shown] = []
        var first: [Shown] = []
        for index in tree.entries.indices where !tree.entries[index].isText {
            let tag = tree.entries[index].tag
            let isMarked = Self.headingTags.contains(tag) && tree.attribute(index, .itemprop, is: "headline")
            guard tag == .h1 && !isInMenu(index) || isMarked, let words = words(of: index), words.utf8.count <= 600
            else { continue }
            let text = titles.bare(MarkedText.plain(words), printed: true)
            guard !text.isEmpty, text.utf8.count <= 400, !titles.siteNames.contains(Key(text).string) else { continue }
            if isMarked {
                marked.append(Shown(text: text, index: index))
            } else {
                first.append(Shown(text: text, index: index))
            }
            if marked.count + first.count > 50 { break }
        }
        return marked + first
    }

    /// The words of a heading; where an element ends and what follows begins large, readers see a space or line break.
    private func words(of index: Int) -> String? {
        guard tree.label(index) != nil else { return nil }
        var words = ""
        for inner in tree.range(index) where tree.entries[inner].isText {
            let text = document.text(tree.entries[inner].id)
            if let last = words.unicodeScalars.last, let first = text.unicodeScalars.first, !last.isBlank,
                last.properties.isLowercase || ")?!.:\u{201D}\u{AB}".unicodeScalars.contains(last),
                first.properties.isUppercase || "\u{201C}\u{201E}\u{AB}\u{BB}\"".unicodeScalars.contains(first)
            {
                words += " "
            }
            words += text
        }
        let whole = words.collapsed
        // A colon that styles hide or set apart belongs to the word before it, but in French.
        guard language?.hasPrefix("fr") != true, let colon = whole.firstOccurrence(of: " : ") else {
            return whole.orNil
        }
        return whole[..<colon.lowerBound] + ": " + whole[colon.upperBound...]
    }

    private static let headingTags: TagSet = [.h1, .h2, .h3, .div, .span, .p]

    private func choose(
        _ given: [Given], _ whole: [String], _ shown: [Shown], _ titles: PageTitle
    ) -> (String, Int?)? {
        // What both the head and the page say is the headline as readers see it.
        for heading in shown {
            if given.contains(where: { PageReader.agree(heading.text, $0.text) }) {
                return (asPrinted(heading, given), heading.index)
            }
            if titles.isPart(heading.text, of: whole) { return (heading.text, heading.index) }
        }
        if let heading = shown.first(where: { isHeadline($0, given) }) { return (heading.text, heading.index) }
        let lesser = lesserHeadings(titles)
        if let heading = lesser.first(where: { heading in
            given.contains {
                PageTitle.letters($0.text) == PageTitle.letters(heading.text) || isKicked(heading, $0.text)
            }
                || titles.isPart(heading.text, of: whole)
        }) {
            return (asPrinted(heading, given), heading.index)
        }
        if let best = given.first { return (withoutTail(best.text, given), nil) }
        let any = shown.first { $0.text.spacedWordCount >= 3 } ?? shown.first ?? lesser.first
        return any.map { ($0.text, $0.index) }
    }

    /// A heading that no title of the head agrees with: the headline all the same, where it stands above the article
    /// and shares a word of weight with what the head says; else it heads a section, a menu, a notice.
    private func isHeadline(_ heading: Shown, _ given: [Given]) -> Bool {
        guard heading.index < bodyStart, heading.text.spacedWordCount >= 3 else { return false }
        guard !given.isEmpty else { return true }
        let words = Set(Key(heading.text).words.filter { $0.count >= 4 })
        return given.contains { title in Key(title.text).words.contains { words.contains($0) } }
    }

    /// A heading's words without what stands around the headline in it, as the titles of the head tell them apart:
    /// what is made to be shared with readers is asked first.
    private func asPrinted(_ heading: Shown, _ given: [Given]) -> String {
        // "Opinion | Who pays for the ferry | Editorial"
        let parts = PageTitle.split(heading.text[...], at: " | ").map { PageTitle.letters($0) }
        if parts.count > 1,
            let part = given.first(where: {
                $0.text.spacedWordCount >= 4 && parts.contains(PageTitle.letters($0.text))
            })
        {
            return part.text
        }
        let letters = PageTitle.letters(heading.text)
        let cards = given.filter { $0.source.kind == .openGraph || $0.source.kind == .twitterCard }
        for title in cards + given {
            if PageTitle.letters(title.text) == letters {
                // In one element the kicker's colon is a line break: the title has it.
                return Self.marks(in: title.text) > Self.marks(in: heading.text) ? title.text : heading.text
            }
            if isKicked(heading, title.text) { return title.text }
        }
        return heading.text
    }

    /// Whether a kicker stands in the heading before the title: in an element of its own, or before a dash or bar.
    private func isKicked(_ heading: Shown, _ title: String) -> Bool {
        let (whole, bare) = (PageTitle.letters(heading.text), PageTitle.letters(title))
        guard bare.count >= 16, whole.count > bare.count, whole.suffix(bare.count).elementsEqual(bare) else {
            return false
        }
        if [" - ", " \u{2013} ", " | "].contains(where: { heading.text.hasSuffix($0 + title) }) { return true }
        var rest = whole.count
        var kicker = ""
        var isApart = true
        for inner in tree.range(heading.index) where tree.entries[inner].isText {
            let text = document.text(tree.entries[inner].id)
            rest -= PageTitle.letters(text).count
            kicker += text
            if !text.collapsed.isEmpty { isApart = isApart && tree.entries[inner].parent != heading.index }
            if rest == bare.count { return isApart || Self.isKicker(kicker.collapsed) }
            if rest < bare.count { return false }
        }
        return false
    }

    /// Whether words stand for themselves: few, and not broken off before the next.
    private static func isKicker(_ words: String) -> Bool {
        let parts = words.spacedWords
        guard let last = parts.last, let end = last.unicodeScalars.last, parts.count <= 8 else { return false }
        return parts.count <= 3 || !end.properties.isAlphabetic
            || last.unicodeScalars.first?.properties.isUppercase == true
    }

    /// A title without what stands behind a mark in it and in none of the others: a section, a site.
    private func withoutTail(_ title: String, _ given: [Given]) -> String {
        let shorter = given.first { other in
            guard other.text.utf8.count >= 20, other.text.utf8.count < title.utf8.count, title.hasPrefix(other.text),
                let mark = title.dropFirst(other.text.count).unicodeScalars.first(where: { $0 != " " })
            else { return false }
            return "|-\u{2013}\u{2014}\u{B7}\u{3163}".unicodeScalars.contains(mark)
        }
        return shorter?.text ?? title
    }

    private static func marks(in text: String) -> Int {
        text.unicodeScalars.lazy.filter { ":|/\u{2013}\u{2014}".unicodeScalars.contains($0) }.count
            + ([" - ", " -- "].contains { text.firstOccurrence(of: $0) != nil } ? 1 : 0)
    }

    /// The headings of lower rank above the article and at its beginning, those named as titles included.
    private func lesserHeadings(_ titles: PageTitle) -> [Shown] {
        var found: [Shown] = []
        for index in 0..<min(tree.entries.count, bodyStart + 4) where !tree.entries[index].isText && found.count < 40 {
            let tag = tree.entries[index].tag
            guard tag == .h2 || tag == .h3 || tag == .h4 || tag == .h5 || tag == .h1 && isInMenu(index),
                let text = tree.label(index).map(MarkedText.plain),
                (3...300).contains(text.utf8.count), !titles.siteNames.contains(Key(text).string)
            else { continue }
            found.append(Shown(text: text, index: index))
        }
        // The heading of a trail that leads to the page stands for what it leads to.
        return found.filter { !isInMenu($0.index) } + found.filter { isInMenu($0.index) }
    }

    private func isInMenu(_ index: Int) -> Bool { tree.isInside(index) { tree.entries[$0].tag == .nav } }
}
