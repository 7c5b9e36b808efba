/// Why a block was kept in an article or left out of it.
///
/// The raw value is a code that stays the same from version to version; ``words`` says it to people.
public enum Reason: String, CaseIterable, Codable, Sendable {
    // Kept.
    case body
    case headline
    case standfirst
    case caption
    /// The page shows hardly anything of the article, but gives its text in JSON-LD.
    case stated

    // Left out for where it stands.
    case outside = "outside-article"
    case after = "after-article"
    case landmark
    case hidden
    case form
    case named = "named-discard"
    case framing

    // Left out for what it is.
    case linkDensity = "link-density"
    case label
    case byline
    case date
    case provider
    case section
    case repeated
    case loneHeading = "lone-heading"
    case rule
    case figures
    case address

    // Left out for its words.
    case disclaimer
    case comments
    case invitation
    case copyright
    case related = "related-links"
    case link
    case subscription
    case sharing
    case advertisement
    case consent
    case navigation
    case reporting = "reporting-credit"
    case tags
    case author = "author-note"
    case slug
    case length
    case time
    case field
    case note = "note-to-editors"
    case end = "end-of-report"

    // Kept or left out by who decides last.
    case scorer
    case editor

    /// What it says to people, in a word or two.
    public var words: String {
        switch self {
        case .body: "running text"
        case .headline: "headline"
        case .standfirst: "standfirst"
        case .caption: "caption"
        case .stated: "stated in JSON-LD"
        case .outside: "outside the article"
        case .after: "after the article"
        case .landmark: "navigation or margin"
        case .hidden: "hidden"
        case .form: "form"
        case .named: "named as no part of an article"
        case .framing: "frame of the article"
        case .linkDensity: "hardly more than links"
        case .label: "label"
        case .byline: "byline"
        case .date: "date"
        case .provider: "provider"
        case .section: "section"
        case .repeated: "said before"
        case .loneHeading: "heading of nothing"
        case .rule: "rule"
        case .figures: "figures"
        case .address: "address"
        case .disclaimer: "disclaimer"
        case .comments: "comment notice"
        case .invitation: "invitation"
        case .copyright: "copyright"
        case .related: "link to more"
        case .link: "link"
        case .subscription: "subscription"
        case .sharing: "sharing"
        case .advertisement: "advertisement"
        case .consent: "consent"
        case .navigation: "navigation"
        case .reporting: "reporting credit"
        case .tags: "tags"
        case .author: "author note"
        case .slug: "slug"
        case .length: "length"
        case .time: "time"
        case .field: "field"
        case .note: "note to editors"
        case .end: "end of report"
        case .scorer: "weighed line by line"
        case .editor: "decided by an editor"
        }
    }
}
