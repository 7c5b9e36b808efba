import Discussion
import Markup
import Newsroom

/// A page: what every one of them must say of itself, and its content.
protocol Page: Sendable {
    /// The page's own title; the newspaper's name is added.
    func title(_ words: Words) -> String?
    /// One sentence for search engines and for whoever is sent a link.
    func description(_ words: Words) -> String?
    /// Where it stands, whatever address led to it.
    var canonical: SiteAddress { get }
    /// The section to which it belongs.
    var section: String? { get }
    /// The sections that the masthead lists.
    var sections: [Section] { get }
    /// A feed of what it shows.
    var feed: SiteAddress? { get }
    /// Whether search engines may list it.
    var isListed: Bool { get }
    /// The script that makes the page quicker; without it everything works too.
    var script: String? { get }
    /// Other hosts from which it shows something.
    var outside: OutsideHosts { get }
    func content(_ frame: Frame) -> Markup
}

extension Page {
    func description(_ words: Words) -> String? { nil }
    var section: String? { nil }
    var feed: SiteAddress? { nil }
    var isListed: Bool { true }
    var script: String? { nil }
    var outside: OutsideHosts { .none }
}
