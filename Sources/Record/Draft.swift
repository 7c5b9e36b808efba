import News

/// What one report says of one event: its mention and those that mean the same.
///
/// An event grows from its first draft by taking in others.
struct Draft {
    /// In order of publication and text.
    private(set) var claims: [Claim]
    private(set) var actors: [Participant] = []
    private(set) var recipients: [Participant] = []
    private(set) var actorKeys: [NameKey] = []
    private(set) var recipientKeys: [NameKey] = []
    private(set) var place: Place?
    private(set) var whereBasis: Mention.WhereBasis?
    private(set) var when: Mention.When?
    private(set) var modes: Set<EventMode> = []
    /// The values of its counts, for comparing: the first few.
    private(set) var values: [CountValue] = []
    /// The articles that tell of it.
    private(set) var articles: Set<String> = []
    /// The first of its types, under which it is looked for.
    let family: EventType

    /// Most participants that are kept of each side.
    private static let mostParticipants = 64
    private static let mostValues = 32

    init?(_ claims: [Claim]) {
        guard let type = claims.lazy.compactMap(\.mention.type).first else { return nil }
        family = type.family
        self.claims = []
        for claim in claims { take(claim) }
    }

    mutating func absorb(_ other: Draft) {
        for claim in other.claims { take(claim) }
    }

    /// Adds a claim that changes nothing of what is known: a denial, a question.
    mutating func append(_ claim: Claim) {
        claims.append(claim)
        articles.insert(claim.articleID)
    }

    private mutating func take(_ claim: Claim) {
        append(claim)
        modes.formUnion(claim.mention.modes)
        if values.count < Self.mostValues { values += CountValue.values(in: claim) }
        for role in claim.mention.actors { Self.add(role, to: &actors, &actorKeys) }
        for role in claim.mention.recipients { Self.add(role, to: &recipients, &recipientKeys) }
        if let new = claim.place, place.map({ new.precision < $0.precision }) ?? true {
            place = new
            whereBasis = claim.mention.whereBasis
        }
        if let new = claim.mention.when, when.map({ Self.isBetter(new, than: $0) }) ?? true { when = new }
    }

    /// The narrower date is the better; of two as narrow, the one that the words state.
    private static func isBetter(_ new: Mention.When, than old: Mention.When) -> Bool {
        let isGuess = new.basis == .publication
        let wasGuess = old.basis == .publication
        if isGuess != wasGuess { return wasGuess }
        return new.precision < old.precision
    }

    private static func add(_ role: Role, to list: inout [Participant], _ keys: inout [NameKey]) {
        let key = NameKey(role.name)
        guard !key.words.isEmpty else { return }
        if let index = keys.firstIndex(where: { $0.agrees(with: key) }) {
            if key.words.count > keys[index].words.count {
                keys[index] = key
                list[index].name = role.name
            }
            list[index].country = list[index].country ?? role.country
            for sector in role.sectors where !list[index].sectors.contains(sector) {
                list[index].sectors.append(sector)
            }
            if role.certainty == .declared { list[index].certainty = .declared }
        } else if list.count < mostParticipants {
            keys.append(key)
            list.append(
                Participant(name: role.name, country: role.country, sectors: role.sectors, certainty: role.certainty)
            )
        }
    }
}

extension Draft {
    /// The days on which it can have happened, as wide as a reader of another report might put it.
    var days: ClosedRange<Int>? {
        guard let when else { return nil }
        let slack =
            switch when.precision {
            case .day: when.basis == .publication || when.basis == .dateline ? 1 : 0
            case .fewDays, .week: 1
            case .month: 3
            case .year: 15
            }
        return (when.begin.number - slack)...(when.finish.number + slack)
    }

    /// Gives a date to what has none: the week up to publication, marked as taken from it.
    mutating func dateByPublication() {
        guard when == nil, let first = claims.first else { return }
        let day = first.published.day
        when = Mention.When(begin: day.adding(days: -6), finish: day, basis: .publication)
    }
}

extension Draft {
    /// Gives a stretch of days to what has no date, for comparing alone: its basis says that it was not told.
    mutating func dateIfUnknown(from begin: Day, to finish: Day) {
        if when == nil { when = Mention.When(begin: begin, finish: finish, basis: .publication) }
    }
}
