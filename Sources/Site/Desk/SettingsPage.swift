import Discussion
import Markup
import Newsroom

/// What the house has set for its discussion.
struct SettingsPage: Page {
    let sections: [Section]
    let addresses: AddressRules
    var isSaved = false
    var problem: String?

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
            <h2>\(words[.addressRules])</h2>
            <form method="post" action="\(canonical.link)">\(frame.formField)
            <label for="allowed">\(words[.allowedDomains]) <span class="hint">\(words[.allowedDomainsHint])</span></label>
            <textarea id="allowed" name="allowed" rows="4" dir="ltr">\(addresses.allowed.joined(separator: "\n"))</textarea>
            <label for="blocked">\(words[.blockedDomains]) <span class="hint">\(words[.blockedDomainsHint])</span></label>
            <textarea id="blocked" name="blocked" rows="4" dir="ltr">\(addresses.blocked.joined(separator: "\n"))</textarea>
            <label class="check-box"><input type="checkbox" name="disposable" value="refused"\(Attribute("checked", when: addresses.refusesDisposable))> \(words[.refuseDisposable])</label>
            <p></p><button>\(words[.save])</button></form></div>
            """
    }
}
