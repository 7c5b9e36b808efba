/// Finds the stretches of a report that may hold names: capitalised words and the small words that join them.
struct NameChunker {
    let analysis: Analysis
    let tables: NameTables
    let gazetteer: Gazetteer

    /// No name is read with more tokens than this.
    static let longest = 14

    /// The stretches in order, none over a line's end.
    func chunks() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = 0
        while at < analysis.tokens.count {
            guard let start = start(at) else {
                at += 1
                continue
            }
            let end = end(from: start)
            found.append(at..<end)
            at = max(end, at + 1)
        }
        return found
    }

    /// Whether the token may be a name's own word.
    func isName(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        guard token.kind == .word || token.kind == .number else { return false }
        return Letters.beginsWithCapital(analysis.words[index])
    }

    /// The capitalised word with which a name begins here; a lower-case article may stand before it.
    private func start(_ at: Int) -> Int? {
        if isName(at) { return at }
        let word = analysis.words[at]
        guard ["al", "el", "Al", "El", "sub"].contains(word), at + 2 < analysis.tokens.count else { return nil }
        return analysis.words[at + 1] == "-" && isJoined(at + 1) && isName(at + 2) && isJoined(at + 2) ? at + 2 : nil
    }

    private func isJoined(_ index: Int) -> Bool { !analysis.tokens[index].spaceBefore }

    private func end(from start: Int) -> Int {
        var last = start
        while last - start < Self.longest {
            guard let next = next(after: last, start: start) else { break }
            last = next
        }
        return last + 1
    }

    /// The next capitalised word of the same name.
    private func next(after last: Int, start: Int) -> Int? {
        guard !LineCase.breaksLine(analysis, after: last), last + 1 < analysis.tokens.count else { return nil }
        let following = last + 1
        if isName(following) {
            return analysis.tokens[following].spaceBefore || isJoined(following) ? following : nil
        }
        if analysis.tokens[following].kind == .number { return numbered(last, following) }
        let word = analysis.words[following]
        guard following + 1 < analysis.tokens.count, !LineCase.breaksLine(analysis, after: following) else {
            return nil
        }
        switch word {
        case "-" where isJoined(following):
            guard isJoined(following + 1) else { return nil }
            if isName(following + 1) { return isPair(last, following + 1) ? nil : following + 1 }
            return last > start && isSyllable(following + 1) ? following + 1 : nil
        case "'", "’":
            guard isJoined(following), isName(following + 1) else { return nil }
            return isJoined(following + 1) || isCutShort(last) ? following + 1 : nil
        case "'s", "’s":
            return isSaintsHouse(following + 1, from: start) ? following + 1 : nil
        case "&":
            return isName(following + 1) ? following + 1 : nil
        case "of", "for":
            return joined(by: following, from: start, to: last)
        case "and":
            return listed(last, following, from: start)
        default:
            return tables.isHead(word, .particle) ? afterParticles(following) : nil
        }
    }

    /// "Ca' Pesaro": a short word that has lost its end. After an s the apostrophe is a possessive's.
    private func isCutShort(_ index: Int) -> Bool {
        let word = analysis.words[index]
        return word.utf8.count <= 4 && !word.hasSuffix("s") && !Letters.isAllCapitals(word)
            && analysis.tokens[index].kind == .word
    }

    /// "St. Mark's Square": what bears a saint's name has it with an apostrophe.
    private func isSaintsHouse(_ index: Int, from start: Int) -> Bool {
        ["St.", "St", "Saint"].contains(analysis.words[start]) && isName(index)
            && (tables.isHead(analysis.words[index], .facility) || tables.isHead(analysis.words[index], .organization))
    }

    /// "Union III" has its number as a word; "Camp 5", "Brigade 30" as one.
    private func numbered(_ last: Int, _ number: Int) -> Int? {
        analysis.words[number].utf8.count <= 3 && analysis.tokens[number].spaceBefore
            && ["Camp", "Union", "Group", "Apollo", "Vision"].contains(analysis.words[last]) ? number : nil
    }

    /// The lower-case part of "Eom Gyeong-yeong", but not of "Qaim-based".
    private func isSyllable(_ index: Int) -> Bool {
        let word = analysis.words[index]
        return analysis.tokens[index].kind == .word && word.utf8.count < 7 && !word.hasSuffix("ed")
            && !Self.secondHalves.contains(word)
    }

    private static let secondHalves = WordTable.words(
        """
        led run held made born style like era wide area year old type built bound time day free elect only ruled class
        first level size term mail to and the in by on grade sector
        """)

    /// Two countries or peoples joined by a hyphen stay two: "Russia-Turkey".
    private func isPair(_ first: Int, _ second: Int) -> Bool {
        stands(first) && stands(second)
    }

    private func stands(_ index: Int) -> Bool {
        if gazetteer.country(ofPeople: analysis.words[index]) != nil { return true }
        return gazetteer.matches(analysis.words[index]).contains {
            let entry = gazetteer.entry($0.place)
            return $0.isClose
                && (entry.kind == .country || entry.kind == .capital || entry.kind == .town && entry.population > 21)
        }
    }

    /// "Ministry of the Interior", "Gulf of Oman", "Secretary of State".
    private func joined(by preposition: Int, from start: Int, to last: Int) -> Int? {
        let head = analysis.words[last]
        let takesOf =
            tables.isHead(head, .prefix) || tables.isHead(head, .lead) || tables.isHead(head, .organization)
            || tables.isHead(head, .title)
        guard takesOf || start < last && holdsPrefix(start..<last) else { return nil }
        var at = preposition + 1
        if analysis.words[at] == "the", at + 1 < analysis.tokens.count { at += 1 }
        return isName(at) ? at : nil
    }

    private func holdsPrefix(_ range: Range<Int>) -> Bool {
        range.contains { tables.isHead(analysis.words[$0], .prefix) && analysis.words[$0 + 1] == "of" }
    }

    /// "Ministry of Health and Welfare", "Trinidad and Tobago".
    private func listed(_ last: Int, _ and: Int, from start: Int) -> Int? {
        guard isName(and + 1) else { return nil }
        if holdsPrefix(start..<last), !tables.isHead(analysis.words[and + 1], .prefix) {
            return stands(and + 1) || stands(last) ? nil : and + 1
        }
        let text = analysis.words(max(start, last - 1)..<and + 2)
        if gazetteer.matches(text).contains(where: \.isClose) { return and + 1 }
        let two = analysis.words(last..<and + 2)
        return gazetteer.matches(two).contains(where: \.isClose) ? and + 1 : nil
    }

    /// "Abu Mahdi al-Muhandis", "Ursula von der Leyen".
    private func afterParticles(_ first: Int) -> Int? {
        var at = first + 1
        var steps = 0
        while at < analysis.tokens.count, steps < 4 {
            if isName(at) { return at }
            guard analysis.words[at] == "-" && isJoined(at) || tables.isHead(analysis.words[at], .particle) else {
                return nil
            }
            at += 1
            steps += 1
        }
        return nil
    }
}
