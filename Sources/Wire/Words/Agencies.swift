/// The wire services and how they are written in datelines, credits and bylines.
enum Agencies {
    /// A name as it is printed, folded, and the name under which the agency is known.
    static let names: [String: String] = [
        "afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP",
        "ap": "AP", "associated press": "AP", "the associated press": "AP",
        "reuters": "Reuters", "thomson reuters": "Reuters", "thomson reuters foundation": "Reuters",
        "dpa": "dpa", "deutsche presse-agentur": "dpa", "efe": "EFE", "ansa": "ANSA", "apa": "APA", "belga": "Belga",
        "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "upi": "UPI", "united press international": "UPI",
        "pa": "PA", "pa media": "PA", "press association": "PA", "aap": "AAP", "australian associated press": "AAP",
        "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press",
        "xinhua": "Xinhua", "kyodo": "Kyodo", "kyodo news": "Kyodo", "yonhap": "Yonhap", "jiji": "Jiji",
        "pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS", "uni": "UNI",
        "tass": "TASS", "itar-tass": "TASS", "interfax": "Interfax", "ria novosti": "RIA Novosti",
        "anadolu": "Anadolu", "anadolu agency": "Anadolu", "anadolu ajansı": "Anadolu", "sana": "SANA", "irna": "IRNA",
        "isna": "ISNA",
        "wam": "WAM", "spa": "SPA", "kuna": "KUNA", "qna": "QNA", "petra": "Petra", "bna": "BNA", "wafa": "WAFA",
        "nna": "NNA", "bernama": "Bernama", "antara": "Antara", "vna": "VNA", "cna": "CNA", "mena": "MENA",
        "field level media": "Field Level Media", "nan": "NAN", "angop": "ANGOP", "lusa": "Lusa", "ritzau": "Ritzau",
        "ntb": "NTB", "tt": "TT", "stt": "STT",
        "ats": "ATS", "keystone-sda": "Keystone-SDA", "cp": "The Canadian Press", "ips": "IPS", "rtr": "Reuters",
    ]

    /// Those that lend pictures without reporting.
    static let pictureAgencies: Set<String> = [
        "getty", "getty images", "epa", "epa-efe", "shutterstock", "alamy", "corbis", "rex", "zuma", "zuma press",
        "sipa",
        "picture alliance", "imago", "istock", "unsplash", "pixabay", "magnum", "wireimage", "nurphoto", "redux",
    ]

    /// The agency of that name, or of the names joined by a slash: "Reuters/AFP" is the first of them.
    static func agency(named text: some StringProtocol) -> String? {
        let key = Key(text).string
        if let name = names[key] { return name }
        let parts = key.utf8.split { $0 == 0x2F || $0 == 0x2C || $0 == 0x7C }
        // What nothing parts was looked up already.
        guard parts.count > 1 || parts.first.map({ $0.count < key.utf8.count }) == true else { return nil }
        for part in parts {
            if let name = names[Substring(part).trimmed] { return name }
        }
        return nil
    }

    /// Whether an agency's name may end with the words of which this is the last.
    static func mayEnd(with word: Substring) -> Bool {
        lastWords[WordHash(of: word.utf8.reversed().prefix { $0 != 0xA0 }.reversed().lazy.map(\.lowerCased))] != nil
    }

    private static let lastWords = WordTable<Void>(
        words: names.keys.compactMap { $0.spacedWords.last.map(String.init) })

    /// Whether the text names somebody who lends pictures.
    static func lendsPictures(_ text: some StringProtocol) -> Bool {
        let key = Key(text).string
        if names[key] != nil || pictureAgencies.contains(key) { return true }
        return key.split(whereSeparator: { "/,|;()".contains($0) }).contains { part in
            let part = part.trimmed
            if names[part] != nil || pictureAgencies.contains(part) { return true }
            return ["via ", "ap photo", "afp photo", "reuters", "getty images"].contains { part.hasPrefix($0) }
                || [" getty images", " via ap", " via reuters", " afp", " reuters", " photo"].contains {
                    part.hasSuffix($0)
                }
        }
    }

    /// The agency to which somebody speaks in the text, "told AFP": a weak sign of whose report it is.
    static func spokenTo(in text: some StringProtocol) -> String? {
        guard text.firstOccurrence(of: "told ") != nil else { return nil }
        let words = text.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }
        for (index, word) in words.enumerated() where word == "told" {
            guard index + 1 < words.count else { break }
            var next = words[index + 1]
            if next == "the" || next == "The" { next = index + 2 < words.count ? words[index + 2] : next }
            let name = next.prefix { $0.isLetter || $0 == "-" }
            if name == "Associated" { return "AP" }
            guard name.utf8.first?.isCapital == true, let agency = names[Key(name).string] else { continue }
            // "UNI", "SPA" and the like are words too: only capitals or the name itself will do.
            if name == agency || name.utf8.allSatisfy(\.isCapital) { return agency }
        }
        return nil
    }
}
