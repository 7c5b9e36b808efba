import News
import Record
import Store

extension Newsroom {
    /// Every mention of a document with what is needed to weigh it.
    func claims(of document: StoredDocument, article: ArticleRow?) throws -> [Claim] {
        let report = document.report
        return document.findings.mentions.map { mention in
            Claim(mention: mention, in: document.findings, of: report, version: article?.version ?? 1)
        }
    }

    func insert(_ claims: [Claim], article: String, version: Int, in connection: any Connection) throws {
        for claim in claims {
            try MentionRow.insert(
                article: article, version: version, id: claim.mention.id, kind: claim.mention.kind.rawValue,
                claim: try encodedJSON(claim), in: connection
            )
        }
    }
}
