/// Words that are a person's name, as far as their looks tell.
///
/// Names are not looked up: capitals, particles and the absence of what names never hold decide, so that names of
/// every language are taken alike.
struct PersonName: Hashable, Sendable {
    let text: String

    /// - Parameter setting: What the place where the words stand says of them.
    init?(_ words: some StringProtocol, in setting: Byline.Setting) {
        let name = Self.withoutEnds(words.collapsed)
        guard (2...80).contains(name.utf8.count) else { return nil }
        let parts = name.spacedWords
        guard (1...7).contains(parts.count), !name.utf8.contains(where: Self.isForeign) else { return nil }
        let keys = parts.map { Key($0).withoutStops }
        if parts.count == 1 {
            guard Self.isSingleName(name, key: keys[0], setting) else { return nil }
        } else {
            guard !name.utf8.contains(where: \.isDigit), Self.isCased(parts, keys, setting) else { return nil }
        }
        // "Money Reporter" is an office; "Jonathan Head" is none.
        if setting != .named, keys.count == 2, BylineWords.isTitle(keys[1]), !BylineWords.surnames.contains(keys[1]) {
            return nil
        }
        guard !keys.contains(where: BylineWords.foreign.contains), !BylineWords.buttons.contains(keys[0]),
            keys.count == 1
                || !(BylineWords.particles.contains(keys[keys.count - 1])
                    || BylineWords.desks.contains(keys[keys.count - 1]) || keys[0] == "team"),
            !Self.isOrganisation(keys)
        else { return nil }
        text = name
    }

    /// Without what stands around a name but is no part of it.
    private static func withoutEnds(_ text: String) -> String {
        var text = text[...]
        while let first = text.unicodeScalars.first, first == "." || isEdge(first) { text.unicodeScalars.removeFirst() }
        while let last = text.unicodeScalars.last, isEdge(last) { text.unicodeScalars.removeLast() }
        var name = text.trimmed
        // Reporters' short forms in brackets, and what Korean and Japanese papers put behind names.
        var parts = name.spacedWords
        while parts.count > 2, let last = parts.last,
            BylineWords.postNominals.contains(Key(last).withoutStops),
            last.utf8.allSatisfy({ !$0.isLowerCase || parts.count > 3 })
        {
            parts.removeLast()
            name = parts.joined(separator: " ")
        }
        if name.utf8.last == 0x29, let open = name.utf8.firstIndex(of: 0x28), open > name.startIndex {
            name = name[..<open].trimmed
        }
        guard name.utf8.last ?? 0 >= 0x80 else { return name }
        for title in [" \u{AE30}\u{C790}", " \u{D2B9}\u{D30C}\u{C6D0}", "\u{8A18}\u{8005}"] where name.hasSuffix(title)
        {
            name = name.dropLast(title.count).trimmed
        }
        return name
    }

    /// Dashes, dots and quotation marks that stand around names.
    private static func isEdge(_ sign: Unicode.Scalar) -> Bool {
        switch sign {
        case "-", "\u{2013}", "\u{2014}", "*", "\u{B7}", "\u{2022}", "'", "\"": true
        default: false
        }
    }

    /// Signs that no name holds.
    private static func isForeign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x25, 0x28...0x2B, 0x3A...0x40, 0x5B...0x5E, 0x60, 0x7B...0x7F, ..<0x20: true
        default: false
        }
    }

    private static func isSingleName(_ name: String, key: String, _ setting: Byline.Setting) -> Bool {
        guard let first = name.unicodeScalars.first, !BylineWords.accounts.contains(key),
            !BylineWords.postNominals.contains(key), !BylineWords.isTitle(key)
        else { return false }
        let hasDigit = name.utf8.contains(where: \.isDigit)
        switch setting {
        case .open: return false
        case .marked: return !hasDigit && first.value > 0x24F && first.properties.isAlphabetic
        case .named:
            return first.properties.isAlphabetic && name.utf8.count <= 40 && !key.hasPrefix("http") && !isHost(name)
        }
    }

    /// Whether a word is the address of a site: "post.example.com".
    private static func isHost(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        guard parts.count > 1, let last = parts.last, let first = parts.first, first.utf8.count > 2 else {
            return false
        }
        return (2...4).contains(last.utf8.count) && last.utf8.allSatisfy(\.isLowerCase)
    }

    /// Whether every word but particles begins with a capital, or is written in letters that have none.
    private static func isCased(_ parts: [Substring], _ keys: [String], _ setting: Byline.Setting) -> Bool {
        var small = 0
        for (part, key) in zip(parts, keys) {
            guard let first = part.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return false }
            if first.properties.isUppercase || !first.properties.isLowercase || BylineWords.particles.contains(key) {
                continue
            }
            // "al-Hassan", "d'Arc": the capital stands inside.
            if part.contains(where: { $0 == "-" || $0 == "'" || $0 == "\u{2019}" }),
                part.unicodeScalars.contains(where: \.properties.isUppercase)
            {
                continue
            }
            small += 1
        }
        return small == 0 || (setting == .named && small == parts.count && parts.count <= 3)
    }

    /// Whether one of the words says that it names a house, not a person; a surname may do so too ("Jane Post").
    static func isOrganisation(_ keys: [String]) -> Bool {
        for (index, key) in keys.enumerated() where isHouse(key) {
            if keys.count > 2 || index == 0 || !BylineWords.surnames.contains(key) { return true }
        }
        return false
    }

    /// Whether the word, or a part of it before or behind a hyphen, says so: "Courier-Post".
    private static func isHouse(_ key: String) -> Bool {
        if BylineWords.organisations.contains(key) { return true }
        guard key.utf8.contains(0x2D) else { return false }
        return key.split(separator: "-").allSatisfy { BylineWords.organisations.contains(String($0)) }
    }
}
