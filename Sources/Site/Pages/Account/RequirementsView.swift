import Discussion
import Markup
import News
import Newsroom

/// What posting asks for and whether it is there, with what to do where it isn't.
struct RequirementsView {
    let requirements: Requirements
    let rules: HouseRules
    /// In whose threads; nothing for the newspaper's own.
    var publication: HostedPublication?

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <p class="\(requirements.areMet ? "done" : "problem")">\(words[requirements.areMet ? .requirementsMet : .requirementsNotMet])</p>
            <ul class="checks">
            \(Requirements.Requirement.allCases.markup { requirement in
                let isMet = !requirements.missing.contains(requirement)
                return """
                    <li class="\(isMet ? "ok" : "con")">\(words[.requirement(requirement, isMet: isMet)])\
                    \(isMet ? "" : " \(words[.mend(requirement)])" as Markup)</li>

                    """
            })</ul>
            \(requirements.bar.map { SanctionView(sanction: $0, rules: rules).markup(words) })
            \(requirements.mute.map { SanctionView(sanction: $0, rules: rules).markup(words) })
            \(requirements.accepted > 0 ? accepted(words) : "")\(requirements.missing.contains(.rulesAccepted) ? acceptance(frame) : "")
            """
    }

    /// What was accepted last, with the way to what it said.
    private func accepted(_ words: Words) -> Markup {
        let place = SiteAddress.rulesVersions(publication?.id).link(to: "version-\(requirements.accepted)")
        return
            "<p class=\"meta\">\(words[.acceptedRules]) <a href=\"\(place)\">\(words[.rulesVersion(requirements.accepted)])</a></p>"
    }

    private func acceptance(_ frame: Frame) -> Markup {
        """
        <form method="post" action="\(SiteAddress.accountRules.link)">\(frame.formField)\
        \(publication.map { "<input type=\"hidden\" name=\"publication\" value=\"\($0.id)\">" as Markup })
        <p class="hint"><a href="\((publication.map { .rulesOf($0.id) } ?? SiteAddress.rules).link)">\(frame.words[.rulesRead])</a>. \(frame.words[.acceptRulesHint])</p>
        <button name="rules" value="\(requirements.rules)">\(frame.words[.acceptRules])</button></form>
        """
    }
}

/// What holds against somebody, in words for them.
struct SanctionView {
    let sanction: Sanction
    let rules: HouseRules

    func markup(_ words: Words) -> Markup {
        "<p class=\"house\">\(told(words))<br>\(words[.underRule(title: words.title(of: sanction.rule, in: rules), reason: sanction.reason)])</p>"
    }

    func told(_ words: Words) -> String {
        let until = sanction.until.map { words.timeText($0.secondsSince1970) }
        return switch (sanction.kind, until) {
        case (.mute, let until): words[.mutedUntil(until ?? "")]
        case (.suspension, let until?): words[.barredUntil(until)]
        case (.warning, _): words[.warned]
        default: words[.barredForGood]
        }
    }
}

extension Words {
    /// The title of a house rule: the house's own words, else the catalogue's.
    func title(of rule: String, in rules: HouseRules) -> String {
        rules.told(rule)?.title ?? self[.rule(id: rule, isTitle: true)]
    }

    /// What to do so that one can post.
    func whatToDo(_ missing: [Requirements.Requirement], until: Int?) -> String {
        switch missing.first {
        case .notBarred?: until.map { self[.barredUntil(timeText($0))] } ?? self[.mend(.notBarred)]
        case let requirement?: self[.mend(requirement)]
        case nil: self[.requirementsMet]
        }
    }
}
