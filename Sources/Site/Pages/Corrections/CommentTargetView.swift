import Markup
import Newsroom

/// The words at which a comment points, above it, with the way to them.
struct CommentTargetView {
    let target: CommentTarget
    /// The path of the article in which they stand.
    let article: String?

    /// How many words of a sentence are looked for from either end.
    private static let sought = 6

    func markup(_ words: Words) -> Markup {
        let quote: Markup = "<q dir=\"auto\">\(target.quote)</q>"
        return
            "<p class=\"meta target\">\(words[.pointsAt]) \(link.map { "<a href=\"\($0)\">\(quote)</a>" } ?? quote)</p>\n"
    }

    /// An entry of the record has a place on the article's page; a sentence is found by the browser (text fragments of
    /// the URL Fragment Text Directives), which shows the article's beginning where it is not there any more.
    private var link: Address? {
        guard let article else { return nil }
        let page = SiteAddress.article(article)
        if let mention = target.mention { return page.link(to: "note-\(mention)") }
        return Address(page.path + "#:~:text=" + directive)
    }

    private var directive: String {
        let words = target.quote.split(whereSeparator: \.isWhitespace)
        let ends =
            words.count <= 2 * Self.sought ? [words[...]] : [words.prefix(Self.sought), words.suffix(Self.sought)]
        // A hyphen would part the directive.
        return ends.map { encoded($0.joined(separator: " ")).replacing("-", with: "%2D") }.joined(separator: ",")
    }
}
