import News

/// The claims of one article put in order: what means the same together, each under what is done with it.
struct Filing {
    /// Mentions of one event in one article.
    struct Cluster {
        /// Told as having happened.
        var told: [Claim] = []
        /// Counts without a word for the event: they join an event but make none.
        var counted: [Claim] = []
        var planned: [Claim] = []
        /// Denied or questioned.
        var doubted: [Claim] = []
        /// Possible, conditional, or without a type.
        var rest: [Claim] = []
    }

    private(set) var clusters: [Cluster] = []

    /// Takes the claims of one version of one article, in order of their place in the text.
    init(_ claims: [Claim]) {
        let index = Dictionary(claims.enumerated().map { ($1.mention.id, $0) }, uniquingKeysWith: { first, _ in first })
        var sets = DisjointSets(count: claims.count)
        for (number, claim) in claims.enumerated() {
            if let same = claim.mention.sameAs.flatMap({ index[$0] }) { sets.join(number, same) }
        }
        var place: [Int: Int] = [:]
        for (number, claim) in claims.enumerated() {
            let root = sets.root(of: number)
            let at = place[root] ?? clusters.count
            if at == clusters.count {
                place[root] = at
                clusters.append(Cluster())
            }
            clusters[at].take(claim)
        }
    }
}

extension Filing.Cluster {
    fileprivate mutating func take(_ claim: Claim) {
        let mention = claim.mention
        if mention.type == nil || mention.kind == .figure {
            rest.append(claim)
        } else if claim.isDenial || mention.stance == .questions {
            doubted.append(claim)
        } else if mention.modality == .planned || Self.liesAhead(claim) {
            planned.append(claim)
        } else if !claim.isAssertion {
            rest.append(claim)
        } else if mention.kind == .count {
            counted.append(claim)
        } else {
            told.append(claim)
        }
    }

    /// What is dated after its own report has not happened, however it is put. A day is left for the world's zones.
    private static func liesAhead(_ claim: Claim) -> Bool {
        guard let when = claim.mention.when else { return false }
        return when.begin.number > claim.published.day.number + 1
    }
}

/// Sets that grow together, each known by its least member.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of member: Int) -> Int {
        var at = member
        while parents[at] != at {
            parents[at] = parents[parents[at]]
            at = parents[at]
        }
        return at
    }

    mutating func join(_ a: Int, _ b: Int) {
        let (x, y) = (root(of: a), root(of: b))
        parents[max(x, y)] = min(x, y)
    }
}
