import Discussion
import Markup
import Newsroom

/// The places whose discussions can be stricter or milder than the house, each with what it sets.
struct PlacesPage: Page {
    let list: PlaceList

    var sections: [Section] { list.sections }
    var canonical: SiteAddress { .places }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.places] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain">\(DeskTrail.markup(words))
            <h1>\(words[.places])</h1><p class="hint">\(words[.placesHint])</p>
            \(group(words[.discussionsWithOwn], list.ofThreads, words))
            \(group(words[.stories], list.ofStories, words))
            \(group(words[.sections], list.ofSections, words))</div>
            """
    }

    private func group(_ title: String, _ places: [NamedPlace], _ words: Words) -> Markup {
        guard !places.isEmpty else { return "" }
        return """
            <h2>\(title)</h2><ul class="list sessions">\(places.markup { place in
                """
                <li><a href="\(place.settings.link)"><bdi>\(place.name)</bdi></a> <span class="meta" dir="auto">\(place.told(words))</span></li>

                """
            })</ul>
            """
    }
}
