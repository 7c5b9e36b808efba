import Discussion
import Markup
import Newsroom

/// How much was decided of what, for everybody to see.
struct TransparencyPage: Page {
    let report: TransparencyReport

    var sections: [Section] { report.sections }
    var canonical: SiteAddress { .transparency }
    func title(_ words: Words) -> String? { words[.transparency] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><h1>\(words[.transparency])</h1>
            <p class="standfirst">\(words[.transparencyIntroduction(from: words.dayText(report.from), to: words.dayText(report.to))])</p>
            \(table(words[.discussion], [
                (words[.posted], report.posted), (words[.held], report.held), (words[.reports], report.reports),
            ]))
            \(refused(words))
            \(table(words[.ofDesk], CommentAction.ofTheDesk.map { (words[.action($0)], report.decisions[$0] ?? 0) } + [
                (words[.takenBack], report.takenBack)
            ]))
            \(table(words[.byRule], report.byRule.sorted { $0.key < $1.key }.map { (words.title(of: $0.key, in: report.rules), $0.value) }))
            \(table(words[.sanctions], Sanction.Kind.allCases.map { (words[.sanction($0)], report.sanctions[$0] ?? 0) }))
            \(table(words[.appeals], [
                (words[.appeals], report.appeals), (words[.appealsGranted], report.appealsGranted),
                (words[.appealsDenied], report.appealsDenied),
            ]))</div>
            """
    }

    private func refused(_ words: Words) -> Markup {
        let checks = Finding.Check.allCases.filter(\.refuses)
        return """
            \(table(words[.refused], checks.map { (words[.refusedBy($0)], report.refused[$0] ?? 0) }))
            <p class="hint">\(words[.refusedHint])</p>
            """
    }

    private func table(_ title: String, _ rows: [(name: String, number: Int)]) -> Markup {
        guard !rows.isEmpty else { return "" }
        return """
            <h2>\(title)</h2><table class="statements"><tbody>\(rows.markup { row in
                "<tr><th scope=\"row\">\(row.name)</th><td>\(row.number)</td></tr>\n"
            })</tbody></table>
            """
    }
}
