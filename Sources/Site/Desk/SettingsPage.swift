import Discussion
import Markup
import Newsroom

/// What the house has set for its discussion.
struct SettingsPage: Page {
    let settings: DiscussionSettings
    var isSaved = false
    var problem: String?

    var sections: [Section] { settings.sections }
    var canonical: SiteAddress { .deskSettings }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.settings] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.desk.link)">\(words[.desk])</a></p>
            <h1>\(words[.settings])</h1>
            \(isSaved ? "<p class=\"done\" role=\"status\">\(words[.settingsSaved])</p>" as Markup : "")
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(policy(frame))\(rules(frame))\(addresses(frame))\(checker(frame))
            \(ErasureSettingView(keepsComments: settings.keepsCommentsOfErased).markup(frame))
            <p><a href="\(SiteAddress.publications.link)">\(words[.publications])</a> · <a href="\(SiteAddress.deskTokens.link)">\(words[.allTokens])</a> · <a href="\(SiteAddress.webhooks.link)">\(words[.webhooks])</a> · <a href="\(SiteAddress.moderationHooks.link)">\(words[.hooks])</a> · <a href="\(SiteAddress.deskProviders.link)">\(words[.providers])</a> · <a href="\(SiteAddress.deskAudit.link)">\(words[.audit])</a></p></div>
            """
    }

    private func policy(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2>\(words[.policy])</h2>
            <form method="post" action="\(SiteAddress.deskPolicy.link)">\(frame.formField)
            \(PolicyFields(policy: settings.policy).markup(words))
            <p></p><button>\(words[.save])</button></form>
            <p class="meta">\(words[.place]): \(sections.markup(separator: " · ") { section in
                "<a href=\"\(SiteAddress.place(kind: "section", id: section.slug).link)\">\(section.name)</a>"
            })</p>
            """
    }

    private func rules(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2>\(words[.houseRules])</h2>
            <form method="post" action="\(SiteAddress.deskRules.link)">\(frame.formField)
            \(list("rules", words[.houseRules], words[.houseRulesHint], settings.rules.lines))
            \(box("anew", words[.askAnew], false))
            <p></p><button>\(words[.save])</button></form>
            """
    }

    private func addresses(_ frame: Frame) -> Markup {
        let words = frame.words
        let addresses = settings.addresses
        return """
            <h2>\(words[.addressRules])</h2>
            <form method="post" action="\(canonical.link)">\(frame.formField)
            \(list("allowed", words[.allowedDomains], words[.allowedDomainsHint], addresses.allowed))
            \(list("blocked", words[.blockedDomains], words[.blockedDomainsHint], addresses.blocked))
            \(box("disposable", words[.refuseDisposable], addresses.refusesDisposable))
            \(box("aliases", words[.refuseAliases], addresses.refusesAliases))
            <p></p><button>\(words[.save])</button></form>
            """
    }

    private func checker(_ frame: Frame) -> Markup {
        let words = frame.words
        let checker = settings.checker
        let telling = checker.telling(15)
        return """
            <h2>\(words[.checker])</h2>
            <p>\(words[.checkerState(accepted: checker.accepted, refused: checker.refused)])\
            \(checker.isReady ? "" : " \(words[.checkerIdle(CommentChecker.fewest)])" as Markup)</p>
            \(weights(words[.speaksAgainst], telling.against))\(weights(words[.speaksFor], telling.for))
            <form method="post" action="\(SiteAddress.deskLearn.link)">\(frame.formField)<button class="second">\(words[.learnNow])</button></form>
            """
    }

    private func weights(_ title: String, _ words: [(word: String, weight: Double)]) -> Markup {
        guard !words.isEmpty else { return "" }
        return """
            <p class="meta"><b>\(title)</b>: \(words.markup(separator: ", ") { word in
                "<bdi>\(word.word)</bdi>"
            })</p>
            """
    }

    private func list(_ name: String, _ label: String, _ hint: String, _ lines: [String]) -> Markup {
        """
        <label for="\(name)">\(label) <span class="hint">\(hint)</span></label>
        <textarea id="\(name)" name="\(name)" rows="5" dir="auto">\(lines.joined(separator: "\n"))</textarea>
        """
    }

    private func box(_ name: String, _ label: String, _ isChecked: Bool) -> Markup {
        """
        <label class="check-box"><input type="checkbox" name="\(name)" value="yes"\(Attribute("checked", when: isChecked))> \(label)</label>
        """
    }
}

extension HouseRules {
    /// The rules as they are typed: `id | title | text`, one a line.
    var lines: [String] { rules.map { [$0.id, $0.title ?? "", $0.text ?? ""].joined(separator: " | ") } }
}
