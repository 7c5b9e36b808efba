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
        for matches in [isMarkedAuthor, isByline] {
            let found = printedNames(where: matches)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The agency that the page names as author, if it does.
    var agencyInByline: String? {
        let lines =
            metadata.linked.authors + metadata.all("author", "article:author", "dc.creator")
            + labels(where: isByline).prefix(6).map(\.text)
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
        // An account is named after its holder: "janeroe" beside "Jane Roe".
        let joined = Set(names.filter { $0.contains(" ") }.map { Key($0.filter { $0 != " " }) })
        return names.filter { !joined.contains(Key($0)) }
    }

    private func isMarkedAuthor(_ index: Int) -> Bool {
        tree.attribute(index, "itemprop") == "author"
            || tree.attribute(index, "rel").map { Key($0).string == "author" } ?? false
    }

    private func isByline(_ index: Int) -> Bool {
        guard let names = tree.attribute(index, "class") else { return false }
        let key = Key(names).string
        return ["byline", "author", "by-line"].contains { key.firstOccurrence(of: $0) != nil }
    }

    /// The names in the elements that answer yes above the running text, or else in the first of those beside it.
    private func printedNames(where matches: (Int) -> Bool) -> [String] {
        let labels = labels(where: matches)
        guard let first = labels.first else { return [] }
        let start = finder.lines.first { $0.mass > 0 && tree.range(finder.root).contains($0.at) }?.at ?? 0
        var found: [String] = []
        var last = first.index
        for label in labels where label.index < start || label.index - first.index < 60 {
            if !found.isEmpty, label.index - last > 60 { break }
            for name in names([label.text], single: false) where !found.contains(name) {
                found.append(name)
                last = label.index
            }
        }
        return found
    }

    /// The short texts of the elements that answer yes down to the report's end, not more than a hundred.
    private func labels(where matches: (Int) -> Bool) -> [(index: Int, text: String)] {
        var labels: [(index: Int, text: String)] = []
        var index = 0
        let end = tree.entries.isEmpty ? 0 : tree.range(finder.root).upperBound
        while index < end, labels.count < 100 {
            let entry = tree.entries[index]
            if !entry.isText, entry.tag != .body, matches(index), let text = tree.label(index),
                (3...160).contains(text.utf8.count)
            {
                labels.append((index, text))
                index = entry.end
            } else {
                index += 1
            }
        }
        return labels
    }
}
