import News

/// The agencies and papers that a report calls by name where only such stand: in the brackets of its dateline,
/// and after "told".
///
/// Their names often begin with a place's, which is then none: "BEIRUT (Levant Courier) —", "told Gulf Monitor".
struct AgencyNames {
    let analysis: Analysis
    let tables: NameTables
    let gazetteer: Gazetteer

    /// The names, with one kind of apostrophe and one space between words.
    func found() -> Set<String> {
        var names: Set<String> = []
        for index in analysis.words.indices {
            let range =
                switch analysis.words[index] {
                case "(": inDateline(index)
                case "told": afterTold(index)
                default: nil as Range<Int>?
                }
            if let range { names.insert(EntityNaming.oneLine(NameTables.plain(analysis.words(range)))) }
        }
        return names
    }

    /// The name in brackets that open here, between a place at a line's beginning and a dash.
    private func inDateline(_ open: Int) -> Range<Int>? {
        let range = names(after: open, atMost: 6)
        guard !range.isEmpty, range.upperBound + 1 < analysis.words.count, analysis.words[range.upperBound] == ")",
            ["—", "–", "-", "--", "_"].contains(analysis.words[range.upperBound + 1]), opensLine(open),
            !isPlace(range)
        else { return nil }
        return range
    }

    /// Whether nothing but names and commas stands between the line's beginning and the token.
    private func opensLine(_ index: Int) -> Bool {
        var at = index - 1
        while at >= 0, index - at <= 12 {
            guard
                analysis.words[at] == "," || Letters.beginsWithCapital(analysis.words[at])
                    || analysis.tokens[at].kind == .number || analysis.words[at] == "-"
            else { return false }
            if at == 0 || LineCase.breaksLine(analysis, after: at - 1) { return true }
            at -= 1
        }
        return false
    }

    /// Two to four capitalised words after "told", the first of them a place's name but not all together.
    private func afterTold(_ told: Int) -> Range<Int>? {
        let range = names(after: told, atMost: 4)
        guard let first = range.first, range.count > 1,
            PlaceStanding(analysis.words[first], gazetteer: gazetteer).label != nil,
            !tables.firstNames.contains(analysis.words[first]), !isPlace(range),
            !range.contains(where: { tables.isHead(analysis.words[$0], .title) || stands($0) && $0 > first })
        else { return nil }
        return range
    }

    private func stands(_ index: Int) -> Bool {
        PlaceStanding(analysis.words[index], gazetteer: gazetteer).isCountryOrTown
    }

    private func isPlace(_ range: Range<Int>) -> Bool {
        PlaceStanding(analysis.words(range), gazetteer: gazetteer).label != nil
    }

    /// The capitalised words after a token, on its line.
    private func names(after index: Int, atMost limit: Int) -> Range<Int> {
        var end = index + 1
        while end < analysis.words.count, end - index <= limit, Letters.beginsWithCapital(analysis.words[end]),
            !LineCase.breaksLine(analysis, after: end - 1)
        {
            end += 1
        }
        // More words than a name has are no name.
        return end - index > limit ? index + 1..<index + 1 : index + 1..<end
    }
}
