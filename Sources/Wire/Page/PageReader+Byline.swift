import HTML

extension PageReader {
    /// The persons who wrote the report, from what the page marks as its authors.
    var byline: [String] {
        let stated = [
            metadata.linked.authors,
            metadata.all(
                "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "authors"),
        ]
        for lines in stated {
            let found = names(lines, single: true)
            if !found.isEmpty { return found }
        }
        for lines in [authorLinks, bylineElements] {
            let found = names(lines, single: false)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The agency that the page names as author, if it does.
    var agencyInByline: String? {
        let lines = metadata.linked.authors + metadata.all("author", "article:author", "dc.creator") + bylineElements
        return lines.lazy.compactMap { line -> String? in
            let text = line.collapsed
            let bare = Key(text).string.hasPrefix("by ") ? String(text.dropFirst(3)) : text
            return Agencies.agency(named: bare)
        }.first
    }

    /// - Parameter single: Whether a single word may be a name, as where nothing but names belongs.
    private func names(_ lines: [String], single: Bool) -> [String] {
        var names: [String] = []
        let site = metadata.site.map { Key($0).string }
        for line in lines.prefix(30) where !line.hasPrefix("http") && !line.hasPrefix("@") {
            for name in Byline.names(in: MarkedText.plain(line), marked: true) {
                let key = Key(name)
                guard !names.contains(name), key.string != site, single || name.split(separator: " ").count > 1,
                    !key.words.contains(where: { Furniture.isButton($0) })
                else { continue }
                names.append(name)
            }
        }
        return names
    }

    private var authorLinks: [String] {
        firstTexts { index in
            tree.attribute(index, "rel").map { Key($0).string == "author" } ?? false
                || tree.attribute(index, "itemprop") == "author"
        }
    }

    private var bylineElements: [String] {
        firstTexts { index in
            guard let names = tree.attribute(index, "class") else { return false }
            let key = Key(names).string
            return ["byline", "author", "by-line"].contains { key.firstOccurrence(of: $0) != nil }
        }
    }

    /// The short texts of the first elements that answer yes, those close to one another and not below the report.
    private func firstTexts(where matches: (Int) -> Bool) -> [String] {
        var texts: [String] = []
        var first: Int?
        var index = 0
        let end = tree.entries.isEmpty ? 0 : tree.range(finder.root).upperBound
        while index < end, texts.count < 6, index - (first ?? index) < 60 {
            if !tree.entries[index].isText, tree.entries[index].tag != .body, matches(index),
                let text = tree.label(index)
            {
                if (3...160).contains(text.utf8.count), !texts.contains(text) {
                    texts.append(text)
                    first = first ?? index
                    index = tree.entries[index].end
                    continue
                }
            }
            index += 1
        }
        return texts
    }
}
