import HTML
import News

/// Reads a page of HTML into a report.
struct PageReader {
    let document: Document
    let metadata: PageMetadata
    let tree: PageTree
    let finder: BodyFinder
    /// The page's address, where pictures' addresses are relative to.
    let address: String?

    init(_ document: Document, url: String?) {
        self.document = document
        metadata = PageMetadata(document)
        tree = PageTree(document)
        finder = BodyFinder(tree, witness: metadata.linked.body)
        address = url
    }

    /// The report on the page, and the blocks of which it is made.
    func read(id: String, memory: SiteMemory) -> (report: Report, blocks: PageBlocks) {
        var article = Article()
        let headline = self.headline
        article.headline = headline?.text
        article.language = metadata.language
        article.site = metadata.site.map(MarkedText.plain)?.orNil
        article.section = metadata.section
        article.published = published
        article.modified = metadata.modified
        article.url =
            (metadata.canonical ?? metadata["og:url"]).flatMap { PageAddress.resolve($0, against: address) } ?? address
        article.byline = byline
        let pictures = pictures(headline: headline?.text, headlineAt: headline?.at)
        article.pictures = pictures.all
        let blocks = PageBlocks(
            self, headline: headline?.text, byline: article.byline, from: headline?.at, memory: memory)
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
            let count = piece.text.unicodeScalars.count
            article.blocks.append(
                Block(
                    kind: piece.kind, span: Span(start: length, end: length + count), reason: piece.reason?.words,
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
        if article.provider == nil { article.provider = agencyInByline }
        for piece in body where article.provider == nil { article.provider = Agencies.spokenTo(in: piece.text) }
    }
}
