import Markup
import Newsroom

/// All running stories.
struct StoriesPage: Page {
    let publication: FrontPublication

    var sections: [Section] { publication.sections }
    var canonical: SiteAddress { .stories }
    func title(_ words: Words) -> String? { words[.runningStories] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h1>\(words[.runningStories])</h1>
            \(publication.stories.isEmpty ? "<p>\(words[.noStories])</p>" as Markup : "")
            <ul class="list">\(publication.stories.markup { story in
                """
                <li><h3 dir="auto"><a href="\(SiteAddress.story(story.name.slug).link)">\(story.name.title)</a></h3>
                <p class="meta">\(words[.reports(story.articles)])\(story.lastPublishedAt.map { " · \(words.date($0))" as Markup })</p></li>

                """
            })</ul>
            """
    }
}
