import Foundation
import News
import Testing

@testable import Reading

/// How well attributions are found, by the measure of the project's score program.
struct AttributionScoreTests {
    struct Document: Decodable {
        struct Gold: Decodable {
            var source: [[Int]]
            var cue: [[Int]]
            var content: [[Int]]
        }
        var id: String
        var text: String
        var attributions: [Gold]
    }

    @Test(
        "finds two thirds of what sources say in American political news",
        .enabled(if: GoldSet.isThere("attribution/polnear/dev.jsonl")))
    func score() throws {
        let reader = try PackagedGrammar.attributions.get()
        let names = try PlacesShared.tables.get().entities
        var found = 0
        var whole = 0
        var given = 0
        var wanted = 0
        for document in try GoldSet.read("attribution/polnear/dev.jsonl", as: Document.self) {
            let text = CodePoints(document.text)
            var analysis = Tokenizer().analyse(text)
            try PackagedGrammar.grammar.get().annotate(&analysis)
            let got = reader.read(analysis, entities: names.read(analysis))
            let want = document.attributions.filter { !$0.content.isEmpty && !$0.source.isEmpty }
            let unsourced = document.attributions.filter { !$0.content.isEmpty && $0.source.isEmpty }
            let gotSets = got.map { characters($0.content) }
            let wantSets = want.map { characters($0.content.map { Span(start: $0[0], end: $0[1]) }) }
            var pairs: [(Double, Int, Int)] = []
            for (i, a) in wantSets.enumerated() {
                for (j, b) in gotSets.enumerated() {
                    let score = jaccard(a, b)
                    if score >= 0.5 { pairs.append((score, i, j)) }
                }
            }
            pairs.sort { $0.0 > $1.0 }
            var usedWant: Set<Int> = []
            var usedGot: Set<Int> = []
            for (_, i, j) in pairs where !usedWant.contains(i) && !usedGot.contains(j) {
                usedWant.insert(i)
                usedGot.insert(j)
                let source = characters(want[i].source.map { Span(start: $0[0], end: $0[1]) })
                let right = got[j].source.map { jaccard(source, characters([$0.span])) >= 0.5 } ?? false
                if right { whole += 1 }
            }
            found += usedWant.count
            wanted += want.count
            let free = gotSets.indices.filter { j in
                !usedGot.contains(j)
                    && unsourced.contains {
                        jaccard(gotSets[j], characters($0.content.map { Span(start: $0[0], end: $0[1]) })) >= 0.5
                    }
            }.count
            given += got.count - free
        }
        let precision = Double(found) / Double(max(1, given))
        let recall = Double(found) / Double(max(1, wanted))
        let f1 = 2 * precision * recall / max(0.001, precision + recall)
        let p2 = Double(whole) / Double(max(1, given))
        let r2 = Double(whole) / Double(max(1, wanted))
        let f2 = 2 * p2 * r2 / max(0.001, p2 + r2)
        print("attribution: found P \(precision) R \(recall) F1 \(f1); with source F1 \(f2)")
        #expect(f1 >= 0.73)
        #expect(f2 >= 0.67)
    }

    private func characters(_ spans: [Span]) -> Set<Int> {
        Set(spans.flatMap { Array($0.start..<$0.end) })
    }

    private func jaccard(_ a: Set<Int>, _ b: Set<Int>) -> Double {
        guard !a.isEmpty || !b.isEmpty else { return 0 }
        let both = Double(a.intersection(b).count)
        return both / (Double(a.count + b.count) - both)
    }
}
