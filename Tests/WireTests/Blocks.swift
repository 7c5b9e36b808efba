import News
import Testing

@testable import Wire

extension Report {
    /// The words of every block of that kind, cut by code points as a reader of the JSON would.
    func words(_ kind: Block.Kind) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return article.blocks.filter { $0.kind == kind }.map { block in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[block.span.start..<block.span.end])
            return String(words)
        }
    }

    /// Checks that blocks are in order, apart, not empty, and free of white space at their ends.
    func checkBlocks(sourceLocation: SourceLocation = #_sourceLocation) {
        let scalars = Array(text.unicodeScalars)
        var end = 0
        for block in article.blocks {
            #expect(block.span.start >= end && !block.span.isEmpty, "\(block)", sourceLocation: sourceLocation)
            #expect(block.span.end <= scalars.count, "\(block)", sourceLocation: sourceLocation)
            guard block.span.start >= end, block.span.end <= scalars.count, !block.span.isEmpty else { return }
            #expect(!scalars[block.span.start].properties.isWhitespace, "\(block)", sourceLocation: sourceLocation)
            #expect(!scalars[block.span.end - 1].properties.isWhitespace, "\(block)", sourceLocation: sourceLocation)
            end = block.span.end
        }
    }

    func reason(of words: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        return article.blocks.first { block in
            String(String.UnicodeScalarView(scalars[block.span.start..<block.span.end])).hasPrefix(words)
        }?.reason.flatMap(Reason.init)?.words
    }
}
