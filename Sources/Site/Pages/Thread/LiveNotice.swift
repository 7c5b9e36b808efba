import Markup
import Newsroom

/// What the script of a discussion needs to announce new comments: where it asks, what is shown, and the words.
struct LiveNotice {
    let thread: ThreadPublication
    /// The publication in whose own pages it stands.
    var embedding: HostedPublication?

    /// An element that shows nothing; the script reads it. A number stands for each class of plurals that the
    /// interface's languages have (Unicode CLDR).
    func markup(_ words: Words) -> Markup {
        let place = thread.place.id.isEmpty ? nil : SiteAddress.live(thread: thread.place.id).path
        return """
            <data class="arrivals" hidden value="\(String(thread.arrivals))"\(Attribute("data-live", place))\
            \(form("data-zero", 0, words))\(form("data-one", 1, words))\(form("data-two", 2, words))\
            \(form("data-few", 3, words))\(form("data-many", 11, words))\(form("data-other", 100, words))\
            \(Attribute("data-unread", words[.unread]))\(Attribute("data-accent", embedding?.accent.map { "#\($0)" }))\
            \(Attribute("data-failed", embedding.map { _ in words[.unanswered] }))></data>
            """
    }

    /// The words for a number; the script puts the number where the sign stands.
    private func form(_ name: StaticString, _ number: Int, _ words: Words) -> Attribute? {
        Attribute(name, words[.newComments(number)].replacing(String(number), with: "#"))
    }
}
