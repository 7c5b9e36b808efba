public import News

/// One statement in one version of one published article.
///
/// A claim is never deleted: a newer version of its article supersedes it.
public struct Claim: Hashable, Codable, Sendable {
    public var publication: Publication
    public var mention: Mention
    /// The place of the mention, taken out of the report's list.
    public var place: Place?
    /// The time of the mention, taken out of the report's list.
    public var time: TimeExpression?
    /// All quantities of the report; the mention's counts point into them.
    public var quantities: [Quantity]
    public var attribution: Attribution?
    /// The words that name the source: "coalition spokesman Myles Caggins".
    public var sourceText: String?

    public init(
        publication: Publication, mention: Mention, place: Place? = nil, time: TimeExpression? = nil,
        quantities: [Quantity] = [], attribution: Attribution? = nil, sourceText: String? = nil
    ) {
        self.publication = publication
        self.mention = mention
        self.place = place
        self.time = time
        self.quantities = quantities
        self.attribution = attribution
        self.sourceText = sourceText
    }

    /// What tells a claim from all others.
    public struct ID: Hashable, Comparable, Sendable {
        public var articleID: String
        public var version: Int
        public var mentionID: String

        public init(articleID: String, version: Int, mentionID: String) {
            self.articleID = articleID
            self.version = version
            self.mentionID = mentionID
        }

        /// In order of article, version and mention, so that a list of ids has one order.
        public static func < (a: ID, b: ID) -> Bool {
            (a.articleID, a.version, a.mentionID) < (b.articleID, b.version, b.mentionID)
        }
    }

    /// The claim's identity: article, version, mention.
    public var id: ID {
        ID(articleID: publication.articleID, version: publication.version, mentionID: mention.id)
    }

    public var articleID: String { publication.articleID }
    public var published: Moment { publication.published }

    /// What kind of source says it; the report itself where nobody is named.
    public var sourceKind: Attribution.SourceKind { attribution?.source?.kind ?? .reporter }

    /// Whether it says that something did not happen, or denies it.
    public var isDenial: Bool { mention.stance == .denies || mention.modality == .negated }

    /// Whether it says that something happened, in the news or before it.
    public var isAssertion: Bool {
        (mention.modality == .actual || mention.modality == .background)
            && (mention.stance == .asserts || mention.stance == .claimsResponsibility)
    }

    /// A count's numbers, or nothing where its index points outside the report.
    public func quantity(of count: Count) -> Quantity? {
        quantities.indices.contains(count.quantity) ? quantities[count.quantity] : nil
    }
}

extension Claim {
    /// In order of publication, then of article, version and place in the text.
    static func precedes(_ a: Claim, _ b: Claim) -> Bool {
        let (x, y) = (a.published.secondsSince1970, b.published.secondsSince1970)
        if x != y { return x < y }
        if a.articleID != b.articleID { return a.articleID < b.articleID }
        if a.publication.version != b.publication.version { return a.publication.version < b.publication.version }
        if a.mention.span != b.mention.span { return a.mention.span < b.mention.span }
        return a.mention.id < b.mention.id
    }
}
