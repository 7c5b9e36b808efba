import News

/// A date as newspapers print it, found in a text: "March 17, 2020 6:40 PM", "Tue, 17 Mar 2020 16:40:00 +0200".
///
/// Days written in figures alone are read only where their order is beyond doubt: 17/03/2020 is, 03/04/2020 is not.
struct PrintedDate: Hashable, Sendable {
    var moment: Moment
    /// Where it stands, in bytes of the text.
    var range: Range<Int>

    /// What is known of how a place writes dates.
    struct Style: Hashable, Sendable {
        /// Whether figures alone put the day before the month; nothing where that is in doubt.
        var dayFirst: Bool?
    }

    /// The moment that the text gives, ISO 8601 and RFC 822 included; nothing where it holds no whole date.
    static func moment(in text: some StringProtocol, _ style: Style = Style()) -> Moment? {
        let trimmed = text.trimmed
        if let moment = Moment(trimmed) { return moment }
        return first(in: Array(trimmed.utf8.prefix(400)), style)?.moment
    }

    /// The first whole date in the text. Linear in its length.
    static func first(in bytes: [UInt8], _ style: Style = Style()) -> PrintedDate? {
        guard bytes.contains(where: \.isDigit) else { return nil }
        let tokens = Token.all(in: bytes)
        for index in tokens.indices {
            guard let (day, used) = day(in: tokens, at: index, style) else { continue }
            var moment = Moment(day: day)
            var range = tokens[index].range.lowerBound..<tokens[index + used - 1].range.upperBound
            if let time = Clock.after(index + used, in: tokens) {
                moment.second = time.second
                moment.offset = time.offset
                range = range.lowerBound..<tokens[time.end - 1].range.upperBound
            } else if let time = Clock.before(index, in: tokens) {
                moment.second = time.second
                moment.offset = time.offset
                range = tokens[time.start].range.lowerBound..<range.upperBound
            }
            return PrintedDate(moment: moment, range: range)
        }
        return nil
    }

    /// The day that begins at that token, and how many tokens it takes.
    private static func day(in tokens: [Token], at start: Int, _ style: Style) -> (Day, Int)? {
        var reader = Reader(tokens: tokens, at: start)
        guard let first = reader.next() else { return nil }
        if case .word(let word) = first, let month = Months.number(of: word) {
            reader.skip(".")
            guard let day = reader.number(upTo: 31) else { return nil }
            reader.skipOrdinal()
            reader.skip(",")
            guard let year = reader.year() else { return nil }
            return Day(year: year, month: month, day: day).map { ($0, reader.at - start) }
        }
        guard case .number(let number, let width) = first else { return nil }
        if width == 4 {
            var named = reader
            if let word = named.word(), let month = Months.number(of: word) {
                named.skip(".")
                guard let day = named.number(upTo: 31) else { return nil }
                return Day(year: number, month: month, day: day).map { ($0, named.at - start) }
            }
            if let day = eastern(year: number, &reader) { return (day, reader.at - start) }
            guard let mark = reader.mark(of: "-/."), let month = reader.number(upTo: 12), reader.mark(of: mark) != nil,
                let day = reader.number(upTo: 31)
            else { return nil }
            return Day(year: number, month: month, day: day).map { ($0, reader.at - start) }
        }
        guard width <= 2, (1...31).contains(number) else { return nil }
        var named = reader
        named.skipOrdinal()
        named.skip(".")
        named.skip("-")
        named.skipWord(["of", "de", "di"])
        if let word = named.word(), let month = Months.number(of: word) {
            named.skip(".")
            named.skip(",")
            named.skip("-")
            named.skipWord(["de", "del", "di"])
            guard let year = named.year() else { return nil }
            return Day(year: year, month: month, day: number).map { ($0, named.at - start) }
        }
        guard let mark = reader.mark(of: "/.-"), let second = reader.number(upTo: 31), reader.mark(of: mark) != nil,
            let year = reader.year(orShortBehind: mark)
        else { return nil }
        // Points put the day first wherever they are used; strokes do so in some countries only.
        let dayFirst = mark == "." || number > 12 || number == second || (second <= 12 && style.dayFirst == true)
        guard dayFirst || second > 12 || style.dayFirst == false else { return nil }
        let day = dayFirst ? Day(year: year, month: second, day: number) : Day(year: year, month: number, day: second)
        return day.map { ($0, reader.at - start) }
    }

    /// The day that follows a year as China, Japan and Korea write it: 2020\u{5E74}3\u{6708}17\u{65E5}.
    private static func eastern(year: Int, _ reader: inout Reader) -> Day? {
        let start = reader.at
        if reader.word(from: years), let month = reader.number(upTo: 12), reader.word(from: months),
            let day = reader.number(upTo: 31), reader.word(from: days)
        {
            return Day(year: year, month: month, day: day)
        }
        reader.at = start
        return nil
    }

    private static let years = ["\u{5E74}", "\u{B144}"]
    private static let months = ["\u{6708}", "\u{C6D4}"]
    private static let days = ["\u{65E5}", "\u{C77C}"]

    /// Goes over the tokens of a date.
    private struct Reader {
        let tokens: [Token]
        var at: Int

        mutating func next() -> Token.Kind? {
            guard at < tokens.count else { return nil }
            at += 1
            return tokens[at - 1].kind
        }
        mutating func word() -> String? {
            guard at < tokens.count, case .word(let word) = tokens[at].kind else { return nil }
            at += 1
            return word
        }
        mutating func number(upTo limit: Int) -> Int? {
            guard at < tokens.count, case .number(let number, let width) = tokens[at].kind, width <= 2,
                (1...limit).contains(number)
            else { return nil }
            at += 1
            return number
        }
        mutating func year() -> Int? {
            guard at < tokens.count, case .number(let number, 4) = tokens[at].kind, (1600...2999).contains(number)
            else {
                return nil
            }
            at += 1
            return number
        }
        /// The year; behind a point two figures are one too: 31.10.23.
        mutating func year(orShortBehind mark: String) -> Int? {
            if let year = year() { return year }
            guard mark == ".", at < tokens.count, case .number(let number, 2) = tokens[at].kind else { return nil }
            // What follows a short year is no more of it: 1.2.34.5 is no date.
            if at + 2 < tokens.count, tokens[at + 1].kind == .mark(0x2E), case .number = tokens[at + 2].kind {
                return nil
            }
            at += 1
            return number >= 90 ? 1900 + number : 2000 + number
        }
        /// Whether a word follows that begins with one of those.
        mutating func word(from beginnings: [String]) -> Bool {
            guard at < tokens.count, case .word(let word) = tokens[at].kind, beginnings.contains(where: word.hasPrefix)
            else { return false }
            at += 1
            return true
        }
        mutating func mark(of allowed: String) -> String? {
            guard at < tokens.count, case .mark(let byte) = tokens[at].kind, allowed.utf8.contains(byte) else {
                return nil
            }
            at += 1
            return String(decoding: [byte], as: UTF8.self)
        }
        mutating func skip(_ mark: String) { _ = self.mark(of: mark) }
        mutating func skipWord(_ words: [String]) {
            if at < tokens.count, case .word(let word) = tokens[at].kind, words.contains(word) { at += 1 }
        }
        mutating func skipOrdinal() { skipWord(["st", "nd", "rd", "th"]) }
    }
}
