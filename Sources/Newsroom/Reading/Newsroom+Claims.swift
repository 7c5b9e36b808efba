import News
import Record
import Store

extension Newsroom {
    /// Keeps what a published version says, claim by claim.
    func insert(_ claims: [Claim], article: String, version: Int, in connection: any Connection) throws {
        for claim in claims {
            try MentionRow.insert(
                article: article, version: version, id: claim.mention.id, kind: claim.mention.kind.rawValue,
                claim: try encodedJSON(claim.compact), in: connection
            )
        }
    }

    /// What a document says, as published.
    func claims(of document: StoredDocument, as publication: Publication) -> [Claim] {
        publication.claims(in: document.findings, text: CodePoints(document.report.text))
    }
}

extension Claim {
    /// The same claim with only those of the report's quantities that it counts by.
    var compact: Claim {
        var claim = self
        var kept: [Quantity] = []
        claim.mention.counts = mention.counts.compactMap { count in
            guard let quantity = quantity(of: count) else { return nil }
            var count = count
            count.quantity = kept.count
            kept.append(quantity)
            return count
        }
        claim.quantities = kept
        return claim
    }
}
