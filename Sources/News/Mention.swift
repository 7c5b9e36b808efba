/// What one report says happened, was counted or stands, tied to its exact words.
public struct Mention: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable { case event, count, figure }
    public enum Modality: String, CaseIterable, Codable, Sendable {
        case actual, background, planned, possible, conditional, negated
    }
    public enum Stance: String, CaseIterable, Codable, Sendable {
        case asserts, denies, claimsResponsibility = "claims_responsibility", questions
    }
    public enum WhereBasis: String, CaseIterable, Codable, Sendable { case stated, dateline, inferred }

    /// When it happened, as precisely as the report allows.
    public struct When: Hashable, Codable, Sendable {
        public var begin: Day
        public var finish: Day
        public var precision: DatePrecision
        public var basis: TimeExpression.Basis

        public init(begin: Day, finish: Day, basis: TimeExpression.Basis) {
            self.begin = begin
            self.finish = max(begin, finish)
            self.precision = DatePrecision(begin: begin, finish: max(begin, finish))
            self.basis = basis
        }
    }

    /// Unique within the report.
    public var id: String
    public var span: Span
    /// The words of ``span``.
    public var quote: String
    /// An index into the report's sentences.
    public var sentence: Int
    /// The words that name the event.
    public var trigger: Span
    public var kind: Kind
    public var type: EventType?
    public var modes: [EventMode] = []
    public var contexts: [EventContext] = []
    public var actors: [Role] = []
    public var recipients: [Role] = []
    /// An index into the report's places.
    public var place: Int?
    public var whereBasis: WhereBasis?
    /// An index into the report's times.
    public var time: Int?
    public var when: When?
    public var counts: [Count] = []
    public var modality: Modality = .actual
    public var stance: Stance = .asserts
    /// An index into the report's attributions.
    public var attribution: Int?
    /// The id of an earlier mention of the same event in this report.
    public var sameAs: String?
    /// From 0 to 1.
    public var confidence: Double
    /// What decided it.
    public var rule: String

    public init(
        id: String, span: Span, quote: String, sentence: Int, trigger: Span, kind: Kind, type: EventType?,
        confidence: Double, rule: String
    ) {
        self.id = id
        self.span = span
        self.quote = quote
        self.sentence = sentence
        self.trigger = trigger
        self.kind = kind
        self.type = type
        self.confidence = confidence
        self.rule = rule
    }
}

/// Somebody's part in an event.
public struct Role: Hashable, Codable, Sendable {
    public enum Certainty: String, CaseIterable, Codable, Sendable { case declared, suspected }
    public var span: Span
    /// The entity's id, where it is one that was found.
    public var entity: String?
    public var name: String
    /// ISO 3166-1 alpha-3.
    public var country: String?
    public var sectors: [Sector] = []
    public var certainty: Certainty = .declared

    public init(span: Span, entity: String? = nil, name: String, country: String? = nil, sectors: [Sector] = []) {
        self.span = span
        self.entity = entity
        self.name = name
        self.country = country
        self.sectors = sectors
    }
}

/// A number that belongs to an event or stands by itself.
public struct Count: Hashable, Codable, Sendable {
    public enum Measure: String, CaseIterable, Codable, Sendable {
        case deaths, injured, missing, arrested, abducted, displaced, participants, forces, vehicles, sites, events,
            other
    }
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case eventCount = "event_count", runningToll = "running_toll", periodTotal = "period_total", ordinal, stock
    }
    /// An index into the report's quantities.
    public var quantity: Int
    public var measure: Measure
    public var who: String?
    public var kind: Kind
    /// The stretch of time that it speaks of, in TimeML's terms: `P6M`.
    public var window: String?

    public init(quantity: Int, measure: Measure, who: String? = nil, kind: Kind, window: String? = nil) {
        self.quantity = quantity
        self.measure = measure
        self.who = who
        self.kind = kind
        self.window = window
    }
}
