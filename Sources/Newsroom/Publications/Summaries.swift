import Store

/// An article in a list.
public struct ArticleSummary: Sendable, Hashable {
    public var id: String
    public var path: String?
    public var headline: String
    public var standfirst: String
    public var section: Section?
    public var story: StoryName?
    public var version: Int
    public var createdAt: Int
    public var publishedAt: Int?
    public var updatedAt: Int?
    public var comments: Int

    init(_ row: ArticleRow) {
        id = row.id
        path = row.path
        headline = row.headline
        standfirst = row.standfirst
        section = row.sectionSlug.map { Section(slug: $0, name: row.sectionName ?? $0) }
        if let slug = row.storySlug, let title = row.storyTitle { story = StoryName(slug: slug, title: title) }
        version = row.version
        createdAt = row.createdAt
        publishedAt = row.publishedAt
        updatedAt = row.updatedAt
        comments = row.comments
    }
}

/// A part of the newspaper.
public struct Section: Sendable, Hashable {
    public var slug: String
    public var name: String

    init(_ row: SectionRow) { self.init(slug: row.slug, name: row.name) }

    public init(slug: String, name: String) {
        self.slug = slug
        self.name = name
    }
}

/// A story by its name and where it stands.
public struct StoryName: Sendable, Hashable {
    public var slug: String
    public var title: String
}

/// A running story in a list.
public struct StorySummary: Sendable, Hashable {
    public var id: String
    public var name: StoryName
    public var articles: Int
    public var firstPublishedAt: Int?
    public var lastPublishedAt: Int?
    /// Its newest articles.
    public var latest: [ArticleSummary] = []

    init(_ row: StoryRow) {
        id = row.id
        name = StoryName(slug: row.slug, title: row.title)
        articles = row.articles
        firstPublishedAt = row.firstPublishedAt
        lastPublishedAt = row.lastPublishedAt
    }
}
