import News

/// The drafts of the record so far, each of another event.
struct DraftPool {
    private struct Copy: Hashable {
        var originGroup: String
        var quote: String
    }

    private(set) var drafts: [Draft] = []
    private var index = DraftIndex()
    private var copies: [Copy: Int] = [:]

    /// Puts a draft with the one of the same event, or makes it one of its own where that is allowed.
    ///
    /// Answers with the number of the event, or with nothing where there is none for it.
    @discardableResult
    mutating func place(_ draft: Draft, makesEvent: Bool = true) -> Int? {
        let number = copied(draft) ?? best(for: draft)
        guard let number else {
            guard makesEvent else { return nil }
            drafts.append(draft)
            note(drafts.count - 1)
            return drafts.count - 1
        }
        drafts[number].absorb(draft)
        note(number)
        return number
    }

    /// Adds a claim that changes nothing of what is known of an event.
    mutating func append(_ claim: Claim, to number: Int) { drafts[number].append(claim) }

    /// The event that a draft speaks of, whoever reports it, where one passes the test.
    func likest(_ draft: Draft, least: Int? = nil, where passes: (Draft) -> Bool = { _ in true }) -> Int? {
        best(for: draft) { passes($0) ? draft.likeness($0, least: least) : nil }
    }

    private func best(for draft: Draft) -> Int? { best(for: draft) { draft.score($0) } }

    /// The candidate with the most points; of several the oldest.
    private func best(for draft: Draft, _ score: (Draft) -> Int?) -> Int? {
        var best: (number: Int, score: Int)?
        for number in index.candidates(for: draft) {
            guard let score = score(drafts[number]), score >= best?.score ?? .min else { continue }
            best = (number, score)
        }
        return best?.number
    }

    /// The event of the same words in another print of the same text.
    private func copied(_ draft: Draft) -> Int? {
        for claim in draft.claims {
            if let number = copies[Copy(originGroup: claim.publication.originGroup, quote: claim.mention.quote)],
                drafts[number].family == draft.family, drafts[number].articles.isDisjoint(with: draft.articles)
            {
                return number
            }
        }
        return nil
    }

    private mutating func note(_ number: Int) {
        index.insert(drafts[number], as: number)
        for claim in drafts[number].claims.suffix(32) {
            let copy = Copy(originGroup: claim.publication.originGroup, quote: claim.mention.quote)
            if copies[copy] == nil { copies[copy] = number }
        }
    }
}
