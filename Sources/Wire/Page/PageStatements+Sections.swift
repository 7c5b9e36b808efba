import HTML
import News

extension PageStatements {
    private static let sectionMetas = [
        "article:section", "parsely-section", "section", "og:section", "cxenseparse:section",
    ]

    /// The section and those around it: of a trail that the page gives, or else as the head names it.
    mutating func readSections() {
        let trail = metadata.linked.breadcrumbs
        let given = metadata.all(Self.sectionMetas).first { !$0.content.isEmpty }
        let named = given.map { MarkedText.plain($0.content) }?.orNil ?? metadata.linked.sections.first
        let printed = trail.isEmpty ? printedTrail : nil
        sectionPath = sections(of: trail.isEmpty ? printed?.names ?? [] : trail)
        if sectionPath.isEmpty, let named { sectionPath = [named] }
        section = named ?? sectionPath.last
        if !trail.isEmpty {
            note(
                .section, trail.joined(separator: " \u{203A} "), linkedSource("BreadcrumbList"), isChosen: named == nil)
        }
        if let printed {
            let names = printed.names.joined(separator: " \u{203A} ")
            note(
                .section, names, source(.printed, "breadcrumb", at: printed.index),
                isChosen: named == nil && section != nil)
        }
        if let given { note(.section, given.content, source(given), isChosen: true) }
        for (index, name) in metadata.linked.sections.enumerated() {
            note(.section, name, linkedSource("articleSection"), isChosen: given == nil && index == 0)
        }
    }

    /// A trail without the front page at its beginning and the article itself at its end.
    private func sections(of trail: [String]) -> [String] {
        var names = trail.map { $0.collapsed }.filter { !$0.isEmpty && $0.utf8.count <= 120 }
        let site = site.map { Key($0) }
        if let first = names.first, Self.fronts.contains(Key(first).string) || Key(first) == site {
            names.removeFirst()
        }
        if let last = names.last, let headline, PageReader.agree(last, headline) { names.removeLast() }
        var seen: Set<Key> = []
        return names.filter { seen.insert(Key($0)).inserted }
    }

    private static let fronts: Set<String> = [
        "home", "homepage", "start", "startseite", "front page", "accueil", "inicio", "portada", "home page", "hjem",
        "hem",
        "frontpage", "etusivu", "voorpagina", "página inicial", "index", "main", "top", "ana sayfa",
    ]

    /// The links of an element that is named as the trail to the page.
    private var printedTrail: (names: [String], index: Int)? {
        for index in 0..<min(tree.entries.count, bodyStart) where !tree.entries[index].isText {
            guard tree.entries[index].end - index < 80, tree.entries[index].end - index > 2, isTrail(index) else {
                continue
            }
            var names: [String] = []
            for inner in tree.range(index) where tree.entries[inner].tag == .a && !tree.entries[inner].isText {
                if let name = tree.label(inner), name.utf8.count <= 80 { names.append(name) }
            }
            if (1...8).contains(names.count) { return (names, index) }
        }
        return nil
    }

    private func isTrail(_ index: Int) -> Bool {
        if classes[index].contains(.trail) { return true }
        let tag = tree.entries[index].tag
        guard tag == .nav || tag == .ol || tag == .ul, let label = tree.attribute(index, .ariaLabel) else {
            return false
        }
        return Key(label).string.hasPrefix("breadcrumb")
    }

    /// The line between headline and article that sums it up: one that is named so, or that the head gives as the
    /// page's description.
    mutating func readStandfirst() {
        let metas = metadata.all(["og:description", "twitter:description", "description", "dc.description"])
        let given = metas.map { MarkedText.plain($0.content) } + [metadata.linked.summary].compactMap { $0 }
        var place: Int?
        if let top = headlineIndex, top < bodyEnd {
            let limit = tree.entries[top].end + 160
            let headlineKey = headline.map { Key($0) }
            for line in finder.lines where line.at > top {
                guard line.at < limit, standfirst == nil, line.at <= bodyStart || line.place == .heading else { break }
                guard (5...70).contains(line.words), line.linkShare < 0.5, line.place != .caption,
                    line.key != headlineKey
                else { continue }
                let isGiven = line.at < bodyStart && given.contains { PageReader.agree($0, line.text) }
                guard isGiven || isNamedStandfirst(line.at) else { continue }
                standfirst = line.text.collapsed
                place = line.at
            }
        }
        if let standfirst, let place { note(.standfirst, standfirst, source(.printed, at: place), isChosen: true) }
        for meta in metas { note(.standfirst, MarkedText.plain(meta.content), source(meta)) }
        if let summary = metadata.linked.summary { note(.standfirst, summary, linkedSource("description")) }
    }

    private func isNamedStandfirst(_ index: Int) -> Bool {
        tree.isInside(index) { index in
            guard tree.entries[index].end - index < 40, let names = tree.attribute(index, .class) else { return false }
            return Key(names).words.contains { word in
                Self.standfirsts.contains(String(decoding: word, as: UTF8.self))
            }
        }
    }

    private static let standfirsts: Set<String> = [
        "dek", "deck", "standfirst", "subtitle", "subhead", "subheadline", "subheading", "summary", "excerpt", "intro",
        "lead", "lede", "teaser", "leadtext", "chapo", "entradilla", "sommario", "vorspann", "ingress", "bajada",
        "kicker-sub",
    ]

    /// Notes of corrections and updates among the article's lines.
    mutating func readNotes() {
        for line in lines where notes.count < 20 {
            guard (3...120).contains(line.words), let kind = NoteLabel.kind(of: line.key) else { continue }
            notes.append(Note(kind: kind, text: line.text.collapsed))
        }
    }
}
