import Discussion
import Markup
import Newsroom

/// What surrounds every page: the newspaper, the reader, the words.
struct Frame: Sendable {
    let settings: Settings
    let words: Words
    let assets: Assets
    /// Whoever is signed in; nobody on the pages that are kept.
    let viewer: Viewer?
    /// The word that a form of this session must bring back.
    let formToken: String?
    /// Whether the page is made for an archive, in which nothing is asked of a server.
    var isArchive = false
    /// The publication in whose own pages it stands; nothing on this site.
    var embedding: HostedPublication?
    /// How much whoever is signed in was told and has not read.
    var unread = 0

    /// The field that binds a form to the session.
    var formField: Markup {
        guard let formToken else { return "" }
        return "<input type=\"hidden\" name=\"token\" value=\"\(formToken)\">"
    }

    func render(_ page: some Page) -> [UInt8] {
        let title = page.title(words)
        let full = title.map { "\($0) · \(settings.name)" } ?? settings.name
        let markup: Markup = """
            <!doctype html>
            <html lang="\(words.language.rawValue)" dir="\(words.language.direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(full)</title>
            \(page.description(words).map { "<meta name=\"description\" content=\"\($0)\">\n" as Markup })\
            \(page.isListed ? "" : "<meta name=\"robots\" content=\"noindex\">\n" as Markup)\
            <link rel="stylesheet" href="\(assets.link("site.css"))">
            <link rel="icon" href="\(assets.link("icon.svg"))" type="image/svg+xml">
            \(isArchive ? "" : places(page, full))\
            </head>
            <body>
            <a class="skip" href="#content">\(words[.skipToContent])</a>
            \(masthead(page))
            <main class="wrap" id="content">
            \(page.content(self))
            </main>
            \(isArchive ? archiveFoot : foot)
            </body>
            </html>

            """
        return markup.bytes
    }

    /// Where the page stands and what changes of it is told, with the script that makes it quicker.
    private func places(_ page: some Page, _ full: String) -> Markup {
        """
        <link rel="canonical" href="\(absolute(page.canonical))">
        <link rel="alternate" type="application/atom+xml" title="\(settings.name)" href="\(SiteAddress.feed.link)">
        \(page.feed.map { "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(full)\" href=\"\($0.link)\">\n" as Markup })\
        \(page.script.map { "<script src=\"\(assets.link($0))\" defer></script>\n" as Markup })
        """
    }

    /// The address with the newsroom's own before it.
    func absolute(_ address: SiteAddress) -> String { settings.address + address.path }

    private func masthead(_ page: some Page) -> Markup {
        """
        <header class="mast"><div class="wrap">
        <a class="name" href="\(SiteAddress.front.link)">\(settings.name)</a>
        <nav aria-label="\(words[.sections])">
        \(page.sections.prefix(8).markup { section in
            "<a href=\"\(SiteAddress.section(section.slug).link)\"\(Attribute("aria-current", section.slug == page.section ? "true" : nil))>\(section.name)</a>\n"
        })\
        <a href="\(SiteAddress.stories.link)"\(Attribute("aria-current", page.canonical == .stories ? "page" : nil))>\(words[.runningStories])</a>
        <span class="end">\(isArchive ? "<a href=\"\(SiteAddress.archiveContents.link)\">\(words[.contents])</a>" : reader)</span>
        </nav>
        </div></header>
        """
    }

    private var reader: Markup {
        guard let viewer else { return "<a href=\"\(SiteAddress.signIn.link)\">\(words[.signIn])</a>" }
        let place: (SiteAddress, String)? =
            viewer.isStaff ? (.desk, words[.desk]) : viewer.moderates ? (.queue(.pending), words[.moderation]) : nil
        let desk: Markup = place.map { "<a href=\"\($0.0.link)\">\($0.1)</a>" } ?? ""
        let notices: Markup = """
            <a href="\(SiteAddress.accountNotices.link)">\(words[.notices])\(unread == 0 ? "" : " <b class=\"count\">\(words[.unreadNotices(unread)])</b>" as Markup)</a>
            """
        return "\(desk)\(notices)<a href=\"\(SiteAddress.account.link)\">\(viewer.name ?? words[.account])</a>"
    }

    private var archiveFoot: Markup {
        """
        <footer class="foot"><div class="wrap">
        <span>\(settings.name)</span>
        <a href="\(SiteAddress.rules.link)">\(words[.houseRules])</a>
        <a href="\(SiteAddress.privacy.link)">\(words[.privacy])</a>
        <a href="\(SiteAddress.transparency.link)">\(words[.transparency])</a>
        <a href="\(SiteAddress.corrections.link)">\(words[.corrections])</a>
        <span>\(words[.archived])</span>
        <span>\(words[.madeWith])</span>
        </div></footer>
        """
    }

    private var foot: Markup {
        """
        <footer class="foot"><div class="wrap">
        <span>\(settings.name)</span>
        <a href="\(SiteAddress.rules.link)">\(words[.houseRules])</a>
        <a href="\(SiteAddress.privacy.link)">\(words[.privacy])</a>
        <a href="\(SiteAddress.search.link)">\(words[.searchComments])</a>
        <a href="\(SiteAddress.corrections.link)">\(words[.corrections])</a>
        <a href="\(SiteAddress.letters.link)">\(words[.letters])</a>
        <a href="\(SiteAddress.feed.link)">\(words[.feed])</a>
        <span>\(words[.madeWith])</span>
        <form method="post" action="\(SiteAddress.language.link)">\(Language.allCases.filter { $0 != words.language }.markup { other in
            "<button name=\"language\" value=\"\(other.rawValue)\" lang=\"\(other.rawValue)\">\(other.name)</button>"
        })</form>
        </div></footer>
        """
    }
}
