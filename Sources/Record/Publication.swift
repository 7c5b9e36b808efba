public import News

/// One version of one published article, as far as the record needs to know it.
public struct Publication: Hashable, Codable, Sendable {
    public var articleID: String
    /// Counted from 1; of several versions of an article only the newest counts.
    public var version: Int
    public var published: Moment
    /// Whose report it is: "AFP".
    public var provider: String?
    /// The site that printed it.
    public var site: String?
    public var headline: String?
    /// The key of the article's address: `/2020/03/17/troops-leave-qaim`.
    public var path: String
    /// The same for all copies of one text, such as a wire item printed by many.
    public var originGroup: String

    /// Describes a publication; without an origin group the article is taken for a text of its own.
    public init(
        articleID: String, version: Int = 1, published: Moment, provider: String? = nil, site: String? = nil,
        headline: String? = nil, path: String = "", originGroup: String? = nil
    ) {
        self.articleID = articleID
        self.version = version
        self.published = published
        self.provider = provider
        self.site = site
        self.headline = headline
        self.path = path
        self.originGroup = originGroup ?? articleID
    }
}
