import Discussion
import Markup
import Newsroom

/// Asks for an address to mail a code to.
struct SignInPage: Page {
    let sections: [Section]
    /// By whose word people may come in as well.
    let providers: [OpenIDProvider]
    var address = ""
    var problem: String?
    /// Where it stands in a window of an embedded discussion.
    var window: EmbedStep?

    var canonical: SiteAddress { window.map { .embedSignIn($0.publication.id) } ?? .signIn }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? {
        window.map { words[.signInOn($0.publication.name)] } ?? words[.signIn]
    }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="narrow"><h1>\(title(words))</h1>
            <form method="post" action="\(canonical.link)">\(EmbedStep.field(window))
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <label for="address">\(words[.address])</label>
            <input id="address" name="address" type="email" required autocomplete="email" maxlength="254" dir="ltr" value="\(address)" aria-describedby="hint">
            <p class="hint" id="hint">\(words[.addressHint])</p>
            <button>\(words[.sendCode])</button></form>
            \(providers.isEmpty ? "" : others(words))</div>
            """
    }

    private func others(_ words: Words) -> Markup {
        let query = window.map { [("publication", $0.publication.id), ("origin", $0.origin.description)] } ?? []
        return """
            <h2>\(words[.otherwise])</h2>
            \(providers.markup { provider in
                let address = SiteAddress.openID(provider.id)
                return """
                    <p><a class="button" rel="nofollow" href="\(query.isEmpty ? address.link : address.link(query: query))">\(words[.signInBy(provider.name)])</a></p>

                    """
            })
            """
    }
}

/// Asks for the code that was mailed.
struct CodePage: Page {
    let sections: [Section]
    let address: String
    /// Where the code is brought: to sign in, or to change one's address.
    var action = SiteAddress.signInCode
    var problem: String?
    /// Where it stands in a window of an embedded discussion.
    var window: EmbedStep?

    private var signsIn: Bool { action == .signInCode || window != nil }

    var canonical: SiteAddress { action }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.enterCode] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="narrow"><h1>\(words[.enterCode])</h1>
            <p>\(words[.codeSent])</p>
            <form method="post" action="\(action.link)">\(signsIn ? "" : frame.formField)\(EmbedStep.field(window))
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <input type="hidden" name="address" value="\(address)">
            <label for="code">\(words[.code]) <span class="hint">\(words[.codeHint])</span></label>
            <input id="code" name="code" required inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*" maxlength="12" dir="ltr">
            <p></p><button>\(words[signsIn ? .signIn : .save])</button></form>
            <p class="meta"><a href="\(SiteAddress.requirements.link(to: "help"))">\(words[.help])</a></p></div>
            """
    }
}

/// Welcomes the first editor, who came by the one-time link.
struct EditorLinkPage: Page {
    let sections: [Section]
    /// Nothing where the link no longer opens.
    let token: String?
    var name = ""
    var address = ""
    var problem: String?

    var canonical: SiteAddress { .editorLink }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.editorWelcome] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        guard let token else {
            return """
                <div class="narrow"><h1>\(words[.editorWelcome])</h1><p class="problem">\(words[.linkClosed])</p>
                <p><a href="\(SiteAddress.signIn.link)">\(words[.signIn])</a></p></div>
                """
        }
        return """
            <div class="narrow"><h1>\(words[.editorWelcome])</h1>
            <p>\(words[.editorWelcomeHint])</p>
            <form method="post" action="\(SiteAddress.editorLink.link)">
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <input type="hidden" name="link" value="\(token)">
            <label for="name">\(words[.name])</label>
            <input id="name" name="name" required minlength="2" maxlength="40" autocomplete="name" dir="auto" value="\(name)">
            <label for="address">\(words[.address])</label>
            <input id="address" name="address" type="email" required autocomplete="email" maxlength="254" dir="ltr" value="\(address)">
            <p></p><button>\(words[.comeIn])</button></form></div>
            """
    }
}
