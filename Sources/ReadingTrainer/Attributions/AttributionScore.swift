import Foundation
import News
import Reading

/// How many attributions were found, counted as `score.py` counts.
struct AttributionScore: CustomStringConvertible {
    private var found = 0
    private var whole = 0
    private var given = 0
    private var wanted = 0
    private var quoted = (found: 0, wanted: 0)
    private var words = 0
    private var clocks = 0

    mutating func count(_ reader: AttributionReader, _ read: ReadReport) {
        let began = clock()
        let answers = reader.read(read.analysis, entities: read.entities)
        clocks += clock() - began
        let text = Array(read.report.text.unicodeScalars)
        words += read.report.text.split(whereSeparator: \.isWhitespace).count
        let got = answers.map {
            (content: Characters($0.content), source: Characters([$0.source?.span].compactMap(\.self)))
        }
        let marks = read.report.attributions.filter { !$0.content.isEmpty }
        let want = marks.filter { !$0.source.isEmpty }.map {
            (content: Characters($0.content), source: Characters($0.source))
        }
        let unsourced = marks.filter { $0.source.isEmpty }.map { Characters($0.content) }
        var pairs: [(score: Double, want: Int, got: Int)] = []
        for i in want.indices {
            for j in got.indices {
                let score = want[i].content.agreement(with: got[j].content)
                if score >= 0.5 { pairs.append((score, i, j)) }
            }
        }
        pairs.sort { ($1.score, $1.want, $1.got) < ($0.score, $0.want, $0.got) }
        var (usedWant, usedGot): (Set<Int>, Set<Int>) = ([], [])
        for pair in pairs where !usedWant.contains(pair.want) && !usedGot.contains(pair.got) {
            usedWant.insert(pair.want)
            usedGot.insert(pair.got)
            if want[pair.want].source.agreement(with: got[pair.got].source) >= 0.5 { whole += 1 }
        }
        found += usedWant.count
        wanted += want.count
        given += got.indices.count { j in
            usedGot.contains(j) || !unsourced.contains { got[j].content.agreement(with: $0) >= 0.5 }
        }
        for i in want.indices where want[i].content.isQuoted(in: text) {
            quoted.wanted += 1
            if usedWant.contains(i) { quoted.found += 1 }
        }
    }

    var description: String {
        func share(_ part: Int, _ all: Int) -> Double { Double(part) / Double(max(all, 1)) }
        func f1(_ right: Int) -> Double { 2 * Double(right) / Double(max(given + wanted, 1)) }
        let figures: [(String, Double)] = [
            ("found F1", f1(found)), ("P", share(found, given)), ("R", share(found, wanted)),
            ("with source", f1(whole)), ("quotations", share(quoted.found, quoted.wanted)),
            ("µs a word", share(clocks, words)),
        ]
        return figures.map { "\($0.0) \(String(format: "%.3f", $0.1))" }.joined(separator: "  ")
    }
}

/// The characters of some spans.
struct Characters {
    private let ranges: [Range<Int>]

    init(_ spans: [Span]) {
        var merged: [Range<Int>] = []
        for span in spans.sorted() {
            if let last = merged.last, span.start <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.end)
            } else {
                merged.append(span.start..<max(span.start, span.end))
            }
        }
        ranges = merged
    }

    init(_ spans: [[Int]]) { self.init(spans.map { Span(start: $0[0], end: $0[1]) }) }

    private var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// What share of the characters of either both hold (Jaccard's index).
    func agreement(with other: Characters) -> Double {
        var both = 0
        for one in ranges { for two in other.ranges { both += one.clamped(to: two).count } }
        let all = count + other.count - both
        return all > 0 ? Double(both) / Double(all) : 0
    }

    /// Whether a double quotation mark stands at their ends or before them.
    func isQuoted(in text: [Unicode.Scalar]) -> Bool {
        guard let first = ranges.first?.lowerBound, let last = ranges.last?.upperBound else { return false }
        let marks: [Unicode.Scalar] = ["\"", "“", "”"]
        return marks.contains(text[first]) || marks.contains(text[last - 1])
            || first > 0 && ["\"", "“"].contains(text[first - 1])
    }
}
