import News

/// What the names that tell themselves say of single words: family names, acronyms.
struct ToldNames {
    /// The last words of full names of persons.
    var families: Set<String> = []
    var lastWords: Set<String> = []
    /// Words that are told elsewhere in the report.
    var labels: [String: Entity.Label] = [:]

    init(_ pass: NamePass) {
        for name in pass.names {
            guard let label = name.label, let last = name.range.last else { continue }
            if label == .person {
                for index in name.range
                where pass.word(index).utf8.count > 2 && Letters.beginsWithCapital(pass.word(index)) {
                    families.insert(pass.word(index))
                }
                families.insert(pass.word(last))
                if name.range.count > 1, pass.isFirstName(name.range.lowerBound) { lastWords.insert(pass.word(last)) }
            } else if name.range.count == 1 {
                labels[pass.word(last)] = label
            }
        }
    }
}

extension NamePass {
    /// What one capitalised word names, where it tells that itself.
    mutating func lone(_ index: Int) -> Entity.Label? {
        let word = word(index)
        if word == "B.C.", index > 0, analysis.tokens[index - 1].kind == .number { return nil }
        if isHead(index, .calendar) || word.utf8.count < 2 { return nil }
        let standing = standing(index..<index + 1)
        if isSpeaker(index), !isPeople(index), !standing.rankIsSure, !isCommon(index), !isAcronym(word),
            // "Officials in Rome said" has a town.
            !(standing.isTown && isLocative(index))
        {
            return .person
        }
        if opensReport(index), !isCommon(index), standing.label == .country { return .country }
        if isAcronym(word), !standing.rankIsSure {
            if case .facility = standing, isLocative(index) { return .facility }
            return nil
        }
        switch standing {
        case .country, .region: return standing.label
        case .town, .division:
            if isCommon(index), !isLocative(index) { return nil }
            if isFirstName(index), !isLocative(index), !standing.rankIsSure { return nil }
            return standing.label
        case .facility, .small:
            return isLocative(index) && !isCommon(index) ? standing.label : nil
        case .none: return nil
        }
    }

    /// What a word names that doesn't tell it itself, by the rest of the report.
    func label(ofLone range: Range<Int>, told: ToldNames) -> Entity.Label? {
        guard range.count == 1, let index = range.first else { return nil }
        let word = word(index)
        if word.utf8.count < 2 { return nil }
        if told.families.contains(word), !isHead(index, .organization) { return .person }
        if let label = told.labels[word] { return label }
        if isAcronym(word), !isCommon(index) {
            return word.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) ? nil : .organization
        }
        if isCommon(index) { return nil }
        if isFirstName(index) { return .person }
        if cases[index] != .sentence { return nil }
        if isHead(index, .organization) || isHead(index, .facility) || isHead(index, .title) || isHead(index, .location)
        {
            return nil
        }
        if isLocative(index) { return .country }
        if begins[index] { return nil }
        return acts(index) ? .person : nil
    }

    /// Whether the word does something as persons do, without an article: "Stein discovered".
    private func acts(_ index: Int) -> Bool {
        guard index > 0, index + 1 < analysis.words.count,
            !["the", "a", "an", "its"].contains(analysis.lowered[index - 1])
        else { return false }
        let next = word(index + 1)
        return next.count > 4 && next.hasSuffix("ed") || Self.acts.contains(next)
    }

    private static let acts = WordTable.words(
        """
        who was is had has went took made came also would will and
        """)

    /// Whether the word is the town of a dateline: capitals where a paragraph begins, then a dash, colon or bracket.
    private func opensReport(_ index: Int) -> Bool {
        guard begins[index], word(index).utf8.count > 3, Letters.isAllCapitals(word(index)),
            index + 1 < analysis.words.count
        else { return false }
        return ["—", "–", "-", "--", "---", ":", "(", ",", "/"].contains(word(index + 1))
    }

    private func isAcronym(_ word: String) -> Bool {
        (2...8).contains(word.utf8.count) && Letters.isAllCapitals(word) && word.utf8.allSatisfy { $0 < 0x80 }
            && word != "I"
    }

    /// Whether the word says something, or is called by what persons are called: "Karlov said", "spokesman Hussein".
    private func isSpeaker(_ index: Int) -> Bool {
        if index + 1 < analysis.words.count, tables.isHead(word(index + 1), .speech) { return true }
        guard index > 0 else { return false }
        if tables.isHead(word(index - 1), .speech), index + 1 < analysis.words.count, word(index - 1) != "told" {
            return [".", ",", "'s", "’s", "in", "on", "at"].contains(word(index + 1))
        }
        return Self.callings.contains(analysis.words[index - 1])
            || index > 1 && Self.honorifics.contains(analysis.words[index - 1])
    }

    private static let honorifics: Set<String> = ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr."]

    private static let callings = WordTable.words(
        """
        spokesman spokeswoman spokesperson leader president minister director activist economist analyst historian
        lawyer prosecutor singer actor actress coach striker goalkeeper defender midfielder captain comrade chairman
        wife husband journalist author secretary commander
        """)

    /// From a line of capitals only what is surely a name: countries, well-known names, great towns.
    mutating func takeFromCapitals(_ chunk: Range<Int>) {
        for index in chunk where word(index).utf8.count > 3 && !isCommon(index) {
            let standing = standing(index..<index + 1)
            if standing.rankIsSure || { if case .town = standing { true } else { false } }() {
                add(index..<index + 1, standing.label)
            } else if gazetteer.country(ofPeople: word(index)) != nil {
                add(index..<index + 1, .group)
            }
        }
    }

    /// From a headline in title case what tables and gazetteer know; single words wait for the report.
    mutating func takeFromTitle(_ chunk: Range<Int>) {
        var at = chunk.lowerBound
        while at < chunk.upperBound {
            var end = min(at + 5, chunk.upperBound)
            var taken: Entity.Label?
            while end > at {
                let part = at..<end
                taken = known(part) ?? (gazetteer.country(ofPeople: analysis.words(part)) != nil ? .group : nil)
                if taken == nil, !isCommon(at), !isFirstName(at), !isHead(at, .calendar) {
                    let standing = standing(part)
                    if case .small = standing {} else if case .facility = standing {} else { taken = standing.label }
                }
                if taken == nil, part.count == 2, isFirstName(at), !isCommon(at + 1), !isCommon(at) { taken = .person }
                if taken != nil { break }
                end -= 1
            }
            if let taken {
                add(at..<end, taken)
                at = end
            } else {
                if !isCommon(at), Letters.beginsWithCapital(word(at)) { add(at..<at + 1, nil) }
                at += 1
            }
        }
    }
}
