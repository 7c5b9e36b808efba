import Discussion
import Markup
import Newsroom

/// What house rules say, and all that they said before: what somebody accepted can be read again.
struct RulesVersionsPage: Page {
    let history: RulesVersions

    var sections: [Section] { history.sections }
    var canonical: SiteAddress { .rulesVersions(history.publication?.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.rulesVersions] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        // One version may have been worded in several ways: the first that stands here bears its name.
        var named: Set<Int> = []
        let versions = history.versions.map { version in
            (version, isFirst: named.insert(version.rules.version).inserted)
        }
        return """
            <div class="thread plain">\(history.publication.map { "<p class=\"kicker\"><bdi>\($0.name)</bdi></p>" as Markup })<h1>\(words[.rulesVersions])</h1>
            \(versions.markup { version, isFirst in
                """
                <section\(Attribute("id", isFirst ? "version-\(version.rules.version)" : nil))><h2>\(words[.rulesVersion(version.rules.version)]) \
                <span class="meta">\(version.until.map { words[.until(words.timeText($0))] } ?? words[.inForce])</span></h2>
                \(RuleTexts(rules: version.rules, level: 3).markup(words))</section>

                """
            })</div>
            """
    }
}

/// The rules with what each says.
struct RuleTexts {
    let rules: HouseRules
    /// Of which level the headings are.
    var level = 2

    func markup(_ words: Words) -> Markup {
        rules.rules.markup { rule in
            let title = words.title(of: rule.id, in: rules)
            let heading: Markup =
                level == 2 ? "<h2 id=\"\(rule.id)\" dir=\"auto\">\(title)</h2>" : "<h3 dir=\"auto\">\(title)</h3>"
            return """
                \(heading)
                <p dir="auto">\(rule.text ?? words[.rule(id: rule.id, isTitle: false)])</p>

                """
        }
    }
}
