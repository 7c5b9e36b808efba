import News

/// One reading of a report's names: first those that tell themselves what they are, then the others by them.
struct NamePass {
    let analysis: Analysis
    let tables: NameTables
    let gazetteer: Gazetteer
    let cases: [LineCase]
    /// Whether each token begins a sentence, a line or a quotation.
    let begins: [Bool]
    private(set) var names: [Name] = []
    private var standings: [String: PlaceStanding] = [:]
    /// Agencies that the report calls by name, as the well-known names are written.
    private let agencies: Set<String>

    init(analysis: Analysis, tables: NameTables, gazetteer: Gazetteer) {
        self.analysis = analysis
        self.tables = tables
        self.gazetteer = gazetteer
        cases = LineCase.ofTokens(analysis)
        begins = Self.beginnings(analysis)
        agencies = AgencyNames(analysis: analysis, tables: tables, gazetteer: gazetteer).found()
    }

    private static func beginnings(_ analysis: Analysis) -> [Bool] {
        var begins = [Bool](repeating: false, count: analysis.tokens.count)
        for sentence in analysis.sentences {
            var at = sentence.lowerBound
            while at < sentence.upperBound, analysis.tokens[at].kind == .punctuation { at += 1 }
            if at < sentence.upperBound { begins[at] = true }
        }
        for index in begins.indices.dropFirst() {
            let mark = analysis.words[index - 1]
            if ["\"", "“", "``", ":", "•", "—", "–"].contains(mark) || LineCase.breaksLine(analysis, after: index - 1) {
                begins[index] = true
            }
        }
        return begins
    }

    // MARK: What a word is

    func word(_ index: Int) -> String { analysis.words[index] }

    func isHead(_ index: Int, _ head: NameTables.Head) -> Bool { tables.isHead(word(index), head) }

    func isCommon(_ index: Int) -> Bool {
        analysis.words[index].utf8.count == 1 || tables.commonWords.contains(analysis.lowered[index])
    }

    func isFirstName(_ index: Int) -> Bool { tables.firstNames.contains(word(index)) }

    func isPeople(_ index: Int) -> Bool {
        gazetteer.country(ofPeople: word(index)) != nil || tables.wellKnown[word(index)] == .group
    }

    func known(_ range: Range<Int>) -> Entity.Label? {
        guard range.count <= NameTables.longestName else { return nil }
        let name = NameTables.plain(analysis.words(range))
        if let label = tables.wellKnown[name] { return label }
        return !agencies.isEmpty && agencies.contains(EntityNaming.oneLine(name)) ? .organization : nil
    }

    /// How a stretch of words stands in the gazetteer.
    mutating func standing(_ range: Range<Int>) -> PlaceStanding {
        guard range.count <= 6 else { return .none }
        let text = analysis.words(range)
        if let seen = standings[text] { return seen }
        let standing = PlaceStanding(text, gazetteer: gazetteer)
        standings[text] = standing
        return standing
    }

    /// Whether the word before says that a place follows.
    func isLocative(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let at = analysis.lowered[index - 1] == "the" && index > 1 ? index - 2 : index - 1
        let before = analysis.lowered[at]
        if at > 0 {
            if before == "of" {
                return PlaceReader.directions.contains(analysis.lowered[at - 1]) || analysis.lowered[at - 1] == "city"
            }
            if before == "to", analysis.lowered[at - 1] == "according" { return false }
        }
        return Self.locatives.contains(before)
    }

    private static let locatives = WordTable.words(
        """
        in at from near to into outside inside across around toward towards throughout via off
        """)

    // MARK: Taking stretches

    mutating func add(_ range: Range<Int>, _ label: Entity.Label?) {
        guard !range.isEmpty else { return }
        names.append(Name(range: range, label: label))
    }

    /// Puts names in order and settles those that only the rest of the report can tell.
    mutating func settle() {
        names.sort { $0.range.lowerBound < $1.range.lowerBound }
        let told = ToldNames(self)
        for index in names.indices where names[index].label == nil && isTownHere(index, told) {
            names[index].label = .country
        }
        names = names.compactMap { name in
            var name = name
            if name.label == nil { name.label = label(ofLone: name.range, told: told) }
            if name.label == .country, isFamily(name.range, told) { name.label = .person }
            return name.label == nil ? nil : name
        }
    }
}

extension NamePass {
    /// Whether a town's name is here the family name of somebody whom the report names in full.
    private func isFamily(_ range: Range<Int>, _ told: ToldNames) -> Bool {
        guard range.count == 1, let index = range.first, told.lastWords.contains(word(index)),
            !isLocative(index) || analysis.lowered[index - 1] == "to"
        else { return false }
        switch PlaceStanding(word(index), gazetteer: gazetteer) {
        case .none, .small, .town, .facility, .division: return true
        case .region, .country: return false
        }
    }
}

extension NamePass {
    /// Whether a small town's name stands where towns do: in a list of places, or before people who live there.
    private mutating func isTownHere(_ index: Int, _ told: ToldNames) -> Bool {
        let range = names[index].range
        guard let first = range.first, !told.families.contains(word(first)), !isCommon(first), !isFirstName(first),
            standing(range).label != nil
        else { return false }
        if range.upperBound < analysis.words.count, Self.townsfolk.contains(analysis.lowered[range.upperBound]) {
            return true
        }
        return isListed(range, names.index(after: index)) || isListed(range, index - 1)
    }

    /// Whether the other name is a place, and nothing but "and" or a comma between.
    private func isListed(_ range: Range<Int>, _ other: Int) -> Bool {
        guard names.indices.contains(other), names[other].label == .country else { return false }
        let neighbour = names[other].range
        let gap =
            range.lowerBound < neighbour.lowerBound
            ? range.upperBound..<neighbour.lowerBound : neighbour.upperBound..<range.lowerBound
        return gap.count == 1 && ["and", "or", ",", "&"].contains(analysis.lowered[gap.lowerBound])
    }

    private static let townsfolk = WordTable.words(
        """
        residents resident man woman police mayor base bases area district region village town suburb neighbourhood
        neighborhood province governorate councillor selectmen market villagers front
        """)
}
