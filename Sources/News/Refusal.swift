/// Why a page is not taken for a report.
///
/// An article is given all the same, with whatever text was found; who takes reports in may leave it out or ask a
/// person.
public struct Refusal: Hashable, Codable, Sendable {
    /// What the page is instead.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// A front page, a section, a list of reports.
        case index
        /// Pictures, with little text besides their captions.
        case gallery
        /// A film or a sound to be played, with little text.
        case player
        /// The results of a search.
        case search
        /// A form to log in with.
        case login
        /// The opening of a report of which the rest is for subscribers.
        case paywall
        /// A question about cookies or privacy that stands before the page.
        case consent
        /// Word from the server that there is no such page, or that it can't be shown.
        case error
        /// No text to speak of.
        case empty
    }

    public var kind: Kind
    /// What gave it away, in a few words, for people to read: "title says not found".
    public var reason: String

    public init(_ kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }
}
