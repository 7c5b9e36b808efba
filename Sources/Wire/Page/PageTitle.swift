/// Titles as heads give them, with the names of sites before or behind them.
struct PageTitle {
    /// The names under which the site goes, folded.
    let siteNames: Set<String>

    /// The letters of each part of the page's host.
    private let hostNames: Set<[UInt8]>
    /// The letters of the page's host.
    private let host: String

    /// - Parameter host: An address of the page.
    init(host address: String?, siteNames: [String?]) {
        let name = (address ?? "").split(separator: "/").dropFirst().first ?? ""
        let letters = Self.letters(name)
        hostNames = Set(name.split(separator: ".").map { Self.letters($0) })
        host = String(decoding: letters, as: UTF8.self)
        self.siteNames = Set(siteNames.compactMap { $0.map { Key($0).string } }.filter { !$0.isEmpty })
    }

    private static let marks = [
        " | ", " - ", " \u{2013} ", " \u{2014} ", " :: ", " \u{BB} ", " \u{2022} ", " \u{B7} ", " \u{2502} ", " // ",
        " \u{2219} ", " \u{AB} ", " < ", " \u{FF5C} ", "\u{FF1A}", "\u{FF5C}", "\u{3163}",
    ]
    /// Those that stand before a site's name rather than between parts of a headline.
    private static let bars: Set<String> = [
        " | ", " :: ", " \u{BB} ", " \u{2502} ", " // ", " \u{AB} ", " < ", " \u{FF5C} ", "\u{FF5C}", "\u{3163}",
    ]

    /// The parts of a title between its marks.
    static func parts(of title: String) -> [Substring] {
        var parts: [Substring] = [title[...]]
        for mark in marks + [": "] { parts = parts.flatMap { split($0, at: mark) } }
        return parts
    }

    static func split(_ text: Substring, at mark: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = text
        while let cut = rest.firstOccurrence(of: mark) {
            parts.append(rest[..<cut.lowerBound])
            rest = rest[cut.upperBound...]
        }
        return parts + [rest]
    }

    /// A title without the name of the site that is put behind or before it.
    ///
    /// - Parameter printed: Whether readers see it: then nothing goes but a name that is the site's for certain.
    func bare(_ title: String, printed: Bool = false) -> String {
        let bytes = Array(title.utf8)
        for mark in Self.marks where bytes.firstOccurrence(of: Array(mark.utf8)) != nil {
            var parts = Self.split(title[...], at: mark)
            guard parts.count > 1 else { continue }
            let isBar = Self.bars.contains(mark)
            while parts.count > 1, let last = parts.last {
                let words = last.spacedWordCount
                let head = parts.dropLast().reduce(0) { $0 + $1.spacedWordCount }
                let looks = !printed && words <= 4 && head >= 4 && (isBar || looksLikeSite(last))
                guard siteNames.contains(Key(last).string) || looks || isHost(last) else { break }
                parts.removeLast()
            }
            if parts.count > 1, siteNames.contains(Key(parts[0]).string) || isHost(parts[0]) { parts.removeFirst() }
            return parts.joined(separator: mark).trimmed
        }
        return title
    }

    /// Whether the words are the name of the page's host.
    private func isHost(_ words: Substring) -> Bool {
        let wanted = Self.letters(words)
        return wanted.count >= 4 && hostNames.contains(wanted)
    }

    /// Whether the words end the way titles name their sites: an address, or a paper's name.
    private func looksLikeSite(_ words: Substring) -> Bool {
        let key = Key(words).string
        if key.contains("."), !key.contains(" ") { return true }
        return key.spacedWords.contains { Self.papers.contains(String($0)) }
    }

    private static let papers: Set<String> = [
        "news", "times", "post", "herald", "tribune", "gazette", "journal", "magazine", "daily", "telegraph", "online",
        "tv", "zeitung", "nachrichten", "magazin",
    ]

    /// Whether the words are what one of the titles begins with before a mark, or ends with behind the site's name.
    func isPart(_ words: String, of titles: [String]) -> Bool {
        let wanted = Self.letters(words)
        guard wanted.count >= 3, !isSite(wanted) else { return false }
        return titles.contains { title in
            let parts = Self.parts(of: title).map { Self.letters($0) }
            guard parts.count > 1, let first = parts.first else { return false }
            return first == wanted || (parts.last == wanted && isSite(first))
        }
    }

    private func isSite(_ letters: [UInt8]) -> Bool {
        siteNames.contains { Self.letters($0) == letters }
            || (letters.count >= 3 && host.firstOccurrence(of: String(decoding: letters, as: UTF8.self)) != nil)
    }

    /// Letters and digits alone, in lower case.
    static func letters(_ text: some StringProtocol) -> [UInt8] {
        Key(text).bytes.filter(\.isWord)
    }
}
