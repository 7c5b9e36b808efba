import Discussion
import Markup
import Newsroom

/// The rules of the discussion.
struct RulesPage: Page {
    let sections: [Section]
    let rules: HouseRules
    /// Whose they are; nothing for the house's.
    var publication: HostedPublication?

    var canonical: SiteAddress { publication.map { .rulesOf($0.id) } ?? .rules }
    func title(_ words: Words) -> String? { words[.houseRules] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain">\(publication.map { "<p class=\"kicker\"><bdi>\($0.name)</bdi></p>" as Markup })<h1>\(words[.houseRules])</h1>
            <p class="standfirst">\(words[.rulesIntroduction])</p>
            \(RuleTexts(rules: rules).markup(words))
            \(frame.isArchive ? "" : "<p class=\"meta\"><a href=\"\(SiteAddress.rulesVersions(publication?.id).link)\">\(words[.rulesVersions])</a></p>" as Markup)
            <p class="house">\(words[.disclaimer]) \(words[.addressPromise])</p></div>
            """
    }
}

/// What is kept about a reader.
struct PrivacyPage: Page {
    let sections: [Section]

    var canonical: SiteAddress { .privacy }
    func title(_ words: Words) -> String? { words[.privacy] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><h1>\(words[.privacy])</h1>
            \(words[.privacyParagraphs].split(separator: "\n\n").markup { "<p>\(String($0))</p>\n" })</div>
            """
    }
}
