import HTML

extension PageReader {
    /// The persons who wrote the report, from what the page marks as its authors.
    var byline: [String] {
        let linked = names(metadata.linked.authors)
        if !linked.isEmpty { return linked }
        let head = names(
            metadata.all(
                "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "authors"))
        if !head.isEmpty { return head }
        for candidates in [authorLinks, bylineElements] {
            let found = names(candidates)
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

    private func names(_ lines: [String]) -> [String] {
        var names: [String] = []
        let site = metadata.site.map { Key($0).string }
        for line in lines.prefix(30) where !line.hasPrefix("http") && !line.hasPrefix("@") {
            for name in Byline.names(in: MarkedText.plain(line), marked: true) {
                guard !names.contains(name), Key(name).string != site, name.split(separator: " ").count > 1 else {
                    continue
                }
                names.append(name)
            }
        }
        return names
    }

    private var authorLinks: [String] {
        indexes { index in
            tree.attribute(index, "rel").map { Key($0).string == "author" } ?? false
                || tree.attribute(index, "itemprop") == "author"
        }
    }

    private var bylineElements: [String] {
        indexes { index in
            guard let names = tree.attribute(index, "class") else { return false }
            let key = Key(names).string
            return ["byline", "author", "by-line"].contains { key.firstOccurrence(of: $0) != nil }
        }
    }

    /// The short texts of the elements that answer yes, those about a headline's neighbourhood only.
    private func indexes(where matches: (Int) -> Bool) -> [String] {
        var texts: [String] = []
        var index = 0
        while index < tree.entries.count, texts.count < 6 {
            if !tree.entries[index].isText, tree.entries[index].tag != .body, matches(index) {
                let text = tree.text(index)
                if (3...160).contains(text.utf8.count), !texts.contains(text) {
                    texts.append(text)
                    index = tree.entries[index].end
                    continue
                }
            }
            index += 1
        }
        return texts
    }
}
