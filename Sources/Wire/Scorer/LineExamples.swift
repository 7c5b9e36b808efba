import HTML
import News

/// The lines of a page as the scorer is told of them, for training it.
package struct LineExamples: Sendable {
    /// Line by line.
    package let texts: [String]
    /// Whether the line is kept before it is scored.
    package let kept: [Bool]
    /// Whether the scorer has a say; captions are pictures' matter.
    package let isScored: [Bool]
    /// The numbers of each line.
    package let rows: [[Float]]

    package static var featureNames: [String] { LineFeatures.names }

    package init(page: [UInt8], url: String?) {
        let reader = PageReader(Document(page), url: url)
        let statements = reader.statements
        let verdicts = LineVerdicts(
            reader, headline: statements.headline, byline: statements.byline, from: statements.headlineIndex,
            scorer: nil)
        let outline = verdicts.outline
        texts = reader.finder.pageLines.map(\.text)
        kept = verdicts.list.map { $0.kind.isBody }
        isScored = texts.indices.map { verdicts.isScored($0) }
        var features = LineFeatures()
        rows = texts.indices.map { features.row($0, of: outline) }
    }
}
