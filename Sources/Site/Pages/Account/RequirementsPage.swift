import Discussion
import Markup
import Newsroom

/// Tells whether the account meets what posting asks for, and helps where posting fails.
///
/// Whoever is not signed in sees the help alone.
struct RequirementsPage: Page {
    let sections: [Section]
    let viewer: Viewer?
    let rules: HouseRules
    /// In whose threads, and what it asks; nothing for what the newspaper's own ask.
    var publication: HostedPublication?
    var requirements: Requirements?

    var canonical: SiteAddress { publication.map { .requirementsOf($0.id) } ?? .requirements }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.requirements] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        let state: Markup =
            if let viewer {
                """
                \(RequirementsView(requirements: requirements ?? viewer.requirements, rules: rules, publication: publication).markup(frame))
                <p><a href="\(SiteAddress.account.link)">\(words[.yourAccount])</a></p>
                """
            } else {
                "<p><a class=\"button\" href=\"\(SiteAddress.signIn.link)\">\(words[.signIn])</a></p>"
            }
        return """
            <div class="thread plain">\(publication.map { "<p class=\"kicker\"><bdi>\($0.name)</bdi></p>" as Markup })<h1>\(words[.requirements])</h1>
            \(state)
            <h2 id="help">\(words[.help])</h2>
            \(HelpTopic.allCases.markup { topic in
                "<h3 id=\"\(topic.rawValue)\">\(words[.helpTitle(topic)])</h3><p>\(words[.helpText(topic)])</p>\n"
            })</div>
            """
    }
}
