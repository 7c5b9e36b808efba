/// What an editor has made of a report: every field of the desk's form.
public struct ArticleEdits: Sendable, Hashable {
    public var headline: String
    public var standfirst: String
    public var section: String
    /// Names, separated by commas.
    public var byline: String
    public var provider: String
    /// An ISO 8601 date or time; empty for now.
    public var published: String
    public var caption: String
    public var credit: String
    /// Paragraphs with a blank line between them; `## ` begins a heading, `> ` a quotation, `- ` a list.
    public var body: String
    /// The slug of the story that it belongs to; empty for none.
    public var story: String
    /// The title of a story to be opened; it goes before ``story``.
    public var newStory: String

    public init(
        headline: String, standfirst: String = "", section: String, byline: String = "", provider: String = "",
        published: String = "", caption: String = "", credit: String = "", body: String, story: String = "",
        newStory: String = ""
    ) {
        self.headline = headline
        self.standfirst = standfirst
        self.section = section
        self.byline = byline
        self.provider = provider
        self.published = published
        self.caption = caption
        self.credit = credit
        self.body = body
        self.story = story
        self.newStory = newStory
    }
}
