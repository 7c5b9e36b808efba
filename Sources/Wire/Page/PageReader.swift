import HTML
import News

/// Reads a page of HTML into a report.
struct PageReader {
    let document: Document
    let metadata: PageMetadata
    let tree: PageTree
    let finder: BodyFinder
    let statements: PageStatements
    /// The page's address, where pictures' addresses are relative to.
    let address: String?

    init(_ document: Document, url: String?) {
        self.document = document
        metadata = PageMetadata(document, address: url)
        tree = PageTree(document)
        finder = BodyFinder(tree, witness: metadata.linked.body)
        address = url
        statements = PageStatements(document, metadata: metadata, tree: tree, finder: finder, address: url)
    }

    /// The report on the page, and the blocks of which it is made.
    func read(id: String, memory: SiteMemory) -> (report: Report, blocks: PageBlocks) {
        var article = Article()
        statements.fill(&article)
        let pictures = pictures(headline: article.headline, headlineAt: statements.headlineIndex)
        article.pictures = pictures.all
        let blocks = PageBlocks(
            self, headline: article.headline, byline: article.byline, from: statements.headlineIndex, memory: memory)
        let pieces = Self.captioned(blocks.pieces, by: pictures.shown)
        let text = Self.join(pieces, into: &article)
        readBody(pieces, into: &article)
        article.refusal = PageNature(self, article: article, pieces: pieces).refusal
        return (Report(id: id, text: text, article: article), blocks)
    }

    /// Puts the pieces one below the other and gives each its block.
    private static func join(_ pieces: [PageBlocks.Piece], into article: inout Article) -> String {
        var text = ""
        var length = 0
        for piece in pieces {
            if length > 0 {
                text += "\n\n"
                length += 2
            }
            let count = piece.text.scalarCount
            article.blocks.append(
                Block(
                    kind: piece.kind, span: Span(start: length, end: length + count), reason: piece.reason?.rawValue,
                    confidence: piece.confidence, source: piece.source))
            text += piece.text
            length += count
        }
        return text
    }

    /// Dateline and provider, as the body's own words give them.
    private func readBody(_ pieces: [PageBlocks.Piece], into article: inout Article) {
        let body = pieces.filter { $0.kind == .paragraph }
        for piece in body.prefix(3) {
            guard let found = DatelineReader.read(piece.text, published: article.published?.day) else { continue }
            article.dateline = found.dateline
            article.provider = found.provider
            break
        }
        if article.provider == nil { article.provider = statements.agency }
        for piece in body where article.provider == nil { article.provider = Agencies.spokenTo(in: piece.text) }
    }
}
