import Markup
import News
import Newsroom

/// A report on the desk: the article beside its furniture, the text beside what was read in it, and the fields.
struct DraftPage: Page {
    let draft: Draft
    /// The fields as typed, where they were not taken.
    var edits: ArticleEdits?
    var problem: String?

    var sections: [Section] { draft.sections }
    var canonical: SiteAddress { .draft(draft.article.id) }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { draft.article.headline }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <p class="kicker"><a href="\(SiteAddress.desk.link)">\(words[.desk])</a></p>
            <h1 dir="auto">\(draft.article.headline)</h1>
            <p class="meta">\(words.time(draft.article.createdAt))\(draft.isPublished ? " · <a href=\"\(ArticleList.link(draft.article))\">\(words[.view])</a>" as Markup : "")</p>
            <p><a class="button" href="#fields">\(words[.toFields])</a></p>
            <p class="key meta">\(words[.legend])
            <span class="time">\(words[.legendTime])</span><span class="place">\(words[.legendPlace])</span><span class="who">\(words[.legendWho])</span><span class="number">\(words[.legendNumber])</span><span class="says">\(words[.legendSays])</span></p>
            <div class="desk wide">
            <section><h2>\(words[.theReport])</h2>
            <p><a href="\(SiteAddress.draftBlocks(draft.article.id).link)">\(words[.keptAndLeftOut])</a></p>\(ReceivedView(document: draft.received).markup(words))</section>
            <section><h2>\(words[.whatItSays])</h2>\(ClaimsView(document: draft.received).markup(words))</section>
            </div>
            <section id="fields"><h2>\(words[.fieldsOfArticle])</h2>\(form(frame))</section>
            """
    }

    private func form(_ frame: Frame) -> Markup {
        let words = frame.words
        let fields = edits ?? draft.edits
        return """
            <form method="post" action="\(SiteAddress.draftPublication(draft.article.id).link)">\(frame.formField)
            <input type="hidden" name="version" value="\(draft.article.version)">
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(input("headline", words[.headline], fields.headline, required: true))
            \(input("standfirst", words[.standfirst], fields.standfirst))
            <div class="row"><div>\(input("section", words[.section], fields.section, required: true, list: "sections"))</div>
            <div>\(input("byline", words[.byline], fields.byline, hint: words[.bylineHint]))</div>
            <div>\(input("provider", words[.provider], fields.provider))</div></div>
            <datalist id="sections">\(draft.sections.markup { "<option\(Attribute("value", $0.name))>" })</datalist>
            <div class="row"><div>\(input("caption", words[.caption], fields.caption))</div>
            <div>\(input("credit", words[.credit], fields.credit))</div></div>
            <div class="row"><div><label for="story">\(words[.story])</label>
            <select id="story" name="story"><option value="">\(words[.noStory])</option>\(draft.stories.markup { story in
                "<option\(Attribute("value", story.name.slug))\(Attribute("selected", when: story.name.slug == fields.story))>\(story.name.title)</option>"
            })</select></div>
            <div>\(input("newStory", words[.newStory], fields.newStory, hint: words[.newStoryHint]))</div>
            <div>\(input("published", words[.publishedOn], fields.published, hint: words[.publishedHint], direction: "ltr"))</div></div>
            <label for="body">\(words[.bodyText]) <span class="hint">\(words[.bodyHint])</span></label>
            <textarea class="body" id="body" name="body" rows="18" required dir="auto">\(fields.body)</textarea>
            <p></p><button>\(words[draft.isPublished ? .publishAgain : .publish])</button></form>
            \(draft.isPublished ? "" : drop(frame))
            """
    }

    private func drop(_ frame: Frame) -> Markup {
        """
        <form method="post" action="\(SiteAddress.draftRemoval(draft.article.id).link)">\(frame.formField)\
        <button class="second">\(frame.words[.drop])</button></form>
        """
    }

    private func input(
        _ name: String, _ label: String, _ value: String, required: Bool = false, hint: String? = nil,
        list: String? = nil,
        direction: String = "auto"
    ) -> Markup {
        """
        <label for="\(name)">\(label)\(hint.map { " <span class=\"hint\">\($0)</span>" as Markup })</label>
        <input id="\(name)" name="\(name)" value="\(value)" dir="\(direction)"\(Attribute("required", when: required))\(Attribute("list", list))>
        """
    }
}
