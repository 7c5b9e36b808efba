/// Feasts and days of memory by name: "Christmas Eve", "Ramadan", "last Easter", "Eid al-Fitr 2019", "9/11".
enum Feasts {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        let lead = Periods.lead(text, at: start)
        let shift = lead.shift
        var at = lead.end
        while fillers.contains(text.word(at)), at - start < 6 { at += 1 }
        // "the month of Ramadan"
        if text.word(at) == "month", text.word(at + 1) == "of" { at += 2 }
        guard text.meaning(at) == .feast || at == start && text.isCapitalised(at),
            let (feast, end) = named(text, at: at)
        else { return nil }
        if case .day(let day) = feast { return TimeMatch(start..<end, day) }
        guard case .feast(let feast) = feast, stands(text, from: at, to: end) else { return nil }
        let of = text.word(end) == "of" || text.word(end) == "," ? end + 1 : end
        if let year = text.year(of), of == end || text.word(end) == "of" {
            return TimeMatch(start..<of + 1, .feast(feast, year: year, .bare))
        }
        let begin = shift == .bare && at > start && text.word(start) != "the" ? at : start
        return TimeMatch(begin..<end, .feast(feast, year: nil, shift))
    }

    private enum Named {
        case feast(Feast)
        case day(TimeMeaning)
    }

    /// Whether the words are meant as a time: "Christmas trees" and "Easter Island" are none, nor is Abdullah Ramadan.
    private static func stands(_ text: TimeText, from start: Int, to end: Int) -> Bool {
        guard text.isCapitalised(start), !things.contains(text.word(end)), text.word(end) != "-" else { return false }
        guard end - start == 1 else { return true }
        let isNamed = text.isCapitalised(end) && text.year(end) == nil
        let before = start - 1
        let isSurname =
            text.isCapitalised(before) && !leads.contains(text.word(before))
            && !TimeWords.prepositions.contains(text.word(before))
        return !isNamed && !isSurname && text.word(before) != "-"
    }

    /// The longest name that begins at the token, whatever marks stand inside it.
    private static func named(_ text: TimeText, at start: Int) -> (Named, Int)? {
        var key = ""
        var found: (Named, Int)?
        for at in start..<min(start + 7, text.limit(start)) {
            let letters = text.word(at).unicodeScalars.filter(\.properties.isAlphabetic)
            key.unicodeScalars.append(contentsOf: letters)
            guard key.utf8.count <= 24 else { break }
            if !letters.isEmpty, let feast = names[key] { found = (.feast(feast), at + 1) }
        }
        if found == nil, text.stands(["9/11"], at: start) {
            return (.day(.calendar(year: 2001, month: 9, day: 11, .bare)), start + 1)
        }
        return found
    }

    /// What stands before a feast with a capital and is no forename.
    private static let leads: Set<String> = [
        "holy", "muslim", "muslims", "until", "with", "but", "when", "while", "if",
    ]

    private static let fillers: Set<String> = ["holy", "muslim", "islamic", "fasting"]

    private static let things: Set<String> = [
        "tree", "trees", "market", "markets", "carol", "carols", "card", "cards", "gift", "gifts", "present",
        "presents",
        "shopping", "party", "parties", "song", "songs", "bonus", "bonuses", "lights", "island", "islands", "dinner",
        "turkey", "rising", "egg", "eggs", "bunny", "story", "attack",
    ]

    /// The first words of names, by which a feast is looked for.
    static let openers: Set<String> = [
        "christmas", "boxing", "new", "valentine", "valentines", "halloween", "may", "international", "fourth",
        "bastille",
        "veterans", "armistice", "remembrance", "epiphany", "easter", "good", "palm", "ash", "maundy", "pentecost",
        "orthodox", "thanksgiving", "labor", "memorial", "martin", "ramadan", "eid", "ashura", "ashoura", "arbaeen",
        "rosh", "yom", "sukkot", "passover", "purim", "shavuot", "hanukkah", "chanukah", "9/11", "july",
    ]

    private static let names: [String: Feast] = {
        var names: [String: Feast] = [
            "christmas": .fixed(month: 12, day: 25), "christmasday": .fixed(month: 12, day: 25),
            "christmaseve": .fixed(month: 12, day: 24), "boxingday": .fixed(month: 12, day: 26),
            "newyearseve": .fixed(month: 12, day: 31), "newyearsday": .fixed(month: 1, day: 1),
            "valentinesday": .fixed(month: 2, day: 14), "halloween": .fixed(month: 10, day: 31),
            "mayday": .fixed(month: 5, day: 1), "internationalwomensday": .fixed(month: 3, day: 8),
            "fourthofjuly": .fixed(month: 7, day: 4), "julyfourth": .fixed(month: 7, day: 4),
            "bastilleday": .fixed(month: 7, day: 14), "veteransday": .fixed(month: 11, day: 11),
            "armisticeday": .fixed(month: 11, day: 11), "remembranceday": .fixed(month: 11, day: 11),
            "epiphany": .fixed(month: 1, day: 6), "orthodoxchristmas": .fixed(month: 1, day: 7),
            "easter": .easter(0), "eastersunday": .easter(0), "goodfriday": .easter(-2), "eastermonday": .easter(1),
            "palmsunday": .easter(-7), "ashwednesday": .easter(-46), "maundythursday": .easter(-3),
            "pentecost": .easter(49), "orthodoxeaster": .easter(0, isEastern: true),
            "thanksgiving": .nth(4, weekday: 4, month: 11), "thanksgivingday": .nth(4, weekday: 4, month: 11),
            "laborday": .nth(1, weekday: 1, month: 9), "memorialday": .nth(-1, weekday: 1, month: 5),
            "martinlutherkingday": .nth(3, weekday: 1, month: 1), "ramadan": .hijri(month: 9, days: nil),
            "roshhashanah": .tishri(0, length: 2), "yomkippur": .tishri(9, length: 1),
            "sukkot": .tishri(14, length: 7), "passover": .passover(0, length: 7), "purim": .passover(-30, length: 1),
            "shavuot": .passover(50, length: 1), "hanukkah": .hanukkah, "chanukah": .hanukkah,
        ]
        for name in ["ashura", "ashoura"] { names[name] = .hijri(month: 1, days: 10...10) }
        names["arbaeen"] = .hijri(month: 2, days: 20...20)
        for name in ["eidalfitr", "eidulfitr", "eidelfitr"] { names[name] = .hijri(month: 10, days: 1...3) }
        for name in ["eidaladha", "eiduladha", "eideladha"] { names[name] = .hijri(month: 12, days: 10...13) }
        return names
    }()
}
