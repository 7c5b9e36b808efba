import Markup
import News
import Newsroom
import Wire

/// How a report was taken apart: every block of its page with what was decided of it and why, for an editor to correct.
struct BlocksPage: Page {
    let taken: TakenApart
    /// As many blocks as anybody would look through; the rest is counted.
    private static let limit = 500
    /// As much of a block as tells what it is, in code points.
    private static let length = 400

    var sections: [Section] { taken.sections }
    var canonical: SiteAddress { .draftBlocks(taken.article.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.keptAndLeftOut] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        let more = taken.decisions.count - Self.limit
        return """
            <p class="kicker"><a href="\(SiteAddress.draft(taken.article.id).link)" dir="auto">\(taken.article.headline)</a></p>
            <h1>\(words[.keptAndLeftOut])</h1>
            <p>\(taken.site.map { words[.decisionsHoldFor(site: $0)] } ?? words[.decisionsHoldForReport])\
             \(taken.site != nil && taken.isSiteClaimed ? words[.saysItsSite] + " " : "")\
            \(taken.isOpen ? "" : words[.printedStands])</p>
            \(taken.refusal.map { "<p class=\"problem\">\(words[.noReport($0.kind)])</p>" as Markup })
            <ol class="blocks">\(taken.decisions.prefix(Self.limit).markup { block($0, frame) })</ol>
            \(more > 0 ? "<p class=\"quiet\">\(words[.andMore(more)])</p>" as Markup : "")
            \(remembered(frame))
            \(statements(words))
            """
    }

    /// What the page says of its article in its several places: what was believed first.
    private func statements(_ words: Words) -> Markup {
        guard !taken.statements.isEmpty else { return "" }
        return """
            <h2>\(words[.statements])</h2>
            <div class="scroll"><table class="statements"><thead><tr><th scope="col">\(words[.statementOf])</th>
            <th scope="col">\(words[.statementValue])</th><th scope="col">\(words[.statementSource])</th></tr></thead>
            <tbody>\(taken.statements.prefix(Self.limit).markup { statement in
                """
                <tr\(Attribute("class", statement.isChosen ? "kept" : "left"))><th scope="row">\(words[.statementField(statement.field)])</th>
                <td dir="auto">\(beginning(of: statement.value))</td>
                <td>\(words[.statementKind(statement.source.kind)])\(statement.source.name.map { " (\($0))" } ?? "")\
                \(statement.isChosen ? " · \(words[.believed])" : "")</td></tr>

                """
            })</tbody></table></div>
            """
    }

    private func block(_ decision: Decision, _ frame: Frame) -> Markup {
        let words = frame.words
        let percent = words.percent(decision.confidence)
        let name = words[.blockKind(decision.kind)]
        return """
            <li class="\(decision.isKept ? "kept" : "left")"><p class="meta"><b>\(name)</b> · \(words[.reason(decision.reason)]) · \(percent)</p>
            <p dir="auto">\(beginning(of: decision.text))</p>
            \(decision.canBeCorrected ? button(decision.isKept ? .drop : .keep, decision.fingerprint, frame) : "")</li>

            """
    }

    private func beginning(of text: String) -> String {
        let beginning = text.unicodeScalars.prefix(Self.length)
        return beginning.endIndex == text.endIndex ? text : String(beginning) + "…"
    }

    private func remembered(_ frame: Frame) -> Markup {
        guard !taken.choices.isEmpty else { return "" }
        let words = frame.words
        return """
            <h2>\(words[.decidedSoFar])</h2>
            <ul class="blocks">\(taken.choices.markup { choice in
                """
                <li class="\(choice.verdict == .keep ? "kept" : "left")">\
                <p class="meta"><b>\(words[choice.verdict == .keep ? .alwaysKept : .alwaysLeftOut])</b></p>
                <p dir="auto">\(choice.example)</p>\(button(nil, choice.fingerprint, frame))</li>

                """
            })</ul>
            """
    }

    /// The button that decides of blocks like this one; nil forgets what was decided.
    private func button(_ verdict: SiteMemory.Verdict?, _ fingerprint: String, _ frame: Frame) -> Markup {
        let label: Phrase =
            switch verdict {
            case .keep: .keepSuch
            case .drop: .leaveSuchOut
            case nil: .forget
            }
        return """
            <form method="post" action="\(SiteAddress.draftBlocks(taken.article.id).link)">\(frame.formField)\
            <input type="hidden" name="block" value="\(fingerprint)">\
            <button class="second" name="verdict" value="\(verdict?.rawValue ?? "forget")">\(frame.words[label])</button></form>
            """
    }
}
