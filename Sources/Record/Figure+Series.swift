import News

extension Figure {
    private struct Key: Hashable {
        var measure: Count.Measure
        var subject: NameKey
        var place: String
    }

    /// The stocks that claims give, as series of the same thing in the same place. Denied and planned ones are none.
    static func series(in claims: [Claim]) -> [Figure] {
        var figures: [Figure] = []
        var index: [Key: Int] = [:]
        for claim in claims where claim.isAssertion {
            for count in claim.mention.counts where count.kind == .stock {
                guard let quantity = claim.quantity(of: count), let value = Value(quantity, claim) else { continue }
                let subject = count.who ?? quantity.who ?? quantity.unit ?? count.measure.rawValue
                let place = claim.place.map { $0.gazetteerID ?? NameKey($0.name).words.joined(separator: " ") } ?? ""
                let key = Key(measure: count.measure, subject: NameKey(subject), place: place)
                let at = index[key] ?? figures.count
                if at == figures.count {
                    index[key] = at
                    figures.append(Figure(subject: subject, measure: count.measure, unit: quantity.unit, values: []))
                }
                figures[at].values.append(value)
                figures[at].subject = subject
                figures[at].place = claim.place?.name ?? figures[at].place
            }
        }
        for at in figures.indices {
            figures[at].values.sort { $0.asOf != $1.asOf ? $0.asOf < $1.asOf : Claim.precedes($0.claim, $1.claim) }
        }
        return figures
    }
}

extension Figure.Value {
    /// The day is that of the claim's time, where it lies before publication.
    fileprivate init?(_ quantity: Quantity, _ claim: Claim) {
        guard (quantity.low ?? quantity.best ?? quantity.high) != nil else { return nil }
        let published = claim.published.day
        let told = claim.mention.when.flatMap { $0.basis == .publication ? nil : $0.finish }
        self.init(
            low: quantity.low, best: quantity.best, high: quantity.high, qualifier: quantity.qualifier,
            asOf: told.map { min($0, published) } ?? published, claim: claim
        )
    }
}
