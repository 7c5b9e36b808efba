import Markup
import Newsroom

/// Which other sites can sign somebody in, on the account's page, and how that ends.
struct VouchingView {
    let sites: [VouchingSite]
    /// Whether they could come in without any of them.
    let canCut: Bool
    /// Whether something holds against them, which a cut link would leave behind.
    let isHeld: Bool

    func markup(_ frame: Frame) -> Markup {
        guard !sites.isEmpty else { return "" }
        let words = frame.words
        let hint = isHeld ? words[.cutLinkHeld] : words[canCut ? .cutLinkHint : .cutLinkNeedsAddress]
        return """
            <h2 id="vouching">\(words[.vouchingSites])</h2><p class="hint">\(words[.vouchingHint]) \(hint)</p>
            <ul class="list sessions">\(sites.markup { site in
                """
                <li><bdi>\(site.name)</bdi> <span class="meta">\(words[.since(words.timeText(site.since))])</span>
                \(canCut && !isHeld ? cut(site, frame) : "")</li>

                """
            })</ul>
            """
    }

    private func cut(_ site: VouchingSite, _ frame: Frame) -> Markup {
        """
        <form method="post" action="\(SiteAddress.accountVouching.link)">\(frame.formField)\
        <button class="second" name="site" value="\(site.id)">\(frame.words[.cutLink])</button></form>
        """
    }
}
