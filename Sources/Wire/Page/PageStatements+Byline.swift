import HTML
import News

extension PageStatements {
    static let authorMetas = [
        "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator",
        "dc:creator",
        "dcterms.creator", "byl", "authors", "article:byline", "cxenseparse:author", "articleauthor", "article_author",
        "citation_author", "shareaholic:article_author_name", "author_name", "rnews:author",
    ]

    /// Who wrote it: those whom the head names, or the page prints above the article or behind it.
    mutating func readByline() {
        let printed = PrintedByline(
            tree, document, classes, end: min(tree.entries.count, bodyEnd + 60), body: bodyStart)
        let stated = statedContributors()
        let above = contributorsAbove(printed.marks)
        let behind =
            above.contains { $0.isPerson }
            ? []
            : printedContributors(
                printed.marks.filter {
                    $0.index >= bodyStart && isSigned($0) && ($0.rank == .stated || !followsOther($0.index))
                })
        let notes = creditNotes()
        var people = Self.people(stated, .author)
        let seen = Self.people(above, .author)
        let loose = printed.marks.reduce(into: Set<String>()) { $0.formUnion($1.byline.loose) }
        // A line of its own may hold anything; only where nobody is stated is it taken for a name.
        let helpers = Set(
            (stated + above + notes).filter { Self.helping.contains($0.role) }.compactMap { $0.name.map { Key($0) } })
        let sure = seen.filter { !loose.contains($0) && !helpers.contains(Key($0)) }
        // Whom the page itself calls a helper is none of the authors, though the head may list all alike.
        let authors = people.filter { !helpers.contains(Key($0)) }
        if !authors.isEmpty { people = authors }
        if people.isEmpty || (Self.isFuller(sure, than: people) && sure.count <= 12) {
            people = people.isEmpty ? seen : sure
        }
        // "By Jane Roe" above the article is who wrote it; the head names whoever put it there.
        let signed = signedNames(printed.marks)
        if !signed.isEmpty, !signed.contains(where: { Self.isAmong(people, $0) }) { people = signed }
        if people.isEmpty { people = openingNames }
        if people.isEmpty { people = Self.people(behind, .author) }
        if people.isEmpty { people = Self.people(notes, .reporting) + Self.people(notes, .writing) }
        if people.isEmpty, let desk = (stated + above + behind).first(where: { !$0.isPerson && $0.name != nil }) {
            people = [desk.name ?? ""]
        }
        // A newspaper beside persons is none of them, were it named as one.
        if people.count > 1, let house = site.map(Self.letters) { people.removeAll { Self.letters($0) == house } }
        byline = people
        gather(stated, above + (seen.isEmpty ? behind : []) + notes)
        for mark in printed.marks {
            let place = source(.printed, at: mark.index)
            for name in mark.byline.authors { note(.author, name, place, isChosen: byline.contains(name)) }
            for agency in mark.byline.contributors.compactMap(\.agency) {
                note(.provider, agency, place, isChosen: agency == self.agency)
            }
        }
    }

    /// The parts that make nobody an author: who reported or wrote a report may well stand in its byline too.
    private static let helping: Set<Contributor.Role> = [
        .contributor, .additionalReporting, .editing, .review, .translation, .photography, .video, .graphics,
        .production,
    ]

    /// Those named between headline and article, or else a little above the headline.
    private func contributorsAbove(_ marks: [PrintedByline.Mark]) -> [Contributor] {
        let top = headlineIndex ?? 0
        for margin in headlineIndex == nil ? [0] : [0, 80] {
            let found = printedContributors(
                marks.filter { mark in
                    mark.index >= top - margin && mark.index < bodyStart + 12
                        && (mark.index < bodyStart || isSigned(mark))
                })
            if !found.isEmpty || margin > 0 || headlineIndex == nil { return found }
        }
        return []
    }

    static func people(_ contributors: [Contributor], _ role: Contributor.Role) -> [String] {
        var names: [String] = []
        for contributor in contributors where contributor.role == role && contributor.isPerson {
            guard let name = contributor.name else { continue }
            if !names.contains(name) { names.append(name) }
        }
        // An account is named after its holder: "janeroe" or "jane-roe" beside "Jane Roe".
        let whole = Set(names.filter { $0.contains(" ") }.map(letters))
        var seen: Set<[UInt8]> = []
        return names.filter { name in
            (name.contains(" ") || !whole.contains(letters(name))) && seen.insert(letters(name)).inserted
        }
    }

    /// The letters of a name without the title before it: "Dr. Jane Roe" is Jane Roe.
    private static func letters(_ name: String) -> [UInt8] {
        let bytes = Array(name.utf8)
        let words = bytes.split(separator: 0x20)
        let isTitled =
            words.count > 2 && titles[WordHash(of: words[0].lazy.filter { $0 != 0x2E }.map(\.lowerCased))] != nil
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes.count)
        for byte in isTitled ? bytes[words[1].startIndex...] : bytes[...] where byte.isWord {
            letters.append(byte.lowerCased)
        }
        return letters
    }

    private static let titles = WordTable<Void>(words: ["dr", "prof", "professor", "doctor"])

    static func contains(_ names: [String], _ name: String) -> Bool {
        let wanted = letters(name)
        return names.contains { letters($0) == wanted }
    }

    /// Whether the first list names all that the second does and more, or whole names where that has accounts.
    private static func isFuller(_ some: [String], than others: [String]) -> Bool {
        guard !some.isEmpty else { return false }
        let accounts = others.allSatisfy { !$0.contains(" ") && $0.utf8.allSatisfy { $0 < 0x80 } }
        if accounts, some.allSatisfy({ $0.contains(" ") }) { return true }
        return some.count > others.count && others.allSatisfy { contains(some, $0) }
    }

    /// Those whom JSON-LD names, or else the `meta` elements.
    private mutating func statedContributors() -> [Contributor] {
        var linked: [Contributor] = []
        for maker in metadata.linked.makers where maker.isPerson != false {
            let read = contributors(in: maker.name, role: maker.role)
            linked += read
            note(
                .author, maker.name, linkedSource(maker.role == .author ? "author" : maker.role.rawValue),
                isChosen: read.contains { $0.isPerson })
        }
        for maker in metadata.linked.makers where maker.isPerson == false {
            note(.author, maker.name, linkedSource("author"))
            let keys = Key(maker.name).string.spacedWords.map(String.init)
            if keys.count > 1, keys.contains(where: BylineWords.desks.contains) {
                linked.append(Contributor(name: maker.name, role: maker.role, isPerson: false))
            } else if let agency = Agencies.agency(named: maker.name) {
                linked.append(Contributor(name: nil, isPerson: false, agency: agency))
            }
        }
        var best = linked
        for group in Self.authorMetas.map({ metadata.all([$0]) }) + [writtenBy] where !group.isEmpty {
            var listed: [Contributor] = []
            for meta in group.prefix(40) {
                let read = contributors(in: MarkedText.plain(meta.content), role: .author)
                listed += read
                note(.author, meta.content, source(meta), isChosen: read.contains { $0.isPerson })
            }
            let (first, second) = (Self.people(best, .author), Self.people(listed, .author))
            if first.isEmpty || Self.isFuller(second, than: first) { best = listed + best }
        }
        // The publisher is none of them where others are named.
        let publisher = metadata.linked.publisher.map(Self.letters)
        let others = best.filter { $0.name.map(Self.letters) != publisher }
        return others.contains { $0.isPerson } ? others : best
    }

    /// Twitter's cards carry pairs of a label and its value: "Written by", "Jane Roe".
    private var writtenBy: [PageMetadata.Meta] {
        (1...3).compactMap { number in
            guard let label = metadata["twitter:label\(number)"],
                Self.writtenBy.contains(Key(label).string)
            else { return nil }
            return metadata.first(["twitter:data\(number)"])
        }
    }

    /// Whether a text stands behind a byline that says so: "Written by Jane Roe".
    func followsByline(_ index: Int) -> Bool {
        var count = 0
        for before in stride(from: index - 1, through: max(0, index - 10), by: -1) where tree.entries[before].isText {
            let words = document.text(tree.entries[before].id).collapsed
            if words.isEmpty { continue }
            guard words.utf8.count <= 60, count < 3 else { return false }
            if Self.writtenBy.contains(Key(words).string) { return true }
            count += 1
        }
        return false
    }

    private static let writtenBy: Set<String> = [
        "written by", "verfasst von", "geschrieben von", "écrit par", "Écrit par", "escrito por", "scritto da",
        "geschreven door", "skrevet av", "skriven av", "skrevet af", "autor", "author", "by", "von", "napisane przez",
    ]

    /// The names in a value that should hold nothing else.
    private func contributors(in value: String, role: Contributor.Role) -> [Contributor] {
        guard value.utf8.count <= Byline.limit, !value.utf8.contains(0x40), value.firstOccurrence(of: "://") == nil,
            value.utf8.first != 0x28
        else { return [] }
        if let agency = Agencies.agency(named: value) {
            return [Contributor(name: nil, role: role, isPerson: false, agency: agency)]
        }
        let keys = Key(value).string.split { " ,".utf8.contains($0.utf8.first ?? 0) }.map(String.init)
        if isHouse(value, keys) { return [] }
        return Byline(value, in: .named).contributors.compactMap { contributor in
            var contributor = contributor
            if role != .author { contributor.role = role }
            if let name = contributor.name, isHouse(name, Key(name).string.spacedWords.map(String.init)) {
                return nil
            }
            return contributor
        }
    }

    /// Whether a name is that of the newspaper or company rather than of a person.
    private func isHouse(_ name: String, _ keys: [String]) -> Bool {
        if keys.contains(where: BylineWords.desks.contains) { return false }
        // "The Daily Post", "Roe & Doe Ltd": the whole of a short value names a house. Longer ones are lists.
        if keys.count <= 7, PersonName.isOrganisation(keys), !name.utf8.contains(0x2C) || name.utf8.first == 0x2C {
            return true
        }
        if let first = name.split(separator: ",").first, first.utf8.count < name.utf8.count,
            PersonName.isOrganisation(Key(first).string.spacedWords.map(String.init))
        {
            return true
        }
        if let first = name.split(separator: ",").first, first.utf8.contains(0x2E), !first.utf8.contains(0x20),
            first.utf8.count < name.utf8.count
        {
            return true
        }
        // "NDR" on ndr.example: the house itself.
        if keys.count == 1, name.utf8.allSatisfy(\.isCapital),
            let host = (url ?? address)?.split(separator: "/").dropFirst().first,
            host.split(separator: ".").contains(where: { Self.letters(String($0)) == Self.letters(name) })
        {
            return true
        }
        guard let site else { return false }
        let (own, named) = (Self.letters(site), Self.letters(name))
        if own != named { return false }
        if let first = keys.first, Self.articles.contains(first) { return true }
        // Many sites bear the name of the person who writes them.
        return !(2...3).contains(keys.count) || name.utf8.contains(0x26)
            || keys.contains(where: BylineWords.organisations.contains)
    }

    private static let articles: Set<String> = [
        "le", "la", "les", "the", "der", "die", "das", "el", "il", "o", "de", "het",
    ]

    /// The contributors of neighbouring places: what stands far from the first that names somebody is another's.
    func printedContributors(_ marks: [PrintedByline.Mark]) -> [Contributor] {
        var best: [Contributor] = []
        for rank in [PrintedByline.Rank.stated, .named, .words] {
            var found: [Contributor] = []
            var last: Int?
            for mark in marks where mark.rank >= rank {
                if let last, mark.index - last > 60, found.contains(where: \.isPerson) { break }
                let read = mark.byline.contributors.filter { contributor in
                    guard let name = contributor.name, contributor.isPerson else { return true }
                    return !isHouse(name, Key(name).string.spacedWords.map(String.init))
                }
                if read.isEmpty { continue }
                for contributor in read where !found.contains(contributor) { found.append(contributor) }
                last = tree.entries[mark.index].end
            }
            let people = Self.people(found, .author)
            if best.isEmpty || Self.isFuller(people, than: Self.people(best, .author)) { best = found }
            // Links to somebody's page are asked only where nothing is named a byline.
            if rank == .named, best.contains(where: { $0.isPerson && $0.role == .author }) { break }
        }
        return best
    }

    /// What notes at the article's ends say: "Reporting by A; editing by B".
    private func creditNotes() -> [Contributor] {
        var found: [Contributor] = []
        for line in Array(lines.prefix(2)) + Array(lines.suffix(8)) where line.bytes <= 500 {
            let read = Byline(line.text, in: .open).contributors
            // A sentence may begin with "By"; a note names who did what.
            if read.contains(where: { $0.role != .author }) { found += read }
        }
        return found
    }

    /// Puts all together, each name once in each part, with what is known of it anywhere.
    private mutating func gather(_ stated: [Contributor], _ printed: [Contributor]) {
        var gathered: [Contributor] = byline.map { name in
            let known = (printed + stated).filter { $0.name.map { Self.letters($0) == Self.letters(name) } ?? false }
            return Contributor(
                name: name, role: .author, isPerson: known.first?.isPerson ?? true,
                agency: known.lazy.compactMap(\.agency).first,
                place: known.lazy.compactMap(\.place).first)
        }
        for contributor in printed + stated where gathered.count < 80 {
            if contributor.role == .author, contributor.isPerson { continue }
            let isKnown = gathered.contains { other in
                other.role == contributor.role && other.name == contributor.name
                    && (contributor.name != nil || other.agency == contributor.agency)
            }
            if !isKnown { gathered.append(contributor) }
        }
        contributors = gathered
    }
}
