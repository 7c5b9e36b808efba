import News

/// A number that a claim gives of an event, its parts added up.
struct CountValue {
    var measure: Count.Measure
    var low: Double?
    var best: Double?
    var high: Double?
    var claim: Claim

    /// Closes the ends that the words leave to be understood: "three" is no more and no less.
    private init(measure: Count.Measure, _ quantity: Quantity, _ claim: Claim) {
        self.measure = measure
        self.claim = claim
        best = quantity.best ?? quantity.low ?? quantity.high
        low = quantity.low ?? (quantity.qualifier == .atMost ? nil : best)
        high = quantity.high ?? (quantity.qualifier == .atLeast ? nil : best)
        // "Several" keeps its open end: it has a low bound and nothing else.
        if quantity.best == nil, quantity.high == nil { high = nil }
    }

    /// One value for each measure of which the claim counts something of this event.
    ///
    /// "Two Americans and a Briton" are three; "three soldiers, two of them Americans" are three as well.
    static func values(in claim: Claim) -> [CountValue] {
        var values: [CountValue] = []
        var last: [Count.Measure: Quantity] = [:]
        for count in claim.mention.counts where count.kind == .eventCount || count.kind == .runningToll {
            guard let quantity = claim.quantity(of: count), (quantity.best ?? quantity.low ?? quantity.high) != nil
            else { continue }
            guard let index = values.firstIndex(where: { $0.measure == count.measure }) else {
                values.append(CountValue(measure: count.measure, quantity, claim))
                last[count.measure] = quantity
                continue
            }
            if let before = last[count.measure], isPart(quantity, of: before, in: claim.mention) { continue }
            let more = CountValue(measure: count.measure, quantity, claim)
            values[index].low = sum(values[index].low, more.low)
            values[index].best = sum(values[index].best, more.best)
            values[index].high = sum(values[index].high, more.high)
            last[count.measure] = quantity
        }
        return values
    }

    private static func sum(_ a: Double?, _ b: Double?) -> Double? {
        guard let a, let b else { return nil }
        return a + b
    }

    /// Whether the words between two numbers say that the second is part of the first, or nothing says who they are.
    private static func isPart(_ part: Quantity, of whole: Quantity, in mention: Mention) -> Bool {
        guard part.who != nil, whole.who != nil, part.who != whole.who, part.span.start >= whole.span.end else {
            return true
        }
        let quote = CodePoints(mention.quote)
        let between = quote[
            Span(start: whole.span.end - mention.span.start, end: part.span.end + 12 - mention.span.start)
        ]
        let words = Set(between.lowercased().split { !$0.isLetter }.map(String.init))
        return words.contains("them") || words.contains("whom") || words.contains("including")
            || words.contains("among")
    }

    /// Whether both can be true of one event: their ranges meet, or one is at most twice the other.
    func isCompatible(with other: CountValue) -> Bool {
        overlaps(other) || (best ?? 0) <= 2 * (other.best ?? 0) && (other.best ?? 0) <= 2 * (best ?? 0)
    }

    /// Whether their ranges meet; an end that is left open meets everything beyond it.
    func overlaps(_ other: CountValue) -> Bool {
        (low ?? 0) <= (other.high ?? .infinity) && (other.low ?? 0) <= (high ?? .infinity)
    }
}
