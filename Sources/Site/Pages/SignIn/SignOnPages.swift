import Discussion
import Markup
import Newsroom

/// Asks whoever was sent here by a publication whether they go on: nobody is signed in as somebody by a link alone.
struct SignOnPage: Page {
    let sections: [Section]
    let publication: HostedPublication
    /// The publication's token; empty where the browser has it in the address's fragment, and brings it by its script.
    var token = ""
    /// The page to which they go back.
    var back = ""
    var problem: String?

    var canonical: SiteAddress { .signOn(publication.id) }
    var isListed: Bool { false }
    var script: String? { "sign-on.js" }
    func title(_ words: Words) -> String? { words[.comingFrom(publication.name)] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="narrow"><h1>\(title(words))</h1>
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(problem == nil && token.isEmpty ? "<p id=\"sign-on-empty\" class=\"problem\">\(words[.cameWithNothing(publication.name)])</p>" as Markup : "")
            <form method="post" action="\(SiteAddress.signOnEntry(publication.id).link)" id="sign-on"\(Attribute("hidden", when: token.isEmpty))>
            <p>\(words[.comingFromHint(publication.name)])</p>
            <input type="hidden" name="sso" value="\(token)"><input type="hidden" name="return" value="\(back)">
            <button>\(words[.goOnSigningIn])</button></form>
            <p class="meta"><a href="\(SiteAddress.signIn.link)">\(words[.signIn])</a></p></div>
            """
    }
}

/// Welcomes whoever came in by another site's word, and asks for a name where theirs can't be had.
struct SignedOnPage: Page {
    let sections: [Section]
    let publication: HostedPublication
    let refusedName: (name: String, fault: NewsroomError.Fault)?
    /// Where they came from, on one of the publication's origins.
    let back: String?

    var canonical: SiteAddress { .signOn(publication.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.comingFrom(publication.name)] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="narrow"><h1>\(title(words))</h1>
            \(frame.viewer?.name.map { "<p class=\"done\" role=\"status\">\(words[.signedInAs($0)])</p>" as Markup } ?? naming(frame))
            \(back.flatMap { Address($0) }.map { "<p><a class=\"button\" href=\"\($0)\">\(words[.backTo(publication.name)])</a></p>" as Markup })
            <p class="meta"><a href="\(SiteAddress.account.link)">\(words[.yourAccount])</a> · \
            <a href="\(SiteAddress.requirements.link)">\(words[.requirements])</a></p></div>
            """
    }

    private func naming(_ frame: Frame) -> Markup {
        let words = frame.words
        let told: Markup =
            refusedName.map { refused in
                """
                <p class="problem" role="alert">\(words[.nameRefused(refused.name)])<br>\(words[.invalid(.name, refused.fault)])</p>
                """
            } ?? "<p role=\"status\">\(words[.signedInWithoutName])</p>"
        return """
            \(told)
            <form method="post" action="\(SiteAddress.accountName.link)">\(frame.formField)
            <label for="name">\(words[.name]) <span class="hint">\(words[.nameHint])</span></label>
            <input id="name" name="name" required minlength="2" maxlength="40" dir="auto">
            <p></p><button>\(words[.save])</button></form>
            """
    }
}
