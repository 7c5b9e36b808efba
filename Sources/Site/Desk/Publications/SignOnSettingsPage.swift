import Discussion
import Markup
import Newsroom

/// How a publication signs its own readers in, at the desk.
struct SignOnSettingsPage: Page {
    let file: SignOnFile
    var typed: SignOnSettings?
    /// The secret that was made just now: shown this once.
    var secret: String?
    var isSaved = false
    var problem: String?

    private var publication: HostedPublication { file.publication }
    var sections: [Section] { file.sections }
    var canonical: SiteAddress { .publicationSignOn(publication.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { "\(words[.signOnSettings]) · \(publication.name)" }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.publication(publication.id).link)"><bdi>\(publication.name)</bdi></a></p>
            <h1>\(words[.signOnSettings])</h1>
            <p>\(words[.signOnHint])</p>
            \(isSaved ? "<p class=\"done\" role=\"status\">\(words[.settingsSaved])</p>" as Markup : "")
            \(secret.map { shown($0, words) })
            \(file.settings == nil ? "<p class=\"quiet\">\(words[.signOnIsOff])</p>" as Markup : "")
            \(form(frame))
            \(file.settings == nil ? "" : use(frame))</div>
            """
    }

    private func shown(_ secret: String, _ words: Words) -> Markup {
        """
        <div class="done" role="status"><p><b>\(words[.signOnSecret])</b></p>
        <p><code dir="ltr">\(secret)</code></p><p>\(words[.signOnSecretOnce])</p></div>
        """
    }

    private func form(_ frame: Frame) -> Markup {
        let words = frame.words
        let settings =
            typed ?? file.settings
            ?? SignOnSettings(
                algorithm: .hs256, issuer: publication.origins.first?.description ?? "",
                audience: frame.settings.address)
        let standing = file.settings?.algorithm.isSymmetric == true
        return """
            <form method="post" action="\(canonical.link)">\(frame.formField)
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <label for="algorithm">\(words[.algorithm])</label>
            <select id="algorithm" name="algorithm">\(SignatureAlgorithm.allCases.markup { algorithm in
                "<option value=\"\(algorithm.rawValue)\"\(Attribute("selected", when: algorithm == settings.algorithm))>\(words[.algorithmOf(algorithm)])</option>\n"
            })</select>
            \(standing ? "<p class=\"hint\">\(words[.secretStands])</p><label class=\"check-box\"><input type=\"checkbox\" name=\"renew\" value=\"yes\"> \(words[.makeNewSecret])</label>" as Markup : "")
            <label for="key">\(words[.publicKey]) <span class="hint">\(words[.publicKeyHint])</span></label>
            <textarea id="key" name="key" rows="5" dir="ltr" spellcheck="false">\(settings.publicKey)</textarea>
            <label for="issuer">\(words[.issuer]) <span class="hint">\(words[.issuerHint])</span></label>
            <input id="issuer" name="issuer" required maxlength="255" dir="ltr" value="\(settings.issuer)">
            <label for="audience">\(words[.audience]) <span class="hint">\(words[.audienceHint])</span></label>
            <input id="audience" name="audience" required maxlength="255" dir="ltr" value="\(settings.audience)">
            <label class="check-box"><input type="checkbox" name="trust" value="yes" aria-describedby="trust-hint"\(Attribute("checked", when: settings.trustsAddresses))> \(words[.trustsAddresses])</label>
            <p class="hint" id="trust-hint">\(words[.trustsAddressesHint])</p>
            <p></p><button>\(words[.save])</button></form>
            """
    }

    /// What the publication puts into its own pages, as text.
    private func code(_ frame: Frame) -> String {
        """
        \(frame.absolute(.signOn(publication.id)))#token=…&return=…

        <script src="\(frame.absolute(.embedScript))" async data-publication="\(publication.id)" data-sso="…"></script>
        """
    }

    private func use(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2>\(words[.signOnUse])</h2>
            <pre dir="ltr"><code>\(code(frame))</code></pre>
            <form method="post" action="\(canonical.link)">\(frame.formField)
            <button class="second" name="remove" value="yes">\(words[.takeSignOnAway])</button></form>
            """
    }
}
