import Markup
import Newsroom

/// A section's articles, newest first.
struct SectionPage: Page {
    let publication: SectionPublication

    var sections: [Section] { publication.sections }
    var section: String? { publication.section.slug }
    var canonical: SiteAddress { .section(publication.section.slug) }
    func title(_ words: Words) -> String? { publication.section.name }

    func content(_ frame: Frame) -> Markup {
        """
        <div class="thread plain"><h1 dir="auto">\(publication.section.name)</h1>
        \(frame.viewer?.isStaff == true ? "<p class=\"meta\"><a href=\"\(SiteAddress.place(kind: "section", id: publication.section.slug).link)\">\(frame.words[.place])</a></p>" as Markup : "")
        \(ArticleList.markup(publication.articles, frame.words))</div>
        """
    }
}
