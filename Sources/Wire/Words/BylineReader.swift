import News

/// Goes over a byline word by word and gathers whom it names.
struct BylineReader {
    /// A run of words between two marks.
    struct Part {
        var words: [Substring]
        var keys: [String]
        /// Whether a comma stands before it.
        var afterComma = false
        /// Whether a bar stands before it.
        var afterBar = false
        /// Whether nothing but a line end parts it from what was named before.
        var isLoose = false

        var text: String { words.joined(separator: " ") }
    }

    private let setting: Byline.Setting
    private let tokens: [Token]
    var found: [Contributor] = []
    /// Where the clause that is being read began in `found`.
    var clause = 0
    private var role: Contributor.Role?
    var part = Part(words: [], keys: [])
    private var afterComma = false
    private var afterBar = false
    private var isLoose = false
    /// Whether a bracket is open.
    private var isBracketed = false
    /// Those of `found` that only a line end joins to the names before them.
    private var loose: Set<Int> = []
    /// Whether the line holds words that name nobody.
    private var hasChaff = false
    /// Whether the part before was loose.
    private var wasLoose = false
    /// Whether the part is joined to words that name nobody.
    private var joinsChaff = false
    /// Whether the part before named a house whose place may follow: "University of Ohio, Athens".
    private var followsHouse = false

    /// No byline names more.
    private static let limit = 60

    init(_ line: some StringProtocol, _ setting: Byline.Setting) {
        self.setting = setting
        tokens = Self.tokens(of: String(line))
        role = setting == .open ? nil : .author
    }

    mutating func contributors() -> [Contributor] {
        var index = 0
        while index < tokens.count, found.count < Self.limit {
            switch tokens[index] {
            case .mark(let mark):
                if !part.words.isEmpty { wasLoose = part.isLoose }
                if isBracketed { endBracket() } else { endPart() }
                isBracketed = mark == 0x28
                afterComma = mark == 0x2C
                afterBar = mark == 0x7C
                // What a comma joins stands as its first does.
                if mark == 0x2C {
                    isLoose = wasLoose
                } else if mark != 0x0A || !isAfterComma(index) {
                    isLoose = mark == 0x0A || (isLoose && (mark == 0x7C || mark == 0x28))
                }
                // A semicolon or bar ends what one of the words "by" stands before.
                if mark == 0x3B { endClause() }
                index += 1
            case .word(let text, let key):
                if let opening = opening(at: index) {
                    endPart()
                    endClause()
                    role = opening.role
                    isLoose = false
                    index += opening.count
                    continue
                }
                if isConjunction(key, at: index) {
                    let before = found.count
                    wasLoose = part.isLoose
                    endPart()
                    // "Brakes and Brake Repair": what is joined to words that name nobody names nobody.
                    joinsChaff = hasChaff && found.count == before && !found.isEmpty
                    afterComma = false
                    isLoose = wasLoose
                } else if let count = stands(key, at: index) {
                    index = count
                    continue
                } else {
                    if part.words.isEmpty {
                        part.afterComma = afterComma
                        part.afterBar = afterBar
                        part.isLoose = isLoose && (hasChaff || !found.isEmpty)
                    }
                    part.words.append(text)
                    part.keys.append(key)
                }
                index += 1
            }
        }
        if isBracketed { endBracket() } else { endPart() }
        // Names one below the other are all authors where they stand among themselves; among other words only the
        // first is, and those that a comma or conjunction joins to it.
        guard hasChaff else { return found }
        return found.indices.filter { !loose.contains($0) }.map { found[$0] }
    }

    /// The names that only a line end joins to those before them.
    var looseNames: Set<String> { Set(loose.filter(found.indices.contains).compactMap { found[$0].name }) }

    /// The words at that token that say what was the part of those named behind them.
    private func opening(at index: Int) -> (role: Contributor.Role, count: Int)? {
        guard case .word(let text, let first) = tokens[index], let phrases = BylineWords.openingsByWord[first] else {
            return nil
        }
        for (role, words) in phrases where index + words.count <= tokens.count {
            let matches = words.indices.allSatisfy { offset in
                if case .word(_, let key) = tokens[index + offset] { return key == words[offset] }
                return false
            }
            guard matches else { continue }
            var count = words.count
            var hasColon = false
            if index + count < tokens.count, case .mark(0x3A) = tokens[index + count] {
                hasColon = true
                count += 1
            }
            if words.count == 1 {
                if BylineWords.labels.contains(first), !hasColon {
                    // "Author" on a line of its own is a label as well.
                    guard setting != .open, part.words.isEmpty, index + count < tokens.count,
                        case .mark(0x0A) = tokens[index + count]
                    else { continue }
                }
                let isFirst = part.words.isEmpty && !afterComma
                if BylineWords.particleOpenings.contains(first) {
                    // "von der Leyen, Ursula": a particle opens at the line's beginning alone.
                    guard isFirst,
                        found.isEmpty || text.utf8.first?.isCapital == true || index > 0 && isBreak(index - 1)
                    else { continue }
                }
                // In running text "by" opens at its beginning, behind a mark, or where it is written large.
                let isLarge = first == "by" && text.utf8.first?.isCapital == true
                if setting == .open, index > 0, !hasColon, !isBreak(index - 1), !isLarge { continue }
            }
            return (role, count)
        }
        return nil
    }

    /// Whether the mark before that token is a comma.
    private func isAfterComma(_ index: Int) -> Bool {
        guard index > 0, case .mark(0x2C) = tokens[index - 1] else { return false }
        return true
    }

    private func isBreak(_ index: Int) -> Bool {
        if case .mark = tokens[index] { return true }
        return false
    }

    private func isConjunction(_ key: String, at index: Int) -> Bool {
        if BylineWords.conjunctions.contains(key) { return true }
        guard BylineWords.nameConjunctions.contains(key), part.words.count >= 2, index + 2 < tokens.count,
            case .word(let next, _) = tokens[index + 1], case .word(let after, _) = tokens[index + 2]
        else { return false }
        // "Ana Ruiz y Luis Paz" are two, "José Ortega y Gasset" is one.
        return next.unicodeScalars.first?.properties.isUppercase == true
            && after.unicodeScalars.first?.properties.isUppercase == true
    }

    /// Takes "in Beirut" and "for The Daily Post" behind a name; gives the token after them.
    private mutating func stands(_ key: String, at index: Int) -> Int? {
        guard !part.words.isEmpty,
            key == "in" || key == "for" || key == "für" || key == "of" || key == "from" || key == "aus"
        else { return nil }
        var end = index + 1
        var words: [Substring] = []
        while end < tokens.count, words.count < 6, case .word(let text, let next) = tokens[end] {
            if BylineWords.conjunctions.contains(next) || opening(at: end) != nil { break }
            words.append(text)
            end += 1
        }
        let before = found.count
        endPart()
        guard !words.isEmpty, found.count > before else { return end }
        let name = words.joined(separator: " ")
        if key == "in" || key == "aus" {
            for index in clause..<found.count where found[index].place == nil { found[index].place = name }
        } else {
            for index in before..<found.count { found[index].agency = Agencies.agency(named: name) ?? name }
        }
        return end
    }

    /// Of what stands in brackets an agency counts alone; the rest is a reporter's short form, an age, a remark.
    private mutating func endBracket() {
        let agency = Agencies.agency(named: part.text)
        part = Part(words: [], keys: [])
        if let agency, let role { take(agency: agency, role) }
    }

    private mutating func endClause() {
        clause = found.count
        if setting == .open { role = nil } else { role = .author }
        afterComma = false
    }

    private mutating func endPart() {
        defer { part = Part(words: [], keys: []) }
        if joinsChaff, !part.words.isEmpty {
            joinsChaff = false
            return
        }
        guard !part.words.isEmpty, let role, part.words.count <= 14 else { return }
        if let last = part.words.last, last.utf8.last == 0x2E, last.utf8.count > 4, !last.dropLast().contains(".") {
            part.words[part.words.count - 1] = last.dropLast()
        }
        let isPlace = followsHouse && part.afterComma && part.words.count <= 3
        followsHouse = false
        if note() { return }
        let text = part.text
        if let agency = Agencies.agency(named: text) { return take(agency: agency, role) }
        // "JOHN ROE Associated Press": the agency stands behind the name.
        let endsAsAgency = part.words.last.map(Agencies.mayEnd) ?? false
        for count in 1...4 where endsAsAgency && part.words.count > count + 1 {
            let tail = part.words.suffix(count).joined(separator: " ")
            guard let agency = Agencies.agency(named: tail), count > 1 || tail.utf8.allSatisfy({ $0.isCapital }),
                let name = PersonName(part.words.dropLast(count).joined(separator: " "), in: setting)
            else { continue }
            found.append(Contributor(name: name.text, role: role, agency: agency))
            return
        }
        if isPlace, found.count > clause, PersonName(text, in: .named) != nil {
            for index in clause..<found.count where found[index].place == nil { found[index].place = text }
            return
        }
        // Behind a name and a comma, one word is the place from which they wrote.
        if part.afterComma, part.words.count == 1, found.count > clause, let last = found.last, last.isPerson,
            last.name?.utf8.contains(0x20) ?? (last.agency != nil), let place = PersonName(text, in: .named)
        {
            for index in clause..<found.count where found[index].place == nil { found[index].place = place.text }
            return
        }
        // "Jane Roe | WXYZ": behind a bar capitals are a station or paper.
        if part.afterBar, part.words.count == 1, found.count > clause, (2...5).contains(part.words[0].utf8.count),
            part.words[0].utf8.allSatisfy(\.isCapital)
        {
            return take(agency: text, role)
        }
        if let name = PersonName(withoutTitle.joined(separator: " "), in: setting) {
            // One word on a line of its own is a label rather than a name.
            if part.isLoose, part.words.count == 1 {
                hasChaff = true
                return
            }
            var contributor = Contributor(name: name.text, role: role)
            if found.count > clause, let before = found.last, before.name == nil {
                contributor.agency = before.agency
                found.removeLast()
            }
            if part.isLoose { loose.insert(found.count) }
            found.append(contributor)
        } else if part.words.count <= 6, part.keys.contains(where: { BylineWords.desks.contains($0) }),
            setting != .open,
            !text.utf8.contains(where: { $0.isDigit || $0 == 0x40 }), part.words.count > 1 || setting == .named
        {
            if part.isLoose { loose.insert(found.count) }
            found.append(Contributor(name: text, role: role, isPerson: false))
        } else if PersonName.isOrganisation(part.keys), part.words.count <= 6, !part.keys.contains("by") {
            take(agency: text, role)
            followsHouse = true
        } else if !text.utf8.contains(where: \.isDigit) {
            hasChaff = true
        }
    }

    private mutating func take(agency: String, _ role: Contributor.Role) {
        let people = (clause..<found.count).filter {
            found[$0].isPerson && found[$0].name != nil && found[$0].agency == nil
        }
        if people.isEmpty {
            found.append(Contributor(name: nil, role: role, isPerson: false, agency: agency))
        } else {
            for index in people { found[index].agency = agency }
        }
    }
}
