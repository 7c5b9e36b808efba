/// Who made or lends a picture, taken apart: "JANE ROE / AFP / POOL" is a person, an agency and a role.
///
///     let credit = Credit("Photo by Jane Roe/Getty Images")
///     // credit.persons == ["Jane Roe"], credit.agencies == ["Getty Images"]
public struct Credit: Hashable, Sendable {
    /// How a picture came to the newspaper, where the credit says so.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        /// Shared by agencies that sent one photographer for all.
        case pool
        /// Taken for an earlier report.
        case file
        /// Given out by those it shows.
        case handout
        /// Lent as a favour.
        case courtesy
        /// Drawn, not photographed.
        case illustration
        /// Put together from several pictures.
        case composite
        /// Taken from a screen.
        case screenshot
        /// Taken by somebody who works for an agency now and then.
        case stringer
    }

    /// The photographers or artists, as printed, in the credit's order.
    public var persons: [String] = []
    /// Agencies under the names by which they are known, and whoever else lends the picture as printed.
    public var agencies: [String] = []
    /// What the credit says of how the picture came here, in its order.
    public var roles: [Role] = []

    /// Takes a credit apart, its label ("Photo:", "©") included if it has one. Linear in the text's length, of which
    /// no more than 300 bytes are read; text that names nobody gives a credit without parts.
    public init(_ text: some StringProtocol) {
        let whole = String(decoding: text.utf8.prefix(300), as: UTF8.self).collapsed
        note(rolesIn: whole)
        for part in Self.parts(of: CreditText.clean(whole)) { add(part) }
    }

    /// The parts between strokes, bars, commas and the words that join names.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        for piece in text.split(whereSeparator: { "/|,;()[]\u{2022}\u{B7}+".contains($0) }) {
            var rest = piece
            while let cut = joint(in: rest) {
                parts.append(rest[..<cut.lowerBound].trimmed)
                rest = rest[cut.upperBound...]
            }
            parts.append(rest.trimmed)
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func joint(in text: Substring) -> Range<Substring.Index>? {
        [" via ", " and ", " & ", " for ", " - ", " \u{2013} ", " \u{2014} ", " und ", " et ", " y "]
            .compactMap { text.firstOccurrence(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    }

    private mutating func add(_ part: String) {
        var name = CreditText.clean(part)
        for word in ["via ", "for ", "by ", "from ", "courtesy of ", "courtesy "] where Key(name).string.hasPrefix(word)
        {
            name = name.dropFirst(word.count).trimmed
        }
        let key = Key(name).string
        guard !key.isEmpty, Self.roleWords[key] == nil, Self.empty.contains(key) == false,
            !name.utf8.allSatisfy({ !$0.isWord || $0.isDigit })
        else { return }
        if let known = PictureLenders.named(name) {
            if !agencies.contains(known) { agencies.append(known) }
        } else if Self.isPerson(name) {
            if !persons.contains(name) { persons.append(name) }
        } else if !agencies.contains(name) {
            agencies.append(name)
        }
    }

    private mutating func note(rolesIn whole: String) {
        let words = Key(whole).words.map { String(decoding: $0, as: UTF8.self) }
        for (index, word) in words.enumerated() {
            let pair = index + 1 < words.count ? word + " " + words[index + 1] : word
            guard let role = Self.roleWords[pair] ?? Self.roleWords[word], !roles.contains(role) else { continue }
            roles.append(role)
        }
    }

    private static let roleWords: [String: Role] = [
        "pool": .pool, "pool photo": .pool, "file": .file, "file photo": .file, "archive": .file, "archiv": .file,
        "archives": .file, "archivfoto": .file, "archivbild": .file, "handout": .handout, "handout photo": .handout,
        "supplied": .handout, "courtesy": .courtesy, "illustration": .illustration, "illustrations": .illustration,
        "illustrator": .illustration, "composite": .composite, "collage": .composite, "montage": .composite,
        "fotomontage": .composite, "combo": .composite, "screenshot": .screenshot, "screengrab": .screenshot,
        "screen grab": .screenshot, "stringer": .stringer,
    ]
    private static let empty: Set<String> = [
        "photo", "image", "picture", "photos", "images", "foto", "bild", "all rights reserved", "uncredited", "the",
        "dr",
    ]

    private static let bodies: Set<String> = [
        "images", "image", "news", "press", "agency", "agentur", "media", "photos", "photo", "pictures", "archive",
        "archives", "archiv", "collection", "library", "museum", "police", "ministry", "office", "department",
        "university",
        "newspapers", "group", "stock", "studio", "studios", "productions", "times", "post", "gazette", "tribune",
        "herald", "journal", "service", "court", "court.", "council", "government", "party", "institute", "tv",
        "television", "network", "magazine", "association", "club", "foundation", "company", "inc", "ltd", "gmbh",
        "standard", "guardian", "independent", "telegraph", "facebook", "twitter", "instagram", "tiktok", "youtube",
        "commons", "the", "of", "house", "navy", "army", "force", "guard", "handout", "presidency", "embassy",
    ]
    /// Two to five words, each beginning as names do, none of them naming a body of people.
    private static func isPerson(_ name: String) -> Bool {
        let words = name.spacedWords
        guard (2...5).contains(words.count), !name.utf8.contains(where: \.isDigit) else { return false }
        guard !Key(name).words.contains(where: { bodies.contains(String(decoding: $0, as: UTF8.self)) }) else {
            return false
        }
        return CreditText.isNamelike(words)
    }
}
