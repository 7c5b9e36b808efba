import News

/// A line that says who made a report, taken apart: "By A and B in C; editing by D", "AFP / POOL / A".
struct Byline: Hashable, Sendable {
    /// What the place where a line stands says of it.
    enum Setting: Sendable {
        /// Running text: names count only behind "By" or the name of a part.
        case open
        /// An element that is named as a byline: names stand without "By" as well.
        case marked
        /// Where nothing but names belongs: JSON-LD, `rel=author`. Pen names of one word count too.
        case named
    }

    private(set) var contributors: [Contributor] = []
    /// The names that only a line of their own joins to those before them.
    private(set) var loose: Set<String> = []

    /// No longer line is a byline, in bytes.
    static let limit = 600

    /// - Parameter line: Its words; where it was made of several elements, each on a line of its own.
    init(_ line: some StringProtocol, in setting: Setting = .open) {
        guard line.utf8.count <= Self.limit, setting != .open || BylineWords.mayOpen(in: line) else { return }
        var reader = BylineReader(line, setting)
        contributors = reader.contributors()
        loose = reader.looseNames
    }

    /// The persons that it names as authors, each once.
    var authors: [String] { names { $0.role == .author && $0.isPerson } }

    /// The same without its authors.
    var withoutAuthors: Byline {
        var rest = self
        rest.contributors = contributors.filter { $0.role != .author }
        return rest
    }

    /// Whether the words end with a phrase that says what somebody's part was: "Medically reviewed by".
    static func isOpening(_ words: String) -> Bool {
        let keys = Key(words).string.split(separator: " ").map { String($0.filter { $0 != ":" }) }
        return keys.indices.contains { start in
            (BylineWords.openingsByWord[keys[start]] ?? []).contains { $0.words.elementsEqual(keys[start...]) }
        }
    }

    private func names(where counts: (Contributor) -> Bool) -> [String] {
        var names: [String] = []
        for contributor in contributors where counts(contributor) {
            if let name = contributor.name, !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The persons named as authors, in the line's order; empty where it names none that look like persons.
    ///
    /// - Parameter marked: Whether the place where it stands already says that it is a byline,
    ///   so that names without "By" before them are taken as well.
    static func names(in line: some StringProtocol, marked: Bool = false) -> [String] {
        Byline(line, in: marked ? .marked : .open).authors
    }

    /// Whether the line is a byline by its own words: "By Jane Roe", "JANE ROE, Staff Writer".
    static func isByline(_ line: some StringProtocol) -> Bool {
        guard line.utf8.count <= 300, mayBeByline(line.utf8) else { return false }
        let text = line.collapsed
        let words = text.spacedWordCount
        guard words <= 20, let last = text.utf8.last, last != 0x2E, last != 0x3F else { return false }
        let first = text.prefix { $0 != " " }
        if first.utf8.count <= 4, Key(first).string.trimmed == "by" || first == "By:" {
            return !Byline(text).contributors.isEmpty
        }
        guard words <= 8, let comma = text.utf8.firstIndex(where: { $0 == 0x2C || $0 == 0x7C }) else { return false }
        let role = Key(text[text.utf8.index(after: comma)...]).words
        return role.contains { BylineWords.isTitle(String(decoding: $0, as: UTF8.self)) }
            && PersonName(text[..<comma], in: .marked) != nil
    }

    /// Whether the line has a comma or bar, or its first letter may be that of "by": nothing else is a byline.
    private static func mayBeByline(_ line: some Sequence<UInt8>) -> Bool {
        var first: UInt8?
        for byte in line {
            if byte == 0x2C || byte == 0x7C { return true }
            if first == nil, byte.isLetter || byte.isDigit { first = byte.lowerCased }
        }
        return first == 0x62
    }

    /// The text as a person's name, if it looks like one.
    static func person(_ text: some StringProtocol) -> String? { PersonName(text, in: .marked)?.text }
}
