import News

/// Those who act, by name: who they are on a day.
struct ActorTable: Sendable {
    /// One part that a name has, for as long as it has it.
    struct Part: Sendable {
        var country: String?
        var sectors: [Sector]
        var from: Day?
        var until: Day?

        func holds(on day: Day) -> Bool {
            (from.map { $0.number <= day.number } ?? true) && (until.map { day.number < $0.number } ?? true)
        }
    }

    private var names = PhraseTable<Int>()
    /// The report's own names, of which a name of the table may be but a part.
    var bearers: NameBearers?
    private var parts: [Part] = []

    init() throws {
        let table = try ResourceTable("actors.tsv")
        for row in table.rows {
            let sectors = try row[2].split(separator: "+").map { code in
                guard let sector = Sector(rawValue: String(code)) else {
                    throw table.fault(row, "no such sector: \(code)")
                }
                return sector
            }
            let days = try [row[3], row[4]].map { text in
                let day = text.isEmpty ? nil : Day(text)
                if !text.isEmpty, day == nil { throw table.fault(row, "no such day: \(text)") }
                return day
            }
            let part = Part(
                country: row[1].isEmpty ? nil : row[1], sectors: sectors, from: days[0], until: days[1])
            for name in row[0].split(separator: "|") { names.add(Self.words(String(name)), parts.count) }
            parts.append(part)
        }
    }

    /// A name's words as the tokeniser parts them, in lower case.
    private static func words(_ name: String) -> String {
        guard name.contains(where: { "-.'’".contains($0) }) else { return name.lowercased() }
        return Tokenizer().analyse(CodePoints(name)).lowered.joined(separator: " ")
    }

    /// Whether the token is but a part of somebody's name: "Modi" in "Robert Modi", "Assad" in "Assad Shoaib".
    private func isPart(_ token: Int, in phrases: Phrases) -> Bool {
        let (tokens, words) = (phrases.analysis.tokens, phrases.analysis.words)
        func isJoined(_ index: Int) -> Bool {
            tokens.indices.contains(index) && tokens[index].relation == .flat && tokens[index].part == .properNoun
                && words[index].first?.isUppercase == true
        }
        let isLast = isJoined(token) && token > 0 && tokens[token - 1].part == .properNoun
        return isLast && !Self.titles.contains(phrases.word(token - 1)) || isJoined(token + 1)
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "dr", "sir", "lord", "president", "minister", "chancellor", "secretary", "senator",
        "governor",
        "general", "king", "queen", "prince", "ayatollah", "sheikh", "speaker", "chairman", "ambassador",
    ]

    /// Who the name that begins at the token is on a day, and how many tokens it has.
    ///
    /// Without a day it is whoever bore the name last. A part that has ended leaves its country, and makes an elite of
    /// whoever governed; one that has not begun leaves its country alone.
    func part(at token: Int, before end: Int, in phrases: Phrases, on day: Day?) -> (part: Part, count: Int)? {
        guard phrases.analysis.words[token].first?.isUppercase == true,
            let match = names.match(at: token, before: end, in: phrases)
        else { return nil }
        if match.count == 1, isPart(token, in: phrases) { return nil }
        if let bearers, !bearers.allow(token, count: match.count, in: phrases, isTitle: { Self.titles.contains($0) }) {
            return nil
        }
        // "WHO" is not "Who": a short name is one by its capitals.
        if match.count == 1, phrases.analysis.words[token].utf8.count < 4,
            phrases.analysis.tokens[token].part != .properNoun
        {
            return nil
        }
        let known = match.values.map { parts[$0] }
        if bearers?.isLand(token) == true, known.allSatisfy({ $0.sectors == [.business] }) { return nil }
        guard let day else { return known.last.map { ($0, match.count) } }
        if let held = known.last(where: { $0.holds(on: day) }) { return (held, match.count) }
        guard var last = known.last(where: { ($0.until?.number ?? .max) <= day.number }) ?? known.first else {
            return nil
        }
        let isPast = (last.until?.number ?? .max) <= day.number
        last.sectors = isPast ? (last.sectors.contains(.government) ? [.elites] : last.sectors) : []
        return (last, match.count)
    }
}
