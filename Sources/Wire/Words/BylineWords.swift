import News

/// The words of bylines that are no names. Folded as ``Key`` folds; full stops left out.
enum BylineWords {
    /// What stands before names and says what was their part, as words.
    static let openings: [(role: Contributor.Role, words: [[String]])] = [
        (
            .additionalReporting,
            phrases(
                "additional reporting by", "additional reporting from", "with additional reporting by",
                "with reporting by", "with reporting from", "additional reporting", "reporting contributed by",
                "researched by", "research by")
        ),
        (.reporting, phrases("reporting by", "reporting from", "recherche von")),
        (
            .contributor,
            phrases(
                "contributions from", "contributions by", "with contributions from", "contribution from",
                "contribution by", "contributors", "contributing", "mitarbeit", "unter mitarbeit von",
                "avec la collaboration de")
        ),
        (.writing, phrases("writing by")),
        (.editing, phrases("editing by", "edited by", "editor", "redigiert von", "redaktion", "editado por")),
        (
            .review,
            phrases(
                "medically reviewed by", "tested by", "reviewed and tested by", "tested and reviewed by", "reviewed by",
                "fact checked by", "fact-checked by", "fact checked",
                "fact-checked", "expert reviewed by",
                "legally reviewed by")
        ),
        (
            .translation,
            phrases(
                "translated by", "translation by", "übersetzt von", "übersetzung", "aus dem englischen von",
                "traduit par",
                "traducción de", "tradotto da", "vertaald door")
        ),
        (
            .photography,
            phrases(
                "photos by", "photo by", "photographs by", "photography by", "photographed by", "pictures by",
                "images by", "image by", "fotos von", "foto von", "foto", "fotos", "photo", "photos", "photograph",
                "photographs", "photographer", "bild", "image", "images", "picture")
        ),
        (.video, phrases("video by", "videos by", "video")),
        (.graphics, phrases("graphics by", "graphic by", "illustration by", "illustrations by", "infographic by")),
        (.production, phrases("produced by", "production by", "compiled by", "styled by", "hair by", "makeup by")),
        (
            .author,
            phrases(
                "written by", "story by", "stories by", "words by", "text by", "report by", "reported by",
                "posted by", "recipe by",
                "published by", "review by", "analysis by", "opinion by", "column by", "article by", "created by",
                "authored by", "submitted by", "by", "author", "authors", "autor", "autorin", "autoren", "auteur",
                "text", "von",
                "veröffentlicht von", "verfasst von", "geschrieben von", "erstellt von", "eingestellt von",
                "ein beitrag von",
                "beitrag von", "gastbeitrag von", "ein gastbeitrag von", "par", "écrit par", "publié par",
                "rédigé par",
                "por", "escrito por", "publicado por", "di", "scritto da", "pubblicato da", "a cura di", "da", "door",
                "geschreven door", "av", "skrevet av", "skriven av", "af", "skrevet af", "vom", "przez", "autore")
        ),
    ]

    private static func phrases(_ phrases: String...) -> [[String]] {
        phrases.map { $0.split(separator: " ").map(String.init) }
    }

    /// Openings by their first word, the longest first.
    static let openingsByWord: [String: [(role: Contributor.Role, words: [String])]] = {
        var table: [String: [(role: Contributor.Role, words: [String])]] = [:]
        for (role, phrases) in openings {
            for words in phrases { table[words[0], default: []].append((role, words)) }
        }
        return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    /// Whether an opening may stand in running text: no line has one that does not pass this, and few others do.
    ///
    /// Linear, and builds no strings. Openings of two words and more are known by their first two, those of one word
    /// by what stands around them.
    static func mayOpen(in line: some StringProtocol) -> Bool {
        // Folded, a line end is a space, and "By" is written small.
        var isLarge = false
        for byte in line.utf8 {
            if byte == 0x0A || isLarge && (byte | 0x20 == 0x79 || byte == 0x2E) { return true }
            isLarge = byte == 0x42
        }
        var (last, word) = (WordHash(), WordHash())
        var (breaks, hasWord, isLabelled) = (true, false, false)
        func opens(before next: UInt8) -> Bool {
            guard !word.isEmpty else { return isLabelled && next == 0x3A }
            isLabelled = singles[word] != nil
            let isSingle = isLabelled && (next == 0x3A || breaks && singles[word] == .free)
            return isSingle || pairs[WordHash(last, word)] != nil
        }
        for byte in Key(line).bytes + [0x20] {
            switch byte {
            case 0x20, 0x26, 0x28, 0x29, 0x2C, 0x2F, 0x3A, 0x3B, 0x7C:
                if opens(before: byte) { return true }
                // A dash between spaces is a mark as well.
                if byte != 0x20 { breaks = true } else if !word.isEmpty { breaks = !hasWord }
                if !word.isEmpty { (last, word, hasWord) = (word, WordHash(), false) }
            // Openings are without stops.
            case 0x2E: break
            default:
                word.add(byte)
                hasWord = hasWord || byte.isLetter || byte.isDigit
            }
        }
        return false
    }

    /// How an opening of one word stands in running text: at a beginning, or with a colon alone.
    private enum Single { case free, label }

    private static let singles = WordTable<Single>(
        openingsByWord.filter { $0.value.contains { $0.words.count == 1 } }.keys
            .map { (labels.contains($0) ? Single.label : .free, $0) })
    private static let pairs = WordTable<Void>(
        pairs: openingsByWord.values.flatMap { $0 }.map(\.words).filter { $0.count > 1 }.map { ($0[0], $0[1]) })

    /// Openings that need a colon behind them, for they are words of other uses.
    static let labels: Set<String> = [
        "author", "authors", "autor", "autorin", "autoren", "auteur", "autore", "editor", "redaktion", "text",
        "foto", "fotos", "photo",
        "photos", "photograph", "photographs", "photographer", "bild", "image", "images", "picture", "video",
        "mitarbeit", "übersetzung", "contributors", "contributing",
    ]

    /// Openings that may be part of a name: they open where they stand first alone.
    static let particleOpenings: Set<String> = ["von", "par", "por", "di", "da", "door", "av", "af", "vom", "przez"]

    static let conjunctions: Set<String> = ["and", "und", "et", "og", "och", "with", "sowie", "mit", "avec"]
    /// Conjunctions that stand in names as well.
    static let nameConjunctions: Set<String> = ["y", "e", "i", "en"]

    static let particles: Set<String> = [
        "de", "del", "della", "delle", "dello", "der", "den", "di", "da", "dos", "das", "do", "du", "van", "von",
        "vom", "zu",
        "zum", "zur", "la", "le", "les", "el", "al", "bin", "ibn", "abu", "bint", "ben", "ter", "ten", "te", "y", "e",
        "i", "af", "av", "st", "mc", "und", "auf", "op", "het", "'t", "ap", "d'", "san", "dal", "degli", "dei", "os",
        "ould", "wa",
    ]

    /// What is put behind a name after a comma, no name itself.
    static let postNominals: Set<String> = [
        "ms", "msc", "ma", "mba", "mph", "md", "phd", "dphil", "edd", "do", "dds", "dvm", "vmd", "rd", "rdn", "ldn",
        "rn", "np", "pa-c", "jd", "llm", "esq", "cfa", "cfp", "cpa", "bsc", "ba", "bs", "pt", "dpt", "lcsw", "lmft",
        "fand", "facp", "cscs", "obe", "mbe", "cbe", "kc", "qc", "mp", "msn", "med", "meng", "faclm", "mbbs",
    ]
    /// What belongs to the name before it.
    static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    /// The words of offices and occupations; a name ends before them.
    static let titles: Set<String> = [
        "writer", "writers", "publisher", "reporter", "reporters", "correspondent", "correspondents", "editor",
        "editors", "staff",
        "columnist", "contributor", "contributors", "analyst", "bureau", "chief", "journalist", "producer",
        "photographer", "senior", "deputy", "assistant", "associate", "executive", "managing", "contributing",
        "guest",
        "special", "former", "fellow", "professor", "founder", "co-founder", "cofounder", "ceo", "cto", "cmo",
        "director",
        "manager", "president", "intern", "specialist", "expert", "freelance", "freelancer", "redakteur",
        "redakteurin", "redaktor", "redaktorin", "korrespondent", "korrespondentin", "volontär", "volontärin",
        "chefredakteur", "reporterin", "journaliste", "journalistin", "redactor", "redactora", "periodista",
        "corresponsal", "corrispondente", "author", "authors", "blogger", "researcher", "consultant", "strategist",
        "engineer", "critic", "lead", "head", "coach", "freier", "freie", "autor", "autorin",
    ]

    /// Whether a word is that of an office or occupation, German compounds of them included.
    static func isTitle(_ key: String) -> Bool {
        titles.contains(key) || titleEndings.contains { key.utf8.count > $0.utf8.count + 3 && key.hasSuffix($0) }
    }

    private static let titleEndings = [
        "redakteur", "redakteurin", "reporter", "reporterin", "korrespondent", "korrespondentin", "journalist",
        "journalistin", "leiter", "leiterin", "chefin", "experte", "expertin", "ressort",
    ]

    /// Words that no person's name holds: furniture, dates, the names of accounts.
    static let foreign: Set<String> = [
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "sat", "sun", "mon", "tue",
        "wed", "thu", "fri", "alles", "publié", "publicado", "publicada", "escribe", "publiziert", "stand", "sponsored",
        "advertisement", "disclosure", "guidelines", "text", "size", "kommentar", "interview", "courtesy", "corrected",
        "getty", "scholar", "abteilung", "pubmed", "styled", "checked", "name", "words",
        "by", "the", "posted", "published", "updated", "update", "min", "mins", "minute", "minutes", "share",
        "shares", "follow", "view", "views", "all", "show", "about", "full", "bio", "profile", "articles", "article",
        "posts", "comments", "comment", "email", "print", "subscribe", "newsletter", "login", "on", "at", "in", "for",
        "from", "to", "your", "our", "this", "that", "with", "is", "are", "was", "has", "have", "how", "why", "what",
        "when", "who", "where", "today", "yesterday", "ago", "last", "modified", "edited", "alle", "artikel",
        "beiträge", "beitrag", "zeige", "über", "uhr", "januar", "februar", "märz", "oktober", "dezember", "january",
        "february", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "kommentare", "kontakt", "contact", "home", "blog", "image", "photo",
        "photos", "video", "copyright", "source", "quelle", "agencies", "agency", "reports", "report", "us",
        "certified", "licensed", "website", "links", "copy", "listen", "play", "related", "category", "tags",
        "facebook", "twitter", "instagram", "linkedin", "youtube", "pinterest", "whatsapp", "veröffentlicht",
        "anonymous", "admin", "administrator", "webmaster",
    ]

    /// The words with which buttons begin.
    static let buttons: Set<String> = [
        "read", "more", "view", "see", "learn", "load", "find", "follow", "share", "full", "mehr", "weitere", "sign",
        "log", "click", "watch", "open", "close", "menu", "zur", "zum", "mitglied", "voir", "ver", "leer", "lire",
        "skip",
    ]

    /// The names of accounts that stand for nobody.
    static let accounts: Set<String> = [
        "admin", "administrator", "root", "webmaster", "editor", "author", "user", "guest", "staff", "system", "gast",
        "redaktion", "redazione", "redacción", "rédaction", "newsroom", "news", "nachrichten", "web", "website",
        "team", "online", "anonymous",
        "autoreninfo", "この記事を書いた人", "執筆者", "著者", "記者", "作者", "기자",
        "none", "null", "undefined", "unknown", "human", "und", "and", "et", "von", "by", "the", "here", "home",
    ]

    /// Words that say that a name is that of a house: a newspaper, an agency, a company, an office.
    static let organisations: Set<String> = [
        "news", "newspaper", "newspapers", "times", "post", "gazette", "herald", "tribune", "journal", "telegraph",
        "telegram", "daily", "magazine", "magazin", "media", "medien", "press", "presse", "online", "tv", "radio",
        "broadcasting",
        "broadcaster", "rundfunk", "fernsehen", "network", "networks", "agency", "agencies", "agentur", "group",
        "gruppe", "inc", "llc", "ltd", "gmbh", "ag", "plc", "corp", "corporation", "company", "co", "center",
        "centre",
        "institute", "institut", "university", "universität", "école", "school", "college", "academy", "committee",
        "council", "department", "ministry", "ministerium", "association", "society", "foundation", "stiftung",
        "verein", "verband", "research", "services", "service", "courier", "enquirer", "observer", "chronicle",
        "dispatch", "sentinel", "examiner", "zeitung", "nachrichten", "anzeiger", "tagblatt", "tageblatt", "blatt",
        "kurier", "verlag", "diario", "giornale", "journalen", "avisen", "dagblad", "krant", "nieuws", "notícias",
        "noticias", "studio", "studios", "productions", "software", "solutions", "systems", "technologies",
        "consulting", "marketing", "bank", "insurance", "hospital", "clinic", "museum", "church", "government",
        "board",
        "bureau", "international", "nachrichtenagentur", "website", "hotels", "store", "shop", "labs", "digital",
        "administration", "organisation", "organization", "collective", "correspondents", "independent",
        "guardian", "today", "com",
    ]
    /// Those of them that are surnames too.
    static let surnames: Set<String> = [
        "post", "press", "bank", "church", "school", "co", "head", "coach", "guest", "chief", "lead", "fellow",
        "page",
    ]

    /// Words that say that a name is that of a desk which signs for its people.
    static let desks: Set<String> = [
        "team", "staff", "desk", "newsdesk", "newsroom", "redaktion", "editors", "editorial", "redacción",
        "redazione", "rédaction",
        "redactie", "redaktionen", "reporters", "writers", "correspondents", "bureau",
    ]
}
