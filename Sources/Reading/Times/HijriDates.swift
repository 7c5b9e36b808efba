/// Dates of the Hijra: "10 Muharram 1441", "the 17th of Ramadan", "Rajab 27", "the first day of Ramadan".
enum HijriDates {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        let the = text.word(start) == "the" ? start + 1 : start
        if let (day, afterDay) = text.dayOfMonth(the) {
            let word = text.word(afterDay) == "day" ? afterDay + 1 : afterDay
            let of = text.word(word) == "of" ? word + 1 : word
            guard let (month, end) = month(text, at: of) else { return nil }
            return dated(text, start..<end, month, day)
        }
        // "the month of Muharram", "the holy month of Rajab"
        let holy = ["holy", "sacred", "islamic", "muslim"].contains(text.word(the)) ? the + 1 : the
        if text.word(holy) == "month", text.word(holy + 1) == "of", let (month, end) = month(text, at: holy + 2) {
            let year = year(text, at: end)
            return TimeMatch(start..<(year == nil ? end : end + 1), .hijri(year: year, month: month, day: nil))
        }
        guard let (month, end) = month(text, at: start) else { return nil }
        if let (day, afterDay) = text.dayOfMonth(end) { return dated(text, start..<afterDay, month, day) }
        guard let year = year(text, at: end) else { return nil }
        return TimeMatch(start..<end + 1, .hijri(year: year, month: month, day: nil))
    }

    private static func dated(_ text: TimeText, _ tokens: Range<Int>, _ month: Int, _ day: Int) -> TimeMatch {
        let end = tokens.upperBound
        let comma = text.word(end) == "," ? end + 1 : end
        guard let year = year(text, at: comma) else {
            return TimeMatch(tokens, .hijri(year: nil, month: month, day: day))
        }
        let after = ["ah", "a.h."].contains(text.word(comma + 1)) ? comma + 2 : comma + 1
        return TimeMatch(tokens.lowerBound..<after, .hijri(year: year, month: month, day: day))
    }

    private static func year(_ text: TimeText, at index: Int) -> Int? {
        guard let figure = Figure(text.word(index)), figure.isPlain, figure.digits == 4 else { return nil }
        let year = Int(figure.value)
        return HijriCalendar.years.contains(year) ? year : nil
    }

    /// A month's name, whatever marks stand inside it.
    private static func month(_ text: TimeText, at start: Int) -> (Int, Int)? {
        guard text.meaning(start) == .hijri || text.meaning(start) == .feast, text.isCapitalised(start) else {
            return nil
        }
        var key = ""
        var found: (Int, Int)?
        for at in start..<min(start + 7, text.limit(start)) {
            let letters = text.word(at).unicodeScalars.filter(\.properties.isAlphabetic)
            key.unicodeScalars.append(contentsOf: letters)
            guard key.utf8.count <= 20 else { break }
            if !letters.isEmpty, let month = months[key] { found = (month, at + 1) }
        }
        return found
    }

    /// The first words of the months' names.
    static let openers: Set<String> = [
        "muharram", "safar", "rabi", "rabi'", "rabi’", "jumada", "rajab", "shaban", "sha'ban", "sha’ban", "shaaban",
        "sha'aban", "shawwal", "dhul", "dhu", "zul", "dhul-hijjah", "dhul-hijja", "dhul-qadah", "sha", "zilhaj",
    ]

    private static let months: [String: Int] = {
        let spellings: [[String]] = [
            ["muharram"], ["safar"], ["rabialawwal", "rabialawal", "rabiulawwal"],
            ["rabialthani", "rabialakhir", "rabiulthani"], ["jumadaalula", "jumadaalawwal", "jumadaulula"],
            ["jumadaalthani", "jumadaalakhirah", "jumadaalakhira"], ["rajab"], ["shaban", "shaaban"], ["ramadan"],
            ["shawwal"], ["dhualqadah", "dhulqadah", "dhualqidah", "dhulqidah", "zulqadah"],
            ["dhualhijjah", "dhulhijjah", "dhualhijja", "dhulhijja", "zulhijjah", "zilhaj"],
        ]
        var months: [String: Int] = [:]
        for (index, names) in spellings.enumerated() { for name in names { months[name] = index + 1 } }
        return months
    }()
}
