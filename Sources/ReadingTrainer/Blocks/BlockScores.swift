import Wire

/// How well chosen lines agree with the gold: the overlap of runs of four words, averaged over pages.
struct BlockScores {
    private struct Score {
        var precisions: [Double] = []
        var recalls: [Double] = []
        var exact = 0
        var pages = 0
    }

    private let title: String
    private var scores: [(corpus: String, score: Score)] = []

    init(_ title: String, _ pages: [LabelledPage], isKept: (LabelledPage, Int) -> Bool) {
        self.title = title
        for page in pages {
            guard let gold = page.gold, let required = page.required else { continue }
            let kept = page.examples.texts.indices.filter { isKept(page, $0) }
            let text = kept.map { page.examples.texts[$0] }.joined(separator: "\n")
            let (words, wanted) = (GoldWords.of(text), GoldWords.of(gold))
            let given = Self.counts(words)
            if scores.last?.corpus != page.corpus { scores.append((page.corpus, Score())) }
            let last = scores.count - 1
            if !words.isEmpty { scores[last].score.precisions.append(Self.share(of: given, in: Self.counts(wanted))) }
            scores[last].score.recalls.append(Self.share(of: Self.counts(GoldWords.of(required)), in: given))
            scores[last].score.pages += 1
            if words == wanted { scores[last].score.exact += 1 }
        }
    }

    private static func counts(_ words: [Substring]) -> [[Substring]: Int] {
        Dictionary(GoldWords.runs(words).map { ($0, 1) }, uniquingKeysWith: +)
    }

    private static func share(of runs: [[Substring]: Int], in others: [[Substring]: Int]) -> Double {
        let shared = runs.reduce(0) { $0 + min($1.value, others[$1.key] ?? 0) }
        return Double(shared) / Double(max(1, runs.values.reduce(0, +)))
    }

    func report() {
        print(title)
        for (corpus, score) in scores {
            let precision = score.precisions.reduce(0, +) / Double(max(1, score.precisions.count))
            let recall = score.recalls.reduce(0, +) / Double(max(1, score.recalls.count))
            let f1 = 2 * precision * recall / max(1e-9, precision + recall)
            func shown(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
            print(
                "  \(corpus): F1 \(shown(f1)), precision \(shown(precision)), recall \(shown(recall)), "
                    + "exact \(shown(Double(score.exact) / Double(max(1, score.pages)))) of \(score.pages) pages")
        }
    }
}
