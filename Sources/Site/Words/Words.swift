import Markup
import News
import Newsroom

/// The interface's words in one language, and its dates and numbers.
struct Words: Sendable {
    let language: Language
    let zone: Zone

    subscript(_ phrase: Phrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    /// "17 March 2020".
    func day(_ day: Day) -> String {
        let (year, month, dayOfMonth) = day.civil
        return "\(dayOfMonth) \(monthName(month)) \(year)"
    }

    /// "March 2020".
    func month(_ day: Day) -> String { "\(monthName(day.month)) \(day.year)" }

    subscript(_ phrase: TalkPhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    subscript(_ phrase: ModerationPhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    subscript(_ phrase: KindPhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    subscript(_ phrase: ThreadPhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    subscript(_ phrase: ProgramPhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    subscript(_ phrase: SignOnPhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    subscript(_ phrase: ArchivePhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    subscript(_ phrase: MailPhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    subscript(_ phrase: DeskPhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    subscript(_ phrase: AccountPhrase) -> String {
        switch language {
        case .english: English.words(for: phrase)
        case .arabic: Arabic.words(for: phrase)
        }
    }

    /// "17 March 2020, 18:40", in the newsroom's zone, with the machine's form of it.
    func time(_ seconds: Int) -> Markup {
        "<time datetime=\"\(zone.moment(at: seconds).description)\">\(timeText(seconds))</time>"
    }

    /// The time as a part of a sentence.
    func timeText(_ seconds: Int) -> String {
        let moment = zone.moment(at: seconds)
        return "\(day(moment.day))\(comma) \(clock(moment)) \(zoneName(moment))"
    }

    /// The day as a part of a sentence.
    func dayText(_ seconds: Int) -> String { day(zone.moment(at: seconds).day) }

    /// The day alone.
    func date(_ seconds: Int) -> Markup {
        let moment = zone.moment(at: seconds)
        return "<time datetime=\"\(moment.day.description)\">\(day(moment.day))</time>"
    }

    private func clock(_ moment: Moment) -> String {
        let second = moment.second ?? 0
        return "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
    }

    private var comma: String { language == .arabic ? "،" : "," }

    /// "UTC", "UTC+3", "UTC−3:30".
    private func zoneName(_ moment: Moment) -> String {
        guard let offset = moment.offset, offset != 0 else { return "UTC" }
        let minutes = abs(offset) % 60
        return "UTC\(offset < 0 ? "−" : "+")\(abs(offset) / 60)\(minutes == 0 ? "" : ":" + padded(minutes, 2))"
    }

    private func monthName(_ month: Int) -> String {
        switch language {
        case .english: English.months[month - 1]
        case .arabic: Arabic.months[month - 1]
        }
    }

    /// A stretch of days in words that say how precisely it is known.
    func when(_ begin: Day, _ finish: Day) -> String {
        switch DatePrecision(begin: begin, finish: finish) {
        case .day: day(begin)
        case .fewDays: self[.between(day(begin), day(finish))]
        case .week: self[.inWeekOf(day(begin))]
        case .month where begin.day == 1: self[.inMonth(month(begin))]
        case .year where begin.day == 1 && begin.month == 1 && finish.month == 12: self[.inYear(String(begin.year))]
        case .month, .year: self[.between(day(begin), day(finish))]
        }
    }

    /// A whole number with its thousands set apart.
    func number(_ value: Double) -> String {
        guard value == value.rounded(), abs(value) < 1e15 else { return String(value) }
        let digits = Array(String(abs(Int(value))))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return value < 0 ? "−" + text : text
    }

    /// A share of one, in whole percent.
    func percent(_ share: Double) -> String {
        let number = Int((share * 100).rounded())
        return language == .arabic ? "\(number)٪" : "\(number) %"
    }

    /// A quantity as it is known: "about 300", "20 to 30".
    func quantity(low: Double?, best: Double?, high: Double?, qualifier: Quantity.Qualifier) -> String {
        if let best { return self[.qualified(number(best), qualifier)] }
        switch (low, high) {
        case (let low?, let high?): return self[.between(number(low), number(high))]
        case (let low?, nil): return self[.qualified(number(low), .atLeast)]
        case (nil, let high?): return self[.qualified(number(high), .atMost)]
        case (nil, nil): return "?"
        }
    }
}
