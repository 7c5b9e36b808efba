import News

/// Reads the dateline with which a report begins: `BAGHDAD:`, `NAIROBI, Kenya (AP) _`, `Cairo, March 3 (Reuters) -`.
struct DatelineReader {
    /// The dateline and the agency named in it.
    struct Found: Hashable, Sendable {
        var dateline: Dateline
        var provider: String?
        /// How many bytes of the paragraph it takes, with the mark that ends it and the space after.
        var length: Int
    }

    /// No dateline is longer, in bytes.
    private static let limit = 110

    /// - Parameter published: The day of publication, which gives a day and month their year.
    static func read(_ paragraph: some StringProtocol, published: Day? = nil) -> Found? {
        let bytes = Array(paragraph.utf8.prefix(limit + 8))
        var at = 0
        while at < min(bytes.count, limit) {
            if let mark = mark(bytes, at: at) {
                let words = String(decoding: bytes[..<at], as: UTF8.self).trimmed
                if let found = parse(words, mark: mark.kind, published: published) {
                    return Found(dateline: found.0, provider: found.1, length: at + mark.length)
                }
                if mark.kind == .dash || mark.kind == .colon { return nil }
            }
            at += 1
        }
        return nil
    }

    private enum Mark { case colon, hyphen, dash, bracket }

    /// The mark that may end a dateline at that byte, and its length with the space after.
    private static func mark(_ bytes: [UInt8], at: Int) -> (kind: Mark, length: Int)? {
        func byte(_ offset: Int) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }
        switch byte(0) {
        case 0x3A where byte(1) == 0x20: return (.colon, 2)
        case 0x5F where byte(1) == 0x20: return (.dash, 2)
        case 0x2D where byte(1) == 0x2D: return (.dash, byte(2) == 0x20 ? 3 : 2)
        case 0x2D where byte(1) == 0x20 && at > 0 && (bytes[at - 1] == 0x20 || bytes[at - 1] == 0x29):
            return (.hyphen, 2)
        case 0xE2 where byte(1) == 0x80 && (byte(2) == 0x93 || byte(2) == 0x94): return (.dash, byte(3) == 0x20 ? 4 : 3)
        // "NAIROBI (AP) Fighting…": the bracket ends it by itself.
        case 0x20 where at > 0 && bytes[at - 1] == 0x29 && (byte(1).isCapital || byte(1) == 0x22): return (.bracket, 1)
        default: return nil
        }
    }

    private static func parse(_ words: String, mark: Mark, published: Day?) -> (Dateline, String?)? {
        var place = words
        var provider: String?
        if let open = words.firstIndex(of: "(") {
            guard let close = words[open...].firstIndex(of: ")"), words[words.index(after: close)...].trimmed.isEmpty
            else {
                return nil
            }
            let named = words[words.index(after: open)..<close].trimmed
            place = words[..<open].trimmed
            // Between a place in capitals and a dash stands an agency, known or not.
            let stands = mark == .dash && isCapitals(place.split(separator: ",").first.map(\.trimmed) ?? "")
            provider = Agencies.agency(named: named) ?? (stands && isPlace([named]) ? named : nil)
            guard provider != nil else { return nil }
        }
        var date: Day?
        var dated = false
        var parts = place.split(separator: ",").map(\.trimmed)
        if let last = parts.last, let agency = Agencies.agency(named: last), parts.count > 1 {
            provider = provider ?? agency
            parts.removeLast()
        }
        if parts.count > 1, let last = parts.last, let year = Int(last), (1900...2999).contains(year) {
            parts.removeLast()
            if let day = parts.last { parts[parts.count - 1] = day + ", \(year)" }
        }
        if parts.count > 1, let last = parts.last, let found = day(last, published: published) {
            parts.removeLast()
            date = found.day
            dated = true
        }
        place = parts.joined(separator: ", ")
        let capitals = isCapitals(parts.first ?? "")
        guard isPlace(parts), capitals || provider != nil || dated || mark == .dash else { return nil }
        if mark == .colon || mark == .hyphen { guard capitals || provider != nil || dated else { return nil } }
        if mark == .bracket { guard provider != nil else { return nil } }
        if provider == nil, !dated, labels.contains(Key(place).string) || notPlaces(place, capitals: capitals) {
            return nil
        }
        return (Dateline(text: words, place: place, date: date?.description), provider)
    }

    private static let labels: Set<String> = [
        "update", "updated", "breaking", "breaking news", "live", "watch", "exclusive", "video", "photos", "analysis",
        "opinion",
        "editorial", "factbox", "explainer", "note", "editor's note", "correction", "clarification", "q", "a", "q&a",
        "ap", "new",
        "warning", "spoiler alert", "disclaimer", "read more", "related", "fact check", "why", "what", "how", "who",
        "when", "where", "and", "but", "yes", "no", "yet", "so", "still", "then", "now",
        "here", "there", "this", "that", "first", "second", "finally", "today", "yesterday",
        "just in", "developing",
        "alert",
    ]
    /// Without capitals, only one or two words before a dash are a place; more are the start of a sentence.
    private static func notPlaces(_ place: String, capitals: Bool) -> Bool {
        if capitals { return place.utf8.filter(\.isLetter).count < 3 }
        return place.spacedWordCount > 2
    }

    private static func isCapitals(_ text: String) -> Bool {
        var letters = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.properties.isLowercase { return false }
            letters += 1
        }
        return letters >= 2
    }

    private static let small: Set<String> = [
        "of", "the", "de", "la", "el", "al", "and", "in", "on", "near", "upon", "del", "du", "d.c.",
    ]
    private static func isPlace(_ parts: [String]) -> Bool {
        guard (1...4).contains(parts.count) else { return false }
        return parts.allSatisfy { part in
            let words = part.split(whereSeparator: { $0 == " " || $0 == "/" })
            guard (1...5).contains(words.count), !part.utf8.contains(where: \.isDigit) else { return false }
            return words.allSatisfy { word in
                guard let first = word.unicodeScalars.first else { return false }
                return first.properties.isUppercase || small.contains(Key(word).string)
            }
        }
    }

    /// A day as datelines write it; without a year it is the last such day up to the day after publication.
    private static func day(_ text: String, published: Day?) -> (day: Day?, Bool)? {
        if let whole = PrintedDate.first(in: Array(text.utf8)) { return (whole.moment.day, true) }
        let words = text.split { $0 == " " || $0 == "." }
        guard words.count == 2 else { return nil }
        let months = words.compactMap { PrintedDate.Months.number(of: Key($0).string) }
        let days = words.compactMap { Int($0) }.filter { (1...31).contains($0) }
        guard let month = months.first, let day = days.first else { return nil }
        guard let published else { return (nil, true) }
        let years = [published.year + 1, published.year, published.year - 1]
        let fits = years.lazy.compactMap { Day(year: $0, month: month, day: day) }.first {
            $0 <= published.adding(days: 1)
        }
        return (fits, true)
    }
}
