import Discussion
import Markup
import Newsroom

/// Tokens of programs: one's own with a form for another, or everybody's at the desk.
struct TokensPage: Page {
    let sections: [Section]
    let tokens: [APITokenSummary]
    /// Whether they are everybody's.
    var isDesk = false
    /// Whether whoever asks has queues.
    var moderates = false
    /// The token that was made just now: shown this once.
    var made: String?
    var name = ""
    var problem: String?

    var canonical: SiteAddress { isDesk ? .deskTokens : .accountTokens }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[isDesk ? .allTokens : .tokens] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        let above: Markup =
            isDesk
            ? "<a href=\"\(SiteAddress.deskSettings.link)\">\(words[.settings])</a>"
            : "<a href=\"\(SiteAddress.account.link)\">\(words[.yourAccount])</a>"
        return """
            <div class="thread plain"><p class="kicker">\(above)</p>
            <h1>\(words[isDesk ? .allTokens : .tokens])</h1>
            <p>\(words[.tokensHint])</p>
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(made.map { shown($0, words) })
            \(tokens.isEmpty ? "<p class=\"quiet\">\(words[.noTokens])</p>" as Markup : "")
            <ul class="list sessions">\(tokens.markup { line($0, frame) })</ul>
            \(isDesk ? "<p><a href=\"\(SiteAddress.accountTokens.link)\">\(words[.newToken])</a></p>" as Markup : form(frame))
            <p class="meta"><a href="\(SiteAddress.apiDocument.link)">\(words[.document])</a></p></div>
            """
    }

    private func shown(_ token: String, _ words: Words) -> Markup {
        """
        <div class="done" role="status"><p><b>\(words[.tokenMade])</b></p>
        <p><code dir="ltr">\(token)</code></p><p>\(words[.tokenOnce])</p></div>
        """
    }

    private func line(_ token: APITokenSummary, _ frame: Frame) -> Markup {
        let words = frame.words
        let scopes = TokenScope.allCases.filter(token.scopes.contains).map(\.rawValue).joined(separator: " ")
        let used = token.seenAt.map { words[.lastUsed(words.timeText($0))] } ?? words[.neverUsed]
        return """
            <li>\(isDesk ? "<bdi>\(token.owner ?? words[.someone])</bdi> · " as Markup : "")<bdi>\(token.name)</bdi> \
            <code dir="ltr">\(scopes)</code>
            <p class="meta">\(words[.since(words.dayText(token.createdAt))]) · \(used) · \
            \(words[.lastsUntil(words.dayText(token.expiresAt))])</p>
            <form method="post" action="\(canonical.link)">\(frame.formField)\
            <button class="second" name="revoke" value="\(token.id)">\(words[.revoke])</button></form></li>

            """
    }

    private func form(_ frame: Frame) -> Markup {
        let words = frame.words
        let offered = TokenScope.allCases.filter { $0 != .moderate || moderates }
        return """
            <h2>\(words[.newToken])</h2>
            <form method="post" action="\(canonical.link)" class="narrow">\(frame.formField)
            <label for="name">\(words[.tokenName]) <span class="hint">\(words[.tokenNameHint])</span></label>
            <input id="name" name="name" required maxlength="100" dir="auto" value="\(name)">
            <fieldset><legend>\(words[.scopes])</legend>
            \(offered.markup { scope in
                """
                <label class="check-box"><input type="checkbox" name="scope" value="\(scope.rawValue)"> \(words[.scope(scope)])</label>

                """
            })</fieldset>
            <p></p><button>\(words[.makeToken])</button></form>
            """
    }
}
