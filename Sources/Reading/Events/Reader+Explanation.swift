public import News

extension Reader {
    /// Why each event, count and figure was read: its sentence's dependency tree, then the rule that decided.
    ///
    /// The tree stands one word a line, moved in under the word that governs it, with its relation and part of speech.
    public func explanation(of report: Report, place: String? = nil) -> String {
        let (findings, analysis) = reading(report, place: place)
        let text = analysis.text
        var lines: [String] = []
        let told = Dictionary(grouping: findings.mentions, by: \.sentence)
        for (index, span) in findings.sentences.enumerated() {
            guard let mentions = told[index] else { continue }
            lines += ["", text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")]
            lines += tree(of: analysis.sentences[index], in: analysis)
            for mention in mentions {
                let type = mention.type?.rawValue ?? mention.kind.rawValue
                let percent = Int((mention.confidence * 100).rounded())
                lines.append("  => \(mention.id) \(type) \(mention.modality.rawValue), \(percent) %: \(mention.rule)")
            }
        }
        return lines.dropFirst().joined(separator: "\n") + "\n"
    }

    private func tree(of sentence: Range<Int>, in analysis: Analysis) -> [String] {
        sentence.map { index in
            let token = analysis.tokens[index]
            var depth = 1
            var at = index
            while depth < 24, Int(analysis.tokens[at].head) != at, analysis.tokens[at].head >= 0 {
                at = Int(analysis.tokens[at].head)
                depth += 1
            }
            let indent = String(repeating: "  ", count: depth)
            return "\(indent)\(analysis.words[index])  \(token.relation.name) \(token.part.name)"
        }
    }
}
