import Foundation
import News
import Reading

/// A report with who says what in it, as annotators marked it.
struct AttributedReport: Decodable {
    struct Mark: Decodable {
        var source: [[Int]]
        var cue: [[Int]]
        var content: [[Int]]
    }
    var id: String
    var text: String
    var attributions: [Mark]

    /// The reports of one part of PolNeAR.
    static func read(_ part: String, in folder: String) throws -> [AttributedReport] {
        let file = try Data(contentsOf: URL(filePath: "\(folder)/attribution/polnear/\(part).jsonl"))
        return try file.split(separator: 0x0A).map { try JSONDecoder().decode(AttributedReport.self, from: Data($0)) }
    }
}

/// A report taken apart, with what annotators marked by its tokens.
struct ReadReport {
    /// An attribution that has both a cue and something that is said.
    struct Gold {
        var cue: Int
        var content: [Range<Int>]
        var source: [Range<Int>]
    }

    let report: AttributedReport
    let analysis: Analysis
    let entities: [Entity]
    let gold: [Gold]

    init(_ report: AttributedReport, grammar: Grammar, names: EntityReader) {
        self.report = report
        var analysis = Tokenizer().analyse(CodePoints(report.text))
        grammar.annotate(&analysis)
        self.analysis = analysis
        entities = names.read(analysis)
        gold = report.attributions.compactMap { mark in
            func ranges(_ spans: [[Int]]) -> [Range<Int>] {
                spans.map { analysis.tokens(in: Span(start: $0[0], end: $0[1])) }.filter { !$0.isEmpty }
            }
            let content = ranges(mark.content)
            guard let cue = Self.head(of: ranges(mark.cue), in: analysis), !content.isEmpty else { return nil }
            return Gold(cue: cue, content: content, source: ranges(mark.source))
        }
    }

    /// The word of a cue that the others hang on: a verb before other words.
    private static func head(of ranges: [Range<Int>], in analysis: Analysis) -> Int? {
        let tokens = ranges.flatMap { Array($0) }
        if let according = tokens.first(where: { analysis.lowered[$0] == "according" }) { return according }
        let tops = tokens.filter { token in
            let head = Int(analysis.tokens[token].head)
            return head == token || !tokens.contains(head)
        }
        let words = tops.filter { analysis.tokens[$0].kind == .word }
        return words.first { analysis.tokens[$0].part == .verb } ?? words.first ?? tops.first
    }
}
