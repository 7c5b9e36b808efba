/// A report without its page: what a newspaper printed, in the order in which it stands.
public struct Article: Hashable, Codable, Sendable {
    public var headline: String?
    /// The words between headline and report that sum it up, as printed.
    public var standfirst: String?
    /// The section as the page names it: "Middle East".
    public var section: String?
    /// The section with those around it, outermost first: "World", "Middle East".
    public var sectionPath: [String] = []
    /// The persons who wrote it, one name each; where none is named, the desk that signs for them.
    public var byline: [String] = []
    /// All who had a part in it, its writers first.
    public var credits: [Contributor] = []
    /// The agency or newspaper whose report it is: "AFP".
    public var provider: String?
    public var dateline: Dateline?
    public var published: Moment?
    public var modified: Moment?
    /// A BCP 47 tag: "en", "ar".
    public var language: String?
    /// The report's own address.
    public var url: String?
    /// The name of the site that printed it.
    public var site: String?
    /// What the newspaper says of corrections and updates.
    public var notes: [Note] = []
    public var blocks: [Block] = []
    public var pictures: [Picture] = []
    /// Why the page is not taken for a report; nothing for one that is.
    public var refusal: Refusal?

    public init() {}
}

extension Article {
    /// Reads an article as it was kept; members that came later may be missing from one that was kept before.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        headline = try values.decodeIfPresent(String.self, forKey: .headline)
        standfirst = try values.decodeIfPresent(String.self, forKey: .standfirst)
        section = try values.decodeIfPresent(String.self, forKey: .section)
        sectionPath = try values.decodeIfPresent([String].self, forKey: .sectionPath) ?? []
        byline = try values.decode([String].self, forKey: .byline)
        credits = try values.decodeIfPresent([Contributor].self, forKey: .credits) ?? []
        provider = try values.decodeIfPresent(String.self, forKey: .provider)
        dateline = try values.decodeIfPresent(Dateline.self, forKey: .dateline)
        published = try values.decodeIfPresent(Moment.self, forKey: .published)
        modified = try values.decodeIfPresent(Moment.self, forKey: .modified)
        language = try values.decodeIfPresent(String.self, forKey: .language)
        url = try values.decodeIfPresent(String.self, forKey: .url)
        site = try values.decodeIfPresent(String.self, forKey: .site)
        notes = try values.decodeIfPresent([Note].self, forKey: .notes) ?? []
        blocks = try values.decode([Block].self, forKey: .blocks)
        pictures = try values.decode([Picture].self, forKey: .pictures)
        refusal = try values.decodeIfPresent(Refusal.self, forKey: .refusal)
    }
}

/// Where, and sometimes when, a report was filed: `BAGHDAD (AFP) —`.
public struct Dateline: Hashable, Codable, Sendable {
    /// The words as printed, without the dash or colon that ends them.
    public var text: String
    /// The place named in them.
    public var place: String?
    /// The day named in them, as ISO 8601.
    public var date: String?

    public init(text: String, place: String? = nil, date: String? = nil) {
        self.text = text
        self.place = place
        self.date = date
    }
}

/// A stretch of a report's text that is one thing.
public struct Block: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case headline, paragraph, heading, quote, list, caption, furniture

        /// Whether the article's body is made of it.
        public var isBody: Bool {
            switch self {
            case .paragraph, .heading, .quote, .list: true
            case .headline, .caption, .furniture: false
            }
        }
    }

    public var kind: Kind
    public var span: Span
    /// A code for what made it be taken for its kind, such as `disclaimer` or `related-links`.
    public var reason: String?
    /// How sure it is that the kind is right, from 0 to 1; nothing where nobody weighed it.
    public var confidence: Double?
    /// Where it stands in the page or text that it was taken from; nothing where it stands nowhere as one stretch.
    public var source: ByteRange?

    public init(
        kind: Kind, span: Span, reason: String? = nil, confidence: Double? = nil, source: ByteRange? = nil
    ) {
        self.kind = kind
        self.span = span
        self.reason = reason
        self.confidence = confidence
        self.source = source
    }
}

/// A picture that stands with a report.
public struct Picture: Hashable, Codable, Sendable {
    public var url: String?
    /// What it shows, without the credit.
    public var caption: String?
    /// Who made it: "AFP / POOL / ANDREW CABALLERO-REYNOLDS".
    public var credit: String?
    /// The text that stands for it where it can't be seen.
    public var alt: String?
    /// The day on which it was taken, where the caption says so, as ISO 8601.
    public var date: String?
    /// How wide it is, in pixels, where the page says so.
    public var width: Int?
    /// How high it is, in pixels, where the page says so.
    public var height: Int?

    public init(
        url: String? = nil, caption: String? = nil, credit: String? = nil, alt: String? = nil, date: String? = nil,
        width: Int? = nil, height: Int? = nil
    ) {
        self.url = url
        self.caption = caption
        self.credit = credit
        self.alt = alt
        self.date = date
        self.width = width
        self.height = height
    }
}

extension Picture {
    /// The credit's parts in their order, as printed: agency, pool, photographer.
    public var credits: [String] {
        (credit ?? "").split { "/|".contains($0) }.map { $0.split(separator: " ").joined(separator: " ") }
            .filter { !$0.isEmpty }
    }
}

/// A report as taken in: its text and the article found in it.
///
/// For a page of HTML the text is what was extracted, headline first, blocks joined by a blank line;
/// for plain text it is the text as given, with its furniture marked rather than cut.
public struct Report: Hashable, Codable, Sendable {
    public var id: String
    public var text: String
    public var article: Article

    public init(id: String, text: String, article: Article) {
        self.id = id
        self.text = text
        self.article = article
    }
}
