import Markup
import Newsroom

/// What the script of a discussion needs to announce new comments: where it asks, what is shown, and the words.
struct LiveNotice {
    let thread: ThreadPublication

    /// Numbers that stand for the classes of plurals in the interface's languages (Unicode CLDR).
    private static let plurals = [
        (name: "data-zero" as StaticString, number: 0), ("data-one", 1), ("data-two", 2), ("data-few", 3),
        ("data-many", 11), ("data-other", 100),
    ]

    func attributes(_ words: Words) -> Markup {
        """
         data-arrivals="\(String(thread.arrivals))"\
        \(thread.place.id.isEmpty ? "" : " data-live=\"\(SiteAddress.live(thread: thread.place.id).path)\"" as Markup)\
        \(Self.plurals.markup { name, number in
            // The script puts the number where the sign stands.
            let text = words[.newComments(number)].replacing(String(number), with: "#")
            return "\(Attribute(name, text))"
        })
        """
    }
}
