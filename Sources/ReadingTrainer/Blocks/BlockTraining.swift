import Foundation
import Wire

/// Trains the scorer of lines, judges it on sites that it was not trained on, and writes its weights.
func trainBlocks(_ arguments: inout Arguments) throws {
    let folder = try arguments.required("--data")
    var pages: [LabelledPage] = []
    for (corpus, weight) in BlockGold.corpora {
        pages += try BlockGold.pages(corpus, weight: weight, in: folder)
    }
    print("\(pages.count) pages of \(Set(pages.map(\.site)).count) sites")
    BlockScores("by rules alone", pages) { page, index in page.examples.kept[index] }.report()
    let folds = arguments.number("--folds", or: 5)
    if folds > 1 {
        var scorers: [LineScorer] = []
        for fold in 0..<folds {
            scorers.append(LineScorer(trees: trees(of: pages.filter { $0.fold(of: folds) != fold })))
        }
        BlockScores("on sites not trained on, \(folds) folds", pages) { page, index in
            page.isKept(index, by: scorers[page.fold(of: folds)])
        }.report()
    }
    let trees = trees(of: pages)
    let scorer = LineScorer(trees: trees)
    BlockScores("on what it was trained on", pages) { page, index in page.isKept(index, by: scorer) }.report()
    let lines = LineScorer.encode(trees).split(separator: "\n").map { "        \($0)\n" }.joined()
    let place = arguments.value("--out") ?? "Sources/Wire/Scorer/LineScorer+Weights.swift"
    try """
    // Written by `ReadingTrainer train-blocks`: see docs/The-line-scorer.md.

    extension LineScorer {
        /// The trees as ``encode(_:)`` writes them.
        static let weights: StaticString = \"\"\"
    \(lines)        \"\"\"
    }

    """.write(toFile: place, atomically: true, encoding: .utf8)
    print("\(place): \(trees.count) trees, \(trees.reduce(0) { $0 + $1.count }) nodes")
}

/// Lines that are far from any article say little: one in six of them is trained on, and counts for all.
private func trees(of pages: [LabelledPage]) -> [[LineScorer.Node]] {
    var random = SeededRandom(seed: 7)
    var rows: [[Float]] = []
    var labels: [Bool] = []
    var weights: [Double] = []
    let near = LineExamples.featureNames.firstIndex(of: "keptAround") ?? 0
    for page in pages {
        for index in page.labels.indices where page.weights[index] > 0 && page.examples.isScored[index] {
            let isFar = !page.labels[index] && !page.examples.kept[index] && page.examples.rows[index][near] == 0
            if isFar, Int.random(in: 0..<6, using: &random) > 0 { continue }
            rows.append(page.examples.rows[index])
            labels.append(page.labels[index])
            weights.append(page.weights[index] * (isFar ? 6 : 1))
        }
    }
    return BoostedTrees(rows: rows, labels: labels, weights: weights).train()
}

extension LabelledPage {
    /// Which part of the corpora the page's site belongs to: the same for every page of it.
    func fold(of count: Int) -> Int {
        Int(site.utf8.reduce(UInt64(5_381)) { ($0 &* 33) ^ UInt64($1) } % UInt64(count))
    }

    func isKept(_ index: Int, by scorer: LineScorer) -> Bool {
        guard examples.isScored[index] else { return examples.kept[index] }
        return LineScorer.keeps(score: scorer.score(examples.rows[index]), isKept: examples.kept[index])
    }
}
