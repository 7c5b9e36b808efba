/// The words by which a newspaper's page gives away what is not the article.
///
/// Phrases are of the trade, not of any one paper. A group says how long a paragraph may be that it
/// still marks, and whether what follows on the page is furniture as well.
struct Furniture: Sendable {
    let reason: Reason
    /// The most words that such a paragraph has.
    var limit = 30
    /// Whether the article is over where it stands.
    var ends = false

    private init(_ reason: Reason, limit: Int = 30, ends: Bool = false) {
        self.reason = reason
        self.limit = limit
        self.ends = ends
    }

    static let disclaimer = Furniture(.disclaimer, limit: 250, ends: true)
    static let comments = Furniture(.comments, limit: 120, ends: true)
    static let invitation = Furniture(.invitation, limit: 60, ends: true)
    static let copyright = Furniture(.copyright, limit: 120, ends: true)
    static let more = Furniture(.related, limit: 25, ends: true)
    static let link = Furniture(.link, limit: 25)
    static let subscription = Furniture(.subscription, limit: 60)
    static let sharing = Furniture(.sharing, limit: 15)
    static let advertisement = Furniture(.advertisement, limit: 20)
    static let consent = Furniture(.consent, limit: 120)
    static let navigation = Furniture(.navigation, limit: 12)
    static let reporting = Furniture(.reporting, limit: 60, ends: true)
    static let tags = Furniture(.tags, limit: 60)
    static let author = Furniture(.author, limit: 80)
    static let length = Furniture(.length, limit: 8)
    /// Whom a picture belongs to, in a line of its own.
    static let rights = Furniture(.copyright, limit: 25)
    /// Where readers reach whoever wrote the report.
    static let contact = Furniture(.author, limit: 15)

    /// What marks the paragraph, where its words do.
    static func of(_ key: Key, words: Int) -> Furniture? {
        if let found = whole.meaning(ofWhole: key) { return found }
        if let found = openings.meaning(ofBeginning: key), words <= found.limit { return found }
        if let found = contacts.meaning(ofBeginning: key), words <= found.limit, key.bytes.contains(0x40) {
            return found
        }
        if words <= 80, let found = within.meaning(anywhereIn: key), words <= found.limit { return found }
        return nil
    }

    /// Whether the word, folded, is what a page's buttons for passing a report on say.
    static func isButton(_ word: ArraySlice<UInt8>) -> Bool {
        ["twitter", "facebook", "whatsapp", "instagram", "email", "share", "follow", "comments"].contains {
            word.elementsEqual($0.utf8)
        }
    }

    /// Said at the beginning of a paragraph.
    private static let openings = PhraseTable<Furniture>([
        (
            .disclaimer,
            [
                "disclaimer:", "disclaimer -", "the views expressed", "the opinions expressed",
                "views expressed in this",
                "opinions expressed in this", "views expressed here", "opinions expressed here",
                "the views and opinions",
            ]
        ),
        (
            .comments,
            [
                "comments powered by", "powered by disqus", "comments are closed", "comments for this",
                "comments on this",
                "leave a comment", "post a comment", "top rated comments", "write a comment", "add a comment",
                "view comments",
                "show comments",
                "view all comments", "read comments", "load comments", "comment policy", "commenting policy",
                "sign in to comment",
                "log in to comment", "login to comment", "you must be logged in", "be the first to comment",
                "join the conversation",
                "join the discussion", "please enable javascript to view", "your email address will not be",
                "we welcome comments",
                "we welcome your comments", "please keep your comments", "please keep comments",
                "readers are invited to comment",
                "notify me of", "save my name, email",
            ]
        ),
        (
            .invitation,
            [
                "your feedback is", "we value your feedback", "we invite all our readers", "we invite our readers",
                "we invite readers", "we invite you to share", "share your views", "share your thoughts",
                "share your opinion",
                "have your say", "let us know what you think", "tell us what you think", "interested in knowing more",
                "interested in more",
                "want to know more about this", "have a story", "got a story", "do you have a story", "got a tip",
                "got a news tip", "have a tip", "have a news tip", "do you have a tip", "send us your",
                "send your feedback",
                "report an error", "report a correction", "spotted an error", "did you spot",
                "was this article helpful",
                "did you find this", "how can we improve", "write to us at", "help us improve",
                "thank you for your feedback",
            ]
        ),
        (
            .copyright,
            [
                "copyright \u{A9}", "copyright (c)", "copyright 1", "copyright 2", "copyright, ", "\u{A9}", "(c) 1",
                "(c) 2",
                "all rights reserved", "all content copyright", "reproduction without", "no part of this",
            ]
        ),
        (
            .more,
            [
                "related articles", "related stories", "related topics", "related content", "related links",
                "related coverage",
                "related posts", "related reading", "more on this story", "more from", "more stories from",
                "more news from",
                "more top stories", "more like this", "most read in", "most popular in", "most viewed in",
                "you may also like",
                "you might also like", "you may like", "you might like", "you may also be interested",
                "recommended for you",
                "recommended stories", "people are reading", "what to read next", "what others are reading",
                "editor's picks",
                "editors' picks", "from the web", "sponsored stories", "promoted stories", "next article",
                "previous article",
                "next story", "previous story", "next post", "previous post", "today's headlines",
            ]
        ),
        (
            .link,
            [
                "click here", "click to", "read more", "read also", "also read", "read next", "read:", "read the full",
                "read our", "read this", "see also", "see more", "see:", "related:", "more:", "watch:", "watch now",
                "watch |",
                "watch the video", "listen:", "listen now", "listen to this", "play video", "play audio",
                "view gallery",
                "view photos", "photos:", "in pictures:", "gallery:", "video:", "continue reading", "don't miss:",
                "in case you missed", "opinion:", "analysis:", "explainer:", "read |", "also see", "follow this link",
                "follow the link", "for more on", "for more news", "open image in gallery",
            ]
        ),
        (
            .subscription,
            [
                "subscribe to", "subscribe now", "subscribe for", "subscribe today", "sign up for", "sign up to",
                "sign up here",
                "sign up now", "sign up and", "already a subscriber", "already have an account", "already registered",
                "to continue reading", "to read the full", "this article is for subscribers",
                "this content is for subscribers",
                "get the latest", "get our", "get news", "get breaking", "get unlimited", "get the best", "get access",
                "stay up to date", "stay informed", "stay on top of", "support our journalism",
                "support independent journalism",
                "support quality journalism", "become a member", "become a subscriber", "become a supporter",
                "make a donation",
                "donate now", "create a free account", "create an account", "create your free", "register for free",
                "register now", "log in to", "sign in to", "follow us on", "follow us", "follow @", "find us on",
                "like us on",
                "join us on", "join our", "join the whatsapp", "download our", "download the app", "get the app",
                "our newsletter",
                "our newsletters", "our free newsletter", "enter your email", "your email address",
                "unlimited access", "start your free", "try it free", "thank you for subscribing",
                "thanks for signing up",
                "by signing up", "by submitting", "by subscribing", "by clicking", "by entering your",
            ]
        ),
        (
            .sharing,
            [
                "share this", "share on", "share via", "share with", "share to", "share:", "share article",
                "share story",
                "share full article", "tweet this", "email this", "e-mail this", "print this", "copy link",
                "copy the link",
                "share options", "facebook twitter", "share tweet", "save this", "gift this", "like this story?",
                "like this article?", "liked this story?", "liked this article?", "enjoyed this story?",
                "enjoyed this article?", "enjoying this article?",
            ]
        ),
        (
            .length,
            [
                "reading time:", "reading time -", "estimated reading time", "average reading time",
                "tempo de leitura", "tiempo de lectura", "temps de lecture", "tempo di lettura", "lesezeit:",
                "lesedauer:", "geschätzte lesezeit", "leestijd:", "lästid:", "lesetid:",
            ]
        ),
        (
            .advertisement,
            [
                "advertisement", "article continues", "story continues", "continues below", "sponsored by",
                "sponsored content", "paid for by", "promoted by", "scroll to continue", "this advertisement",
                "affiliate link",
                "we may earn", "we may receive", "this article contains affiliate",
            ]
        ),
        (
            .consent,
            [
                "we use cookies", "this site uses cookies", "this website uses cookies", "our website uses cookies",
                "we and our partners", "by continuing to", "by using this site", "accept all", "accept cookies",
                "reject all",
                "cookie settings", "cookie preferences", "manage cookies", "manage preferences", "manage consent",
                "your privacy", "we value your privacy", "privacy policy", "privacy notice", "privacy overview",
                "necessary cookies", "terms of use",
                "terms of service",
                "terms and conditions", "do not sell", "this site is protected by recaptcha",
            ]
        ),
        (
            .navigation,
            [
                "skip to", "jump to", "go to", "back to", "return to", "toggle ", "you are here", "main menu", "home >",
                "home /", "home \u{BB}", "home |", "main navigation",
            ]
        ),
        (
            .reporting,
            [
                "reporting by", "(reporting by", "additional reporting", "(additional reporting", "editing by",
                "(editing by",
                "writing by", "(writing by", "edited by", "compiled by", "with files from", "with reporting from",
                "with reporting by", "our standards:", "with inputs from", "(with inputs from", "with input from",
                "(with agency inputs", "(with agencies", "with additional reporting", "source: ",
            ]
        ),
        (
            .tags,
            [
                "tags:", "tag:", "topics:", "filed under", "keywords:", "categories:",
                "in this article:", "read more about:", "more about:",
            ]
        ),
        (
            .author,
            [
                "about the author", "about the writer", "the author is", "the writer is", "the writers are",
                "the authors are",
            ]
        ),
    ])
}
