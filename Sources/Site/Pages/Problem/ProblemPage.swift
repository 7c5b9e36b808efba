import Markup
import Newsroom

/// What went wrong, and what to do.
struct ProblemPage: Page {
    let sections: [Section]
    let heading: String
    let text: String
    var offersSignIn = false

    var canonical: SiteAddress { .front }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { heading }

    func content(_ frame: Frame) -> Markup {
        """
        <div class="thread plain"><h1>\(heading)</h1><p class="standfirst">\(text)</p>
        <p>\(offersSignIn ? "<a class=\"button\" href=\"\(SiteAddress.signIn.link)\">\(frame.words[.signIn])</a> " as Markup : "")\
        <a href="\(SiteAddress.front.link)">\(frame.words[.frontPage])</a></p></div>
        """
    }
}
