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

    var canonical: SiteAddress { .requirements }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.requirements] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        let state: Markup =
            if let viewer {
                """
                \(RequirementsView(requirements: viewer.requirements, rules: rules).markup(frame))
                <p><a href="\(SiteAddress.account.link)">\(words[.yourAccount])</a></p>
                """
            } else {
                "<p><a class=\"button\" href=\"\(SiteAddress.signIn.link)\">\(words[.signIn])</a></p>"
            }
        return """
            <div class="thread plain"><h1>\(words[.requirements])</h1>
            \(state)
            <h2 id="help">\(words[.help])</h2>
            \(HelpTopic.allCases.markup { topic in
                "<h3 id=\"\(topic.rawValue)\">\(words[.helpTitle(topic)])</h3><p>\(words[.helpText(topic)])</p>\n"
            })</div>
            """
    }
}
