public import News

/// What happened, once, with every claim about it.
public struct Event: Hashable, Sendable, Identifiable {
    /// Made of the article and mention of its first claim, so that it stays when claims are added.
    public let id: String
    public var type: EventType
    public var modes: [EventMode]
    public var contexts: [EventContext]
    public var actors: [Participant]
    public var recipients: [Participant]
    /// The most precise place that a claim gives.
    public var place: Place?
    public var whereBasis: Mention.WhereBasis?
    /// The first day on which it can have happened.
    public var begin: Day
    /// The last day on which it can have happened.
    public var finish: Day
    public var datePrecision: DatePrecision
    /// What the date was worked out from: a date taken from the day of publication says so.
    public var dateBasis: TimeExpression.Basis
    public var counts: [EventCount]
    /// All claims about it, denials and questions too, in order of publication.
    public var claims: [Claim]
    public var standing: Standing
    public var disputedFields: [DisputedField]
    /// How many sources say so independently: copies of one text are one, and so are reports that quote one source.
    public var independentSources: Int

    /// How precisely the place is known, where there is one.
    public var wherePrecision: WherePrecision? { place?.precision }

    /// Whether every report tells of it as background, none as news.
    public var isBackgroundOnly: Bool {
        claims.allSatisfy { !$0.isAssertion || $0.mention.modality == .background }
    }
}

/// Somebody who took part in an event, under the fullest name given.
public struct Participant: Hashable, Sendable {
    public var name: String
    /// ISO 3166-1 alpha-3.
    public var country: String?
    public var sectors: [Sector]
    /// Declared as soon as one claim says so without reserve.
    public var certainty: Role.Certainty
}

/// A number of an event, computed from its claims.
public struct EventCount: Hashable, Sendable {
    /// How the best value was chosen.
    public enum Rule: String, CaseIterable, Sendable {
        /// The newest value given by an office, an agency, the police or medics.
        case latestOfficial = "latest_official"
        /// The value that most sources give.
        case majority
        /// The lowest of values that disagree.
        case lowest
    }

    public var measure: Count.Measure
    public var low: Double?
    public var best: Double?
    /// Nothing where a claim leaves it open ("at least", "dozens").
    public var high: Double?
    public var rule: Rule
    /// The claims that give a value.
    public var claims: [Claim.ID]
}
