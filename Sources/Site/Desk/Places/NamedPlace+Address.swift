import Discussion
import Markup
import Newsroom

extension NamedPlace {
    /// Where it is set how strict the place is.
    var settings: SiteAddress { .place(kind: place.parts.kind, id: place.parts.id) }

    /// The page that readers see.
    var page: SiteAddress? {
        switch place {
        case .section(let slug): .section(slug)
        case .story: slug.map { .story($0) }
        case .thread: thread?.site
        }
    }

    /// What it is and what it is called.
    func title(_ words: Words) -> String {
        switch place {
        case .section: words[.sectionOf(name)]
        case .story: words[.storyOf(name)]
        case .thread: words[.threadOf(name)]
        }
    }

    /// Its name, as the way to what is set there.
    func markup(_ words: Words) -> Markup {
        "<a href=\"\(settings.link)\"><bdi>\(title(words))</bdi></a>"
    }

    /// What it sets, in words.
    func told(_ words: Words) -> String {
        let parts: [String?] = [
            override.mode.map { words[.modeName($0)] },
            override.isClosed.map { $0 ? words[.isClosed] : words[.isOpen] },
            override.closesAfterDays.map { words[.closesAfter(days: $0)] },
            override.asksRating == true ? words[.asksRating] : nil,
            override.asksQuestions == true ? words[.asksQuestions] : nil,
            override.announcement.map { "“\($0)”" },
        ]
        let told = parts.compactMap { $0 }
        return told.isEmpty ? words[.nothingSet] : told.joined(separator: " · ")
    }
}
