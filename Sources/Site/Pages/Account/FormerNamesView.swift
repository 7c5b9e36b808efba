import Markup
import Newsroom

/// The names that somebody gave up, each with until when they had it; nothing where there are none.
struct FormerNamesView {
    let names: [AccountDetails.FormerName]

    func markup(_ words: Words) -> Markup {
        guard !names.isEmpty else { return "" }
        return """
            <p class="meta">\(words[.formerNames]): \(names.markup(separator: "; ") { name in
                "<bdi>\(words[.calledUntil(name: name.name, date: words.timeText(name.leftAt))])</bdi>"
            })</p>
            """
    }
}
