/// What one place of a page says of its article, and whether it was believed.
///
/// A page says the same thing in many places, and not always the same. All that was considered is kept, so that
/// whoever doubts a headline, a name or a date can see where each came from:
///
///     for statement in statements where statement.field == .published {
///         print(statement.isChosen ? "*" : " ", statement.value, statement.source.kind, statement.source.name ?? "")
///     }
public struct Statement: Hashable, Sendable {
    /// What is stated.
    public enum Field: String, CaseIterable, Sendable {
        case headline, standfirst, section, author, provider, published, modified, language, address, site
    }

    /// Where and how it is stated.
    public struct Source: Hashable, Sendable {
        /// The ways in which pages state things.
        public enum Kind: String, CaseIterable, Sendable {
            /// A script of type `application/ld+json`.
            case jsonLD
            /// A `meta` element of the Open Graph, `article:` and `og:` included.
            case openGraph
            /// A `meta` element for Twitter's cards.
            case twitterCard
            /// A `meta` element of Dublin Core.
            case dublinCore
            /// Any other `meta` element.
            case meta
            /// An `itemprop` or `property` in the page's body.
            case microdata
            /// A `time` element.
            case time
            /// The `title` element.
            case title
            /// A `link` element.
            case link
            /// The words that readers see.
            case printed
            /// The page's address.
            case address
            /// What follows from other statements, such as a zone from two writings of one time.
            case derived
        }
        public var kind: Kind
        /// The name under which it stands: `og:title`, `datePublished`.
        public var name: String?
        /// Where it stands in the page as the parser read it (`Document.source`), in bytes; nothing for an address.
        public var range: Range<Int>?

        public init(_ kind: Kind, name: String? = nil, range: Range<Int>? = nil) {
            self.kind = kind
            self.name = name
            self.range = range
        }
    }

    public var field: Field
    /// The value as it was understood: marks and white space cleaned, moments as ISO 8601.
    public var value: String
    public var source: Source
    /// Whether the article has it; of several authors, whether it is one of them.
    public var isChosen: Bool

    public init(_ field: Field, _ value: String, from source: Source, isChosen: Bool = false) {
        self.field = field
        self.value = value
        self.source = source
        self.isChosen = isChosen
    }
}
