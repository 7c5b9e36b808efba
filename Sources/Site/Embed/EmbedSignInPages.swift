import Discussion
import Markup
import Newsroom

/// Asks whoever is signed in whether they go on as themselves on a page of somebody else's.
struct EmbedGrantPage: Page {
    let sections: [Section]
    let publication: HostedPublication
    let origin: WebOrigin
    /// What posting asks of whoever is signed in, in the publication's threads.
    let requirements: Requirements
    var name = ""
    var problem: String?

    var canonical: SiteAddress { .embedSignIn(publication.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.signInOn(publication.name)] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        guard let viewer = frame.viewer else { return "" }
        return """
            <div class="narrow"><h1>\(title(words))</h1>
            <p>\(words[.grantHint(host: origin.host)])</p>
            <form method="post" action="\(SiteAddress.embedGrant(publication.id).link)">\(frame.formField)
            <input type="hidden" name="origin" value="\(origin.description)">
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(viewer.name.map { "<p>\(words[.commentAs($0)])</p>" as Markup } ?? nameField(words))
            \(requirements.missing.contains(.rulesAccepted) ? acceptance(requirements.rules, words) : "")
            <p></p><button>\(words[.goOn])</button></form></div>
            """
    }

    private func nameField(_ words: Words) -> Markup {
        """
        <label for="name">\(words[.name]) <span class="hint">\(words[.nameHint])</span></label>
        <input id="name" name="name" required minlength="2" maxlength="40" dir="auto" value="\(name)">
        """
    }

    private func acceptance(_ version: Int, _ words: Words) -> Markup {
        """
        <label class="check-box"><input type="checkbox" name="rules" value="\(version)" required> \(words[.acceptRules])</label>
        <p class="hint"><a href="\(SiteAddress.rulesOf(publication.id).link)" target="_blank">\(words[.rulesRead])</a>. \(words[.acceptRulesHint])</p>
        """
    }
}

/// Hands the token over to the page that opened the window.
struct HandoverPage: Page {
    let sections: [Section]
    let publication: HostedPublication
    let origin: WebOrigin
    let token: String

    var canonical: SiteAddress { .embedSignIn(publication.id) }
    var isListed: Bool { false }
    var script: String? { "handover.js" }
    func title(_ words: Words) -> String? { words[.signInOn(publication.name)] }

    func content(_ frame: Frame) -> Markup {
        """
        <div class="narrow" id="handover" data-publication="\(publication.id)" data-token="\(token)" data-origin="\(origin.description)">
        <h1>\(title(frame.words))</h1><p>\(frame.words[.handedOver])</p></div>
        """
    }
}
