import News

/// Counties whose kind stands outside their names: "Adams, Clay and Polk counties", "Co. Kerry", "Polk Co. jail".
extension PlaceReader {
    /// The counties that a word beside them tells, in order; a list's names are looked up each by itself.
    ///
    /// Linear: a list is followed for as many names as reports give.
    func counties(_ analysis: Analysis) -> [PlaceMention] {
        var found: [PlaceMention] = []
        for index in analysis.words.indices {
            let mention: PlaceMention?
            switch analysis.lowered[index] {
            case "counties":
                let before = list(analysis, before: index)
                found += before.isEmpty ? list(analysis, after: index) : before
                continue
            case "county" where analysis.words[index] == "County":
                // "Polk County" is the tagger's.
                mention = name(analysis, after: index)
            case "county" where analysis.words[index] == "county":
                mention = name(analysis, before: index, longest: 3)
            case "co" where analysis.words[index] == "Co", "co." where analysis.words[index] == "Co.":
                mention =
                    name(analysis, after: index)
                    ?? (isCountyOffice(analysis, index + 1) ? name(analysis, before: index, longest: 2) : nil)
            default: continue
            }
            if let mention { found.append(mention.reaching(index..<index + 1, analysis)) }
        }
        return found
    }

    private static let longestList = 16

    /// The names before "counties", the first of them first.
    private func list(_ analysis: Analysis, before end: Int) -> [PlaceMention] {
        var names: [PlaceMention] = []
        var at = end
        while names.count < Self.longestList, let mention = name(analysis, before: at, longest: 3) {
            names.append(mention)
            at = mention.range.lowerBound
            guard let joint = joint(analysis, before: at) else { break }
            at = joint
        }
        return names.count > 1 ? inOneDivision(names.reversed()) : []
    }

    /// Where what joins two names of a list begins: ", ", " and ", ", and ".
    private func joint(_ analysis: Analysis, before end: Int) -> Int? {
        guard end > 1 else { return nil }
        switch analysis.lowered[end - 1] {
        case ",": return end - 1
        case "and", "or", "&": return analysis.words[end - 2] == "," ? end - 2 : end - 1
        default: return nil
        }
    }

    /// The names behind "counties": "counties Kerry and Cork", "the counties of Adams and Clay".
    private func list(_ analysis: Analysis, after index: Int) -> [PlaceMention] {
        var names: [PlaceMention] = []
        var at = index + 1
        if at < analysis.words.count, analysis.lowered[at] == "of" { at += 1 }
        while names.count < Self.longestList, let mention = name(analysis, after: at - 1, .nameFirst) {
            names.append(mention)
            at = mention.range.upperBound
            guard at < analysis.words.count, [",", "and", "or", "&"].contains(analysis.lowered[at]) else { break }
            let isComma = analysis.words[at] == ","
            at += 1
            if isComma, at < analysis.words.count, ["and", "or"].contains(analysis.lowered[at]) { at += 1 }
        }
        return names.count > 1 ? inOneDivision(names) : []
    }

    /// The counties of those divisions that have all of them, or as they are where none has.
    private func inOneDivision(_ names: [PlaceMention]) -> [PlaceMention] {
        func divisions(_ mention: PlaceMention) -> Set<Int> {
            Set(mention.matches.compactMap { gazetteer.entry($0.place).division })
        }
        let common = names.dropFirst().reduce(divisions(names[0])) { $0.intersection(divisions($1)) }
        guard !common.isEmpty else { return names }
        return names.map { mention in
            mention.matching { gazetteer.entry($0.place).division.map(common.contains) ?? false }
        }
    }

    /// The county whose name ends before a token, by the most words that give one.
    private func name(_ analysis: Analysis, before end: Int, longest: Int) -> PlaceMention? {
        for first in max(0, end - longest)..<max(0, end) {
            if let mention = county(analysis, first..<end, .nameFirst) { return mention }
        }
        return nil
    }

    /// The county whose name begins behind a token.
    private func name(_ analysis: Analysis, after index: Int, _ order: Order = .wordFirst) -> PlaceMention? {
        for end in (index + 2..<max(index + 2, min(index + 5, analysis.words.count + 1))).reversed() {
            if let mention = county(analysis, index + 1..<end, order) { return mention }
        }
        return nil
    }

    /// Which of a county's words stands first: Polk County, County Kerry.
    private enum Order { case nameFirst, wordFirst }

    /// The county of a bare name.
    private func county(_ analysis: Analysis, _ range: Range<Int>, _ order: Order) -> PlaceMention? {
        let first = range.lowerBound
        guard Letters.beginsWithCapital(analysis.words[first]), analysis.lowered[first] != "the",
            analysis.tokens[range.upperBound - 1].kind == .word
        else { return nil }
        let bare = EntityNaming.oneLine(analysis.words(range))
        var matches: [Gazetteer.Match] = []
        let texts = order == .nameFirst ? [bare + " County", "County " + bare] : ["County " + bare]
        for text in texts {
            for match in gazetteer.matches(text)
            where match.isClose && gazetteer.entry(match.place).kind == .county
                && !matches.contains(where: { $0.place == match.place })
            {
                matches.append(match)
            }
        }
        guard !matches.isEmpty else { return nil }
        return PlaceMention(
            range: range, span: analysis.span(range), text: bare + " County", matches: matches, isPart: false,
            isFacility: false, isVague: false)
    }

    /// Whether "Co." is a county's there and no company's: before "Sheriff", "jail" or the state.
    private func isCountyOffice(_ analysis: Analysis, _ index: Int) -> Bool {
        guard index < analysis.words.count else { return false }
        return Self.countyOffices.contains(analysis.lowered[index])
    }

    private static let countyOffices = WordTable.words(
        """
        sheriff sheriff's jail court courthouse circuit superior probate commission commissioner commissioners
        prosecutor coroner attorney clerk fair fairgrounds schools school line road roads deputy deputies
        """)
}

extension PlaceMention {
    /// The mention with those of its matches that are wanted.
    fileprivate func matching(_ isWanted: (Gazetteer.Match) -> Bool) -> PlaceMention {
        PlaceMention(
            range: range, span: span, text: text, matches: matches.filter(isWanted), isPart: isPart,
            isFacility: isFacility, isVague: isVague)
    }

    /// The mention with the tokens beside it that say what it is.
    fileprivate func reaching(_ beside: Range<Int>, _ analysis: Analysis) -> PlaceMention {
        let whole = min(range.lowerBound, beside.lowerBound)..<max(range.upperBound, beside.upperBound)
        return PlaceMention(
            range: whole, span: analysis.span(whole), text: text, matches: matches, isPart: isPart,
            isFacility: isFacility, isVague: isVague)
    }
}
