import News

/// A date as newspapers print it, found in a text: "March 17, 2020 6:40 PM", "Tue, 17 Mar 2020 16:40:00 +0200".
///
/// Days written in figures alone are read only where their order is beyond doubt: 17/03/2020 is, 03/04/2020 is not.
struct PrintedDate: Hashable, Sendable {
    var moment: Moment
    /// Where it stands, in bytes of the text.
    var range: Range<Int>

    /// The moment that the text gives, ISO 8601 and RFC 822 included; nothing where it holds no whole date.
    static func moment(in text: some StringProtocol) -> Moment? {
        let trimmed = text.trimmed
        if let moment = Moment(trimmed) { return moment }
        return first(in: Array(trimmed.utf8.prefix(400)))?.moment
    }

    /// The first whole date in the text. Linear in its length.
    static func first(in bytes: [UInt8]) -> PrintedDate? {
        let tokens = Token.all(in: bytes)
        for index in tokens.indices {
            guard let (day, used) = day(in: tokens, at: index) else { continue }
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
    private static func day(in tokens: [Token], at start: Int) -> (Day, Int)? {
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
            let year = reader.year()
        else { return nil }
        // Points put the day first wherever they are used; strokes do so in some countries only.
        let dayFirst = mark == "." || number > 12 || number == second
        guard dayFirst || second > 12 else { return nil }
        let day = dayFirst ? Day(year: year, month: second, day: number) : Day(year: year, month: number, day: second)
        return day.map { ($0, reader.at - start) }
    }

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
