package import Discussion
import Markup

/// Every address of the site: links and routes are made from the same cases.
package enum SiteAddress: Hashable, Sendable {
    case front
    case section(String)
    /// An article by its path: `/2020/03/17/coalition-leaves-qaim`.
    case article(String)
    case story(String)
    case feed
    case storyFeed(String)
    case rules
    case rulesOf(String)
    /// What the rules said, and what they said before; a publication's, or the house's.
    case rulesVersions(String?)
    case privacy
    case stories

    case signIn
    case signInCode
    case signOut
    /// Coming in by the word of a publication: where its token is brought, and where it is used.
    case signOn(String), signOnEntry(String)
    /// Signing in by a provider of OpenID Connect: where it begins, where the provider sends the browser back to.
    case openID(String), openIDReturn(String)
    case deskProviders
    case editorLink
    case account
    case accountMail, accountNotices, mailStop(String)
    case accountData, accountErasure, deskErasure
    case letters, lettersSent, deskLetters, deskLetter(String)
    case corrections, correctionRequest(article: String), correction(comment: String)
    case accountTokens, accountVouching, deskTokens, apiDocument, webhooks, moderationHooks
    case accountName, accountRules, accountAddress, accountAddressCode, accountSessions
    case requirements, requirementsOf(String)
    case language

    case comments(article: String)
    case thread(article: String, CommentThread.Order)
    /// A thread of a page that Dateline does not serve, on a page of its own.
    case discussion(String), discussionComments(String), discussionOrder(String, CommentThread.Order)
    /// New comments of a thread, announced as they come.
    case live(thread: String)
    /// A further page of a long thread.
    case threadPage(String, CommentThread.Order, Int)
    /// What was said last in a thread, and what an author has said, for feed readers.
    case threadFeed(String, FeedForm), authorFeed(comment: String, FeedForm)
    /// What was said last on a publication's pages, or beneath the newspaper's own articles.
    case commentsFeed(publication: String?, FeedForm)
    /// A conversation from one comment on; what its author has said; a search.
    case conversation(String), conversationPage(String, Int), author(comment: String), ignore(comment: String), search,
        accountIgnored
    case reply(comment: String)
    case vote(comment: String)
    case pick(comment: String)
    case quote(comment: String)
    case edit(comment: String)
    case history(comment: String)
    case withdrawal(comment: String)
    case removal(comment: String)
    case report(comment: String)
    case appeal(comment: String)
    case sanctionAppeal(String)
    case transparency

    case desk
    case deskReports, deskSettings, deskPolicy, deskRules, deskLearn, deskAudit, deskUndo
    case queue(ModerationQueue)
    case people, places
    case person(String)
    case personRole(String), personMode(String)
    case personNotes(String), personSanctions(String), personLift(String), personAddress(String), personBadges(String)
    case appealDecision(String)
    case place(kind: String, id: String)
    case publications, publication(String), publicationPolicy(String), publicationRules(String), publicationStaff(
        String),
        publicationThreads(String), publicationSignOn(String)
    /// Signing in from a page of somebody else's, in a window of its own.
    case embedSignIn(String), embedSignInCode(String), embedGrant(String)
    case embedScript, countsScript
    /// A path of this site as an embedded discussion of a publication asks for it.
    case embedded(String, String)
    case draft(String)
    case draftPublication(String)
    case draftRemoval(String)
    case draftBlocks(String)
    case asset(String)
    /// What an archive holds; only in archives.
    case archiveContents

    /// The path that stands in a link.
    var path: String {
        switch self {
        case .front: "/"
        case .section(let slug): "/\(encoded(slug))"
        case .article(let path): path.split(separator: "/").map { "/" + encoded($0) }.joined()
        case .story(let slug): "/stories/\(encoded(slug))"
        case .feed: "/feed.atom"
        case .storyFeed(let slug): "/stories/\(encoded(slug))/feed.atom"
        case .rules: "/rules"
        case .rulesOf(let publication): "/rules/\(encoded(publication))"
        case .rulesVersions(let publication): "/transparency/rules\(publication.map { "/" + encoded($0) } ?? "")"
        case .privacy: "/privacy"
        case .stories: "/stories"
        case .signIn: "/sign-in"
        case .signInCode: "/sign-in/code"
        case .signOut: "/sign-out"
        case .openID(let id): "/sign-in/openid/\(encoded(id))"
        case .openIDReturn(let id): "/sign-in/openid/\(encoded(id))/callback"
        case .deskProviders: "/desk/sign-in"
        case .signOn(let id): "/sign-in/sso/\(encoded(id))"
        case .signOnEntry(let id): "/sign-in/sso/\(encoded(id))/enter"
        case .editorLink: "/sign-in/editor"
        case .account: "/account"
        case .accountMail: "/account/mail"
        case .accountNotices: "/account/notices"
        case .accountData: "/account/data"
        case .accountErasure: "/account/erase"
        case .accountTokens: "/account/tokens"
        case .accountVouching: "/account/sites"
        case .deskTokens: "/desk/tokens"
        case .apiDocument: APIDocument.path
        case .webhooks: "/desk/webhooks"
        case .moderationHooks: "/desk/hooks"
        case .deskErasure: "/desk/settings/erasure"
        case .letters: "/letters"
        case .lettersSent: "/letters?sent"
        case .deskLetters: "/desk/letters"
        case .deskLetter(let id): "/desk/letters/\(encoded(id))"
        case .corrections: "/corrections"
        case .correctionRequest(let article): "/articles/\(encoded(article))/correction"
        case .correction(let comment): "/comments/\(encoded(comment))/correct"
        case .mailStop(let token): "/mail/stop/\(encoded(token))"
        case .accountName: "/account/name"
        case .accountRules: "/account/rules"
        case .accountAddress: "/account/address"
        case .accountAddressCode: "/account/address/code"
        case .accountSessions: "/account/sessions"
        case .requirements: "/account/requirements"
        case .requirementsOf(let publication): "/account/requirements/\(encoded(publication))"
        case .language: "/language"
        case .comments(let article): "/articles/\(encoded(article))/comments"
        case .thread(let article, let order): "/articles/\(encoded(article))/comments/\(order.rawValue)"
        case .discussion(let thread): "/threads/\(encoded(thread))"
        case .discussionComments(let thread): "/threads/\(encoded(thread))/comments"
        case .discussionOrder(let thread, let order): "/threads/\(encoded(thread))/\(order.rawValue)"
        case .live(let thread): "/threads/\(encoded(thread))/live"
        case .threadPage(let thread, let order, let page): "/threads/\(encoded(thread))/\(order.rawValue)/\(page)"
        case .threadFeed(let thread, let form): "/threads/\(encoded(thread))/feed.\(form.rawValue)"
        case .authorFeed(let comment, let form): "/comments/\(encoded(comment))/author/feed.\(form.rawValue)"
        case .commentsFeed(nil, let form): "/comments/feed.\(form.rawValue)"
        case .commentsFeed(let publication?, let form): "/embed/\(encoded(publication))/feed.\(form.rawValue)"
        case .conversation(let comment): "/comments/\(encoded(comment))"
        case .conversationPage(let comment, let page): "/comments/\(encoded(comment))/pages/\(page)"
        case .author(let comment): "/comments/\(encoded(comment))/author"
        case .ignore(let comment): "/comments/\(encoded(comment))/ignore"
        case .search: "/search"
        case .accountIgnored: "/account/ignored"
        case .vote(let comment): "/comments/\(encoded(comment))/vote"
        case .pick(let comment): "/comments/\(encoded(comment))/pick"
        case .reply(let comment): "/comments/\(encoded(comment))/reply"
        case .quote(let comment): "/comments/\(encoded(comment))/quote"
        case .edit(let comment): "/comments/\(encoded(comment))/edit"
        case .history(let comment): "/comments/\(encoded(comment))/history"
        case .withdrawal(let comment): "/comments/\(encoded(comment))/withdraw"
        case .removal(let comment): "/comments/\(encoded(comment))/remove"
        case .report(let comment): "/comments/\(encoded(comment))/report"
        case .appeal(let comment): "/comments/\(encoded(comment))/appeal"
        case .sanctionAppeal(let sanction): "/account/sanctions/\(encoded(sanction))/appeal"
        case .transparency: "/transparency"
        case .desk: "/desk"
        case .deskReports: "/desk/reports"
        case .deskSettings: "/desk/settings"
        case .deskPolicy: "/desk/settings/policy"
        case .deskRules: "/desk/settings/rules"
        case .deskLearn: "/desk/settings/learn"
        case .deskAudit: "/desk/audit"
        case .deskUndo: "/desk/queue/undo"
        case .queue(let name): "/desk/queue/\(name.rawValue)"
        case .people: "/desk/people"
        case .places: "/desk/places"
        case .person(let id): "/desk/people/\(encoded(id))"
        case .personRole(let id): "/desk/people/\(encoded(id))/role"
        case .personMode(let id): "/desk/people/\(encoded(id))/mode"
        case .personNotes(let id): "/desk/people/\(encoded(id))/notes"
        case .personSanctions(let id): "/desk/people/\(encoded(id))/sanctions"
        case .personLift(let id): "/desk/people/\(encoded(id))/lift"
        case .personBadges(let id): "/desk/people/\(encoded(id))/badges"
        case .personAddress(let id): "/desk/people/\(encoded(id))/address"
        case .appealDecision(let id): "/desk/appeals/\(encoded(id))"
        case .place(let kind, let id): "/desk/places/\(encoded(kind))/\(encoded(id))"
        case .publications: "/desk/publications"
        case .publication(let id): "/desk/publications/\(encoded(id))"
        case .publicationPolicy(let id): "/desk/publications/\(encoded(id))/policy"
        case .publicationRules(let id): "/desk/publications/\(encoded(id))/rules"
        case .publicationStaff(let id): "/desk/publications/\(encoded(id))/staff"
        case .publicationThreads(let id): "/desk/publications/\(encoded(id))/threads"
        case .publicationSignOn(let id): "/desk/publications/\(encoded(id))/sign-on"
        case .embedSignIn(let id): "/embed/\(encoded(id))/sign-in"
        case .embedSignInCode(let id): "/embed/\(encoded(id))/sign-in/code"
        case .embedGrant(let id): "/embed/\(encoded(id))/sign-in/grant"
        case .embedded(let id, let path): "/embed/\(encoded(id))\(path)"
        case .embedScript: "/embed.js"
        case .countsScript: "/counts.js"
        case .draft(let id): "/desk/drafts/\(encoded(id))"
        case .draftPublication(let id): "/desk/drafts/\(encoded(id))/publish"
        case .draftRemoval(let id): "/desk/drafts/\(encoded(id))/drop"
        case .draftBlocks(let id): "/desk/drafts/\(encoded(id))/blocks"
        case .archiveContents: "/contents.html"
        case .asset(let name): "/assets/\(encoded(name))"
        }
    }

    /// The path, checked for markup.
    var link: Address { Address(path) ?? Address(path: "/") }

    /// The path with a place on the page.
    func link(to fragment: String) -> Address { Address(path + "#" + encoded(fragment)) ?? link }

    /// The path with what stands after `?`.
    func link(query: [(name: String, value: String)]) -> Address {
        Address(path + "?" + query.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")) ?? link
    }

    /// The patterns that the router takes; parameters are named in braces, those that share a place by one name.
    static let patterns: (section: String, article: String, story: String, storyFeed: String) = (
        "/{first}", "/{first}/{month}/{day}/{slug}", "/stories/{story}", "/stories/{story}/feed.atom"
    )

    /// First parts of paths that are the house's own: no section may take one of them.
    package static let reserved: Set<String> = [
        "stories", "feed.atom", "rules", "privacy", "transparency", "sign-in", "sign-out", "account", "language",
        "articles",
        "comments", "desk",
        "assets", "search", "corrections", "method", "api", "embed.js", "counts.js", "embed", "threads",
        "openapi.json", "mail", "letters", "favicon.ico", "robots.txt",
        "health",
    ]
}

/// A part of a path, percent-encoded where RFC 3986 asks for it.
func encoded(_ part: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for byte in part.utf8 {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            bytes.append(byte)
        default:
            bytes.append(UInt8(ascii: "%"))
            for nibble in [byte >> 4, byte & 15] { bytes.append(nibble < 10 ? 48 + nibble : 55 + nibble) }
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
