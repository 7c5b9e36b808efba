/// The words of a text as the gold of article extraction is scored: letters, digits and underscores.
enum GoldWords {
    static func of(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    }

    /// The runs of four words, or the whole of a shorter text.
    static func runs(_ words: [Substring]) -> [[Substring]] {
        guard !words.isEmpty else { return [] }
        return (0..<max(1, words.count - 3)).map { Array(words[$0..<min(words.count, $0 + 4)]) }
    }
}

/// Finds which lines of a page the gold is made of.
enum LineAlignment {
    private static let longLine = 6

    static func labels(of lines: [String], gold: String) -> [Bool] {
        let goldWords = GoldWords.of(gold)
        let runs = Dictionary(GoldWords.runs(goldWords).map { ($0, 1) }, uniquingKeysWith: +)
        let joined = " " + goldWords.joined(separator: " ") + " "
        let words = lines.map { GoldWords.of($0) }
        var labels = Array(repeating: false, count: lines.count)
        var used: [[Substring]: Int] = [:]
        for index in lines.indices where words[index].count >= longLine {
            let own = GoldWords.runs(words[index])
            let found = own.filter { runs[$0] != nil }
            let spent = found.count { used[$0, default: 0] >= runs[$0, default: 0] }
            // What the gold has once is labelled once.
            guard found.count * 2 >= own.count, spent * 10 < max(1, found.count) * 7 else { continue }
            labels[index] = true
            for run in own { used[run, default: 0] += 1 }
        }
        // A short line is the gold's where it stands beside a longer one in both.
        for _ in 0..<2 {
            spread(over: Array(lines.indices), words, &labels) { line, beside in
                joined.contains(" " + (beside.suffix(3) + line).joined(separator: " ") + " ")
            } next: { line, beside in
                Array((beside + line).suffix(3))
            }
            spread(over: lines.indices.reversed(), words, &labels) { line, beside in
                joined.contains(" " + (line + beside.prefix(3)).joined(separator: " ") + " ")
            } next: { line, beside in
                Array((line + beside).prefix(3))
            }
        }
        return labels
    }

    private static func spread(
        over order: [Int], _ words: [[Substring]], _ labels: inout [Bool],
        fits: ([Substring], [Substring]) -> Bool, next: ([Substring], [Substring]) -> [Substring]
    ) {
        var beside: [Substring] = []
        for index in order {
            if labels[index] {
                beside = next(words[index], [])
            } else if !words[index].isEmpty, words[index].count < longLine, !beside.isEmpty,
                fits(words[index], beside)
            {
                labels[index] = true
                beside = next(words[index], beside)
            }
        }
    }
}
