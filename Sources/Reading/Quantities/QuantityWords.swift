import News

/// The words that quantities are told with.
enum QuantityWords {
    /// Words before a number that say how exact it is; the longest that stands there is taken.
    static let before: [([String], Quantity.Qualifier)] = [
        (["at", "least"], .atLeast), (["more", "than"], .atLeast), (["no", "fewer", "than"], .atLeast),
        (["no", "less", "than"], .atLeast), (["not", "less", "than"], .atLeast), (["over"], .atLeast),
        (["upwards", "of"], .atLeast), (["upward", "of"], .atLeast), (["well", "over"], .atLeast),
        (["a", "minimum", "of"], .atLeast), (["in", "excess", "of"], .atLeast), (["above"], .atLeast),
        (["up", "to"], .atMost), (["as", "many", "as"], .atMost), (["as", "much", "as"], .atMost),
        (["fewer", "than"], .atMost), (["less", "than"], .atMost), (["at", "most"], .atMost), (["under"], .atMost),
        (["no", "more", "than"], .atMost), (["not", "more", "than"], .atMost), (["a", "maximum", "of"], .atMost),
        (["below"], .atMost), (["just", "under"], .about), (["just", "over"], .about),
        (["about"], .about), (["some"], .about), (["around"], .about), (["roughly"], .about), (["nearly"], .about),
        (["almost"], .about), (["approximately"], .about), (["an", "estimated"], .about), (["estimated"], .about),
        (["close", "to"], .about), (["circa"], .about), (["approx."], .about), (["near"], .about),
    ]

    /// Words after a number that say the same.
    static let after: [([String], Quantity.Qualifier)] = [
        (["or", "more"], .atLeast), (["or", "so"], .about), (["or", "fewer"], .atMost), (["or", "less"], .atMost),
    ]

    /// Numbers that say only where they begin.
    static let open: [([String], Double)] = [
        (["a", "few", "hundred"], 200), (["several", "hundred"], 300), (["a", "few", "thousand"], 2000),
        (["several", "thousand"], 3000), (["several", "dozen"], 36), (["a", "few", "dozen"], 24),
        (["several", "million"], 3e6), (["a", "few", "million"], 2e6), (["tens", "of", "thousands"], 20_000),
        (["hundreds", "of", "thousands"], 200_000),
        (["tens", "of", "millions"], 20e6), (["hundreds", "of", "millions"], 200e6), (["dozens"], 24), (["scores"], 40),
        (["hundreds"], 200), (["thousands"], 2000), (["millions"], 2e6), (["billions"], 2e9), (["several"], 3),
        (["a", "few"], 3), (["a", "handful"], 3), (["tens"], 20),
    ]

    /// Numbers that are words of their own.
    static let named: [([String], Double)] = [
        (["a", "couple"], 2), (["a", "pair"], 2), (["a", "trio"], 3), (["half", "a", "dozen"], 6),
        (["a", "half", "dozen"], 6), (["half", "a", "million"], 5e5), (["a", "quarter", "of", "a", "million"], 25e4),
    ]

    /// Every word that a quantity may begin with, but for figures.
    static let openers: Set<String> = {
        var openers: Set<String> = ["a", "an", "between", "from", "us", "c", "hk"]
        for phrase in before.map(\.0) + open.map(\.0) + named.map(\.0) { openers.insert(phrase[0]) }
        openers.formUnion(moneySigns.keys)
        openers.formUnion(NumberWords.small.keys)
        openers.formUnion(NumberWords.ordinals.keys)
        return openers
    }()

    /// ISO 4217's code for a sign before a figure.
    static let moneySigns: [String: String] = [
        "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "c$": "CAD", "a$": "AUD", "hk$": "HKD",
        "₹": "INR",
        "₪": "ILS", "₽": "RUB", "₺": "TRY", "₴": "UAH", "dlrs": "USD",
    ]

    /// ISO 4217's code for a currency's name after a number.
    static let currencies: [String: String] = [
        "dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds": "GBP", "yen": "JPY", "yuan": "CNY",
        "rubles": "RUB", "roubles": "RUB", "rupees": "INR", "shekels": "ILS", "lira": "TRY", "liras": "TRY",
        "dinars": "IQD", "riyals": "SAR", "dirhams": "AED", "francs": "CHF", "pesos": "MXN", "won": "KRW",
        "rand": "ZAR",
        "hryvnia": "UAH", "hryvnias": "UAH", "naira": "NGN", "reais": "BRL", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    ]

    /// Measures, each by the unit that it is told in.
    static let measures: [String: String] = [
        "km": "km", "kilometers": "km", "kilometres": "km", "kilometer": "km", "kilometre": "km", "kms": "km",
        "mile": "mi", "miles": "mi", "m": "m", "meter": "m", "meters": "m", "metre": "m", "metres": "m", "foot": "ft",
        "feet": "ft", "yards": "yd", "yard": "yd", "cm": "cm", "centimeters": "cm", "centimetres": "cm", "inches": "in",
        "inch": "in", "mm": "mm", "tonne": "t", "tonnes": "t", "tons": "t", "ton": "t", "kg": "kg", "kilograms": "kg",
        "kilogrammes": "kg", "kilos": "kg", "hectares": "ha", "acres": "acre", "liters": "l", "litres": "l",
        "barrels": "bbl", "barrel": "bbl", "degrees": "deg", "knots": "kn", "mph": "mph", "kph": "km/h",
    ]

    static let percent: Set<String> = ["%", "percent", "pct", "percentage"]

    /// Words that stand for people hit, in place of a noun: "20 killed".
    static let fates: Set<String> = [
        "killed", "dead", "wounded", "injured", "hurt", "missing", "arrested", "detained", "displaced", "kidnapped",
    ]

    /// Verbs after which "a soldier" is one of a count.
    static let strikes: Set<String> = [
        "killed", "killing", "kills", "kill", "wounded", "wounding", "wounds", "injured", "injuring", "injures",
        "arrested", "arresting", "kidnapped", "kidnapping", "abducted", "abducting", "captured", "capturing",
        "beheaded",
        "murdered", "murdering", "detained", "detaining", "hurt", "hurting",
    ]

    /// What stands before a number that is a name's, not a count: "No. 3", "Route 1", "Boeing 737".
    static let enumerators: Set<String> = [
        "no.", "no", "nos.", "number", "route", "highway", "flight", "page", "chapter", "article", "section", "line",
        "gate",
        "room", "building", "phase", "level", "type", "model", "channel", "unit", "block", "zone", "district", "area",
        "resolution", "act", "clause", "figure", "table", "step", "category", "grade", "class", "volume", "version",
        "#",
    ]
}
