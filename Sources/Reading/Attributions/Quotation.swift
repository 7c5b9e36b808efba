import News

/// A stretch between quotation marks, marks included, as tokens.
struct Quotation: Sendable {
    var range: Range<Int>
    /// Whether it ran to the end of its paragraph without a closing mark.
    var isOpen: Bool

    /// Finds curly, straight and doubled single quotes; none reaches over a paragraph's end.
    ///
    /// A paragraph that is left open goes on in the next one, as newspapers print long quotations.
    static func find(in analysis: Analysis) -> [Quotation] {
        var found: [Quotation] = []
        var open: Int?
        let bytes = analysis.text.utf8
        var index = 0
        while index < analysis.tokens.count {
            if let start = open, breaksParagraph(before: index, analysis, bytes) {
                found.append(Quotation(range: start..<index, isOpen: true))
                open = nil
            }
            if open != nil, let inner = nested(at: index, in: analysis, bytes) {
                index = inner
            } else if let mark = mark(at: index, in: analysis) {
                let end = index + mark.width
                // A second opening mark that touches the word before it was meant to close.
                if let start = open, mark.kind != .opening || !analysis.tokens[index].spaceBefore {
                    found.append(Quotation(range: start..<end, isOpen: false))
                    open = nil
                } else if open == nil, mark.kind != .closing || leadsIn(at: index, in: analysis) {
                    open = index
                }
                index = end
            } else {
                index += 1
            }
        }
        if let open { found.append(Quotation(range: open..<analysis.tokens.count, isOpen: true)) }
        return found.filter { $0.range.count > 1 }
    }

    /// The end of a quotation inside another with the same marks, where two closing marks follow its opening one.
    private static func nested(at index: Int, in analysis: Analysis, _ bytes: [UInt8]) -> Int? {
        guard analysis.tokens[index].spaceBefore, mark(at: index, in: analysis)?.kind == .opening else { return nil }
        var inner: Int?
        for at in index + 1..<min(max(index + 1, analysis.tokens.count), index + farthest) {
            if breaksParagraph(before: at, analysis, bytes) { return nil }
            guard let mark = mark(at: at, in: analysis) else { continue }
            guard mark.kind == .closing else { return nil }
            if let inner { return inner }
            inner = at + mark.width
        }
        return nil
    }

    /// How far behind an inner quotation's beginning the outer one may end, in tokens.
    private static let farthest = 120

    /// Whether a closing mark stands where an opening one was meant: after a space and before a letter.
    private static func leadsIn(at index: Int, in analysis: Analysis) -> Bool {
        analysis.tokens[index].spaceBefore && index + 1 < analysis.tokens.count
            && !analysis.tokens[index + 1].spaceBefore && analysis.tokens[index + 1].kind == .word
    }

    private enum Kind { case opening, closing, either }

    private static func mark(at index: Int, in analysis: Analysis) -> (kind: Kind, width: Int)? {
        switch analysis.words[index] {
        case "“", "``", "„", "«": return (.opening, 1)
        case "”", "»": return (.closing, 1)
        case "\"", "''": return (.either, 1)
        case "`", "'":
            // The tokeniser may part a doubled mark.
            let next = index + 1
            guard next < analysis.tokens.count, analysis.words[next] == analysis.words[index],
                analysis.tokens[next].start == analysis.tokens[index].end
            else { return nil }
            return (analysis.words[index] == "`" ? .opening : .either, 2)
        default: return nil
        }
    }

    /// Whether a paragraph ends before the token: at a blank line, or at a line's end that ends a sentence.
    private static func breaksParagraph(before index: Int, _ analysis: Analysis, _ bytes: [UInt8]) -> Bool {
        guard index > 0 else { return false }
        let gap = Int(analysis.tokens[index - 1].end)..<Int(analysis.tokens[index].start)
        let lines = bytes[gap.prefix(64)].count { $0 == 0x0A }
        return lines > 1 || lines == 1 && analysis.sentences[analysis.sentence(of: index)].lowerBound == index
    }
}
