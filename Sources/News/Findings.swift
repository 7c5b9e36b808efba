/// What was read in one report. Indices point into the lists beside them.
public struct Findings: Hashable, Codable, Sendable {
    public var sentences: [Span] = []
    public var entities: [Entity] = []
    public var times: [TimeExpression] = []
    public var places: [Place] = []
    public var quantities: [Quantity] = []
    public var attributions: [Attribution] = []
    public var mentions: [Mention] = []
    /// Name and version of what read it.
    public var reader: String

    public init(reader: String) { self.reader = reader }
}

/// Somebody or something named.
public struct Entity: Hashable, Codable, Sendable {
    public enum Label: String, CaseIterable, Codable, Sendable {
        case person = "PER", organization = "ORG", location = "LOC", country = "GPE", group = "NORP"
        case facility = "FAC", event = "EVENT", weapon = "WEAPON", other = "MISC"
    }
    public var span: Span
    public var label: Label
    /// The same for every mention of the same thing in the report.
    public var entity: String
    /// The fullest name that the report gives it.
    public var name: String

    public init(span: Span, label: Label, entity: String, name: String) {
        self.span = span
        self.label = label
        self.entity = entity
        self.name = name
    }
}

/// A time as told, with its value in TimeML's terms (ISO-TimeML, TIMEX3).
public struct TimeExpression: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case date = "DATE", time = "TIME", duration = "DURATION", set = "SET"
    }
    /// What a value was worked out from.
    public enum Basis: String, CaseIterable, Codable, Sendable { case stated, relative, dateline, publication }

    public var span: Span
    public var kind: Kind
    /// The TIMEX3 value: `2020-03-17`, `2020-W12`, `P6M`, `PAST_REF`.
    public var value: String
    /// The first day that it can mean.
    public var begin: Day?
    /// The last day that it can mean.
    public var finish: Day?
    public var basis: Basis

    public init(span: Span, kind: Kind, value: String, begin: Day? = nil, finish: Day? = nil, basis: Basis) {
        self.span = span
        self.kind = kind
        self.value = value
        self.begin = begin
        self.finish = finish
        self.basis = basis
    }
}

/// A place named, with the entry of the gazetteer that it is taken for.
public struct Place: Hashable, Codable, Sendable {
    public var span: Span
    public var name: String
    /// Degrees north and east (WGS 84).
    public var latitude: Double?
    public var longitude: Double?
    /// ISO 3166-1 alpha-3.
    public var country: String?
    /// The first-order division's name.
    public var admin1: String?
    public var gazetteerID: String?
    public var precision: WherePrecision
    /// Other entries of the same name, the likelier first.
    public var alternatives: [Alternative] = []

    /// Another place of the same name.
    public struct Alternative: Hashable, Codable, Sendable {
        public var name: String
        public var country: String?
        public var admin1: String?
        public var gazetteerID: String
        public var latitude: Double
        public var longitude: Double

        public init(
            name: String, country: String?, admin1: String?, gazetteerID: String, latitude: Double, longitude: Double
        ) {
            self.name = name
            self.country = country
            self.admin1 = admin1
            self.gazetteerID = gazetteerID
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    public init(span: Span, name: String, precision: WherePrecision) {
        self.span = span
        self.name = name
        self.precision = precision
    }
}

/// How precisely a place is known, as UCDP GED counts.
public enum WherePrecision: Int, CaseIterable, Comparable, Codable, Sendable {
    case exact = 1, near, secondOrderDivision, firstOrderDivision, fuzzy, country, seaOrAir
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// How precisely a day is known, as UCDP GED counts.
public enum DatePrecision: Int, CaseIterable, Comparable, Codable, Sendable {
    case day = 1, fewDays, week, month, year
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// The precision of a stretch of days: up to 6 days, a week, a month, longer.
    public init(begin: Day, finish: Day) {
        switch finish.number - begin.number + 1 {
        case ...1: self = .day
        case ...6: self = .fewDays
        case ...7: self = .week
        case ...31: self = .month
        default: self = .year
        }
    }
}

/// A number of something.
public struct Quantity: Hashable, Codable, Sendable {
    public enum Qualifier: String, CaseIterable, Codable, Sendable {
        case exact, atLeast = "at_least", atMost = "at_most", about
    }
    public var span: Span
    public var low: Double?
    public var best: Double?
    public var high: Double?
    public var qualifier: Qualifier
    /// What is counted: "troops", "%", "USD", "km".
    public var unit: String?
    /// Who they are: "U.S. military personnel".
    public var who: String?

    public init(
        span: Span, low: Double?, best: Double?, high: Double?, qualifier: Qualifier, unit: String? = nil,
        who: String? = nil
    ) {
        self.span = span
        self.low = low
        self.best = best
        self.high = high
        self.qualifier = qualifier
        self.unit = unit
        self.who = who
    }
}
