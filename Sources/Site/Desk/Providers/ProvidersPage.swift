import Markup
import Newsroom

/// The providers of OpenID Connect by which people sign in, and a form for another.
struct ProvidersPage: Page {
    let list: OpenIDProviderList
    var typed: OpenIDProvider?
    var isSaved = false
    var problem: String?

    var sections: [Section] { list.sections }
    var canonical: SiteAddress { .deskProviders }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.providers] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        let unknown = typed.flatMap { typed in list.providers.contains { $0.id == typed.id } ? nil : typed }
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.deskSettings.link)">\(words[.settings])</a></p>
            <h1>\(words[.providers])</h1>
            <p>\(words[.providersHint])</p>
            \(isSaved ? "<p class=\"done\" role=\"status\">\(words[.settingsSaved])</p>" as Markup : "")
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(list.providers.isEmpty ? "<p class=\"quiet\">\(words[.noProviders])</p>" as Markup : "")
            \(list.providers.markup { known($0, frame) })
            <h2>\(words[.newProvider])</h2>
            \(form(unknown ?? OpenIDProvider(id: "", name: "", issuer: "", clientID: ""), isKnown: false, frame))</div>
            """
    }

    private func known(_ provider: OpenIDProvider, _ frame: Frame) -> Markup {
        let words = frame.words
        let shown = typed?.id == provider.id ? typed ?? provider : provider
        return """
            <section><h2><bdi>\(provider.name)</bdi></h2>
            <p><bdi dir="ltr">\(provider.issuer)</bdi></p>
            <p class="meta">\(words[.returnAddress]): <bdi dir="ltr">\(frame.absolute(.openIDReturn(provider.id)))</bdi></p>
            <details\(Attribute("open", when: typed?.id == provider.id))><summary>\(words[.changeProvider])</summary>
            \(form(shown, isKnown: true, frame))</details>
            <form method="post" action="\(canonical.link)">\(frame.formField)
            <button class="second" name="remove" value="\(provider.id)">\(words[.removeProvider])</button></form></section>

            """
    }

    private func form(_ provider: OpenIDProvider, isKnown: Bool, _ frame: Frame) -> Markup {
        let words = frame.words
        func field(_ name: String) -> String { isKnown ? "\(provider.id)-\(name)" : name }
        let identifier: Markup =
            isKnown
            ? "<input type=\"hidden\" name=\"id\" value=\"\(provider.id)\">"
            : """
            <label for="id">\(words[.providerID]) <span class="hint">\(words[.providerIDHint])</span></label>
            <input id="id" name="id" required maxlength="40" pattern="[a-z0-9][a-z0-9\\-]*" dir="ltr" value="\(provider.id)">
            """
        return """
            <form method="post" action="\(canonical.link)" class="narrow">\(frame.formField)\(identifier)
            <label for="\(field("name"))">\(words[.providerName]) <span class="hint">\(words[.providerNameHint])</span></label>
            <input id="\(field("name"))" name="name" required maxlength="60" dir="auto" value="\(provider.name)">
            <label for="\(field("issuer"))">\(words[.providerIssuer]) <span class="hint">\(words[.providerIssuerHint])</span></label>
            <input id="\(field("issuer"))" name="issuer" type="url" required maxlength="2048" dir="ltr" value="\(provider.issuer)">
            <label for="\(field("client"))">\(words[.client])</label>
            <input id="\(field("client"))" name="client" required maxlength="255" dir="ltr" autocomplete="off" value="\(provider.clientID)">
            <label for="\(field("secret"))">\(words[.clientSecret]) <span class="hint">\(words[.clientSecretHint])</span></label>
            <input id="\(field("secret"))" name="secret" type="password" maxlength="512" dir="ltr" autocomplete="off">
            <label class="check-box"><input type="checkbox" name="trust" value="yes"\(Attribute("checked", when: provider.trustsAddresses))> \(words[.trustsProvider])</label>
            <p class="hint">\(words[.trustsProviderHint])</p>
            <p></p><button>\(words[.save])</button></form>
            """
    }
}
