/// The names in a line that says who wrote a report.
enum Byline {
    /// The persons named, in the line's order; empty where it names none that look like persons.
    ///
    /// - Parameter marked: Whether the place where it stands already says that it is a byline,
    ///   so that names without "By" before them are taken as well.
    static func names(in line: some StringProtocol, marked: Bool = false) -> [String] {
        var text = line.collapsed
        guard text.utf8.count <= 300 else { return [] }
        var begins = false
        let key = Key(text).string
        for opening in [
            "by ", "by: ", "written by ", "story by ", "reported by ", "reporting by ", "words by ", "from ",
            "von ", "par ", "por ",
        ]
        where key.hasPrefix(opening) && (marked || opening.hasSuffix("by ") || opening == "by: ") {
            text = String(text.dropFirst(opening.count))
            begins = true
            break
        }
        guard begins || marked else { return [] }
        var names: [String] = []
        for part in parts(of: text) {
            guard let name = person(part) else { continue }
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// Whether the line is a byline by its own words: "By Jane Roe", "JANE ROE, Staff Writer".
    static func isByline(_ line: some StringProtocol) -> Bool {
        let text = line.collapsed
        let words = text.split(separator: " ")
        guard words.count <= 20, let last = text.unicodeScalars.last, last != ".", last != "?" else { return false }
        if let first = words.first, first == "By" || first == "BY" || first == "by" || first == "By:" {
            return !names(in: text).isEmpty || Agencies.agency(named: words.dropFirst().joined(separator: " ")) != nil
        }
        guard words.count <= 8, let comma = text.firstIndex(where: { ",|".contains($0) }) else { return false }
        let role = Key(text[comma...].dropFirst()).string.trimmed
        return person(text[..<comma]) != nil && isRole(role)
    }

    private static func parts(of text: String) -> [Substring] {
        var parts: [Substring] = []
        for piece in text.split(whereSeparator: { ",;|/\u{2022}\u{B7}&\n".contains($0) }) {
            var rest = piece
            while let cut = rest.firstOccurrence(of: " and ") {
                parts.append(rest[..<cut.lowerBound])
                rest = rest[cut.upperBound...]
            }
            if rest.hasPrefix("and ") { rest = rest.dropFirst(4) }
            // "Jane Roe in Beirut": the place is no part of the name.
            if let cut = rest.firstOccurrence(of: " in ") { rest = rest[..<cut.lowerBound] }
            if let cut = rest.firstOccurrence(of: " for ") { rest = rest[..<cut.lowerBound] }
            parts.append(rest)
        }
        return parts
    }

    private static let roles = [
        "writer", "reporter", "correspondent", "editor", "staff", "columnist", "contributor", "analyst", "bureau",
        "chief",
        "journalist", "producer", "photographer", "agency", "agencies", "desk", "team", "newsroom", "news", "press",
        "media",
        "special to", "online", "web", "digital", "senior", "fellow", "professor", "guest", "updated", "published",
        "posted",
        "read", "min", "minutes", "author", "the", "magazine", "times", "post", "contributing", "reporters", "editors",
    ]
    private static func isRole(_ key: String) -> Bool {
        key.split(separator: " ").contains { roles.contains(String($0)) }
    }

    private static let particles: Set<String> = [
        "de", "del", "della", "der", "den", "di", "da", "dos", "du", "van", "von", "la", "le", "al", "el", "bin", "ibn",
        "abu",
        "ter", "ten", "y", "e", "af", "zu", "ben", "do", "das", "los", "st", "mc", "bint",
    ]

    /// The text as a person's name, if it looks like one.
    static func person(_ text: some StringProtocol) -> String? {
        let name = text.collapsed
        let words = name.split(separator: " ")
        guard (1...6).contains(words.count), name.utf8.count <= 60, !name.utf8.contains(where: \.isDigit),
            !name.contains(where: { "@:()<>#\"".contains($0) }), Agencies.agency(named: name) == nil,
            !isRole(Key(name).string)
        else { return nil }
        // A single word is a name only where it can't be a common one.
        guard words.count > 1 || name.utf8.count > 2 else { return nil }
        for word in words {
            guard let first = word.unicodeScalars.first else { return nil }
            if particles.contains(Key(word).string) { continue }
            guard first.properties.isUppercase || first.value >= 0x250 || word.contains("-") || word.contains("'")
            else {
                return nil
            }
        }
        return name
    }
}

extension StringProtocol {
    /// Where the words first stand in the text.
    func firstOccurrence(of words: String) -> Range<Index>? {
        let bytes = Array(words.utf8)
        guard let head = bytes.first else { return nil }
        var at = utf8.startIndex
        while let start = utf8[at...].firstIndex(of: head) {
            if utf8[start...].starts(with: bytes) { return start..<utf8.index(start, offsetBy: bytes.count) }
            at = utf8.index(after: start)
        }
        return nil
    }
}
