/// What the class, id and role of an element say of it.
enum Signal: Sendable {
    /// Named as the body of an article.
    case body
    /// Named as something that is no part of it.
    case discard
    /// Named as what frames an article or shows its pictures: none of its words are the body's.
    case frame
    /// Named as the words under a picture.
    case caption
    case none

    /// - Parameter names: Class and id, a space between.
    static func of(_ names: String) -> Signal {
        guard !names.isEmpty else { return .none }
        let words = Self.words(names)
        var discards = false
        var frames = false
        var captioned = false
        var previous = ""
        for word in words {
            let pair = previous + word
            if bodies.contains(word) || bodies.contains(pair) { return .body }
            if captions.contains(word) || captions.contains(pair) { captioned = true }
            if discarded.contains(word) || discarded.contains(pair) { discards = true }
            if framing.contains(word) { frames = true }
            previous = word
        }
        if discards { return .discard }
        if frames { return .frame }
        return captioned ? .caption : .none
    }

    /// The words of which names are made: `article-body`, `articleBody` and `article__body` are all "article", "body".
    private static func words(_ names: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var previousIsLower = false
        for byte in names.utf8.prefix(400) {
            let breaks = !(byte.isLetter || byte >= 0x80)
            if breaks || (byte.isCapital && previousIsLower) {
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word = []
            }
            if !breaks { word.append(byte.lowerCased) }
            previousIsLower = byte.isLowerCase
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    private static let bodies: Set<String> = [
        "articlebody", "storybody", "entrycontent", "postcontent", "articlecontent", "bodytext", "articletext",
        "storytext",
        "bodycopy", "storycontent", "articlemaintext", "contentbody", "postbody", "entrybody", "bodycontent",
        "newsbody",
        "newstext", "newscontent", "articlebodytext", "bodyarticle", "maincontent", "richtext", "contentarticle",
    ]
    private static let captions: Set<String> = [
        "caption", "figcaption", "captions", "cutline", "imagecaption", "photocaption", "legend", "captiontext",
        "imagecredit", "photocredit", "mediacaption",
    ]
    private static let framing: Set<String> = [
        "masthead", "header", "carousel", "slideshow", "jwplayer", "videoplayer", "playlist",
    ]
    private static let discarded: Set<String> = [
        "comment", "comments", "disqus", "respond", "related", "recommended", "recommendation", "recommendations",
        "recirc",
        "recirculation", "share", "sharing", "sharebar", "social", "socials", "newsletter", "newsletters", "promo",
        "promos",
        "promotion", "sidebar", "footer", "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "byline",
        "bylines", "authorbio", "bio", "authorbox", "authorinfo", "authorcard", "tags", "taglist", "topics", "keywords",
        "cookie", "cookies", "consent", "gdpr", "ccpa", "onetrust", "optanon", "didomi", "cookielawinfo", "cli",
        "subscribe", "subscription", "signup", "advert", "adverts",
        "advertisement",
        "advertising", "ad", "ads", "adslot", "adunit", "sponsor", "sponsored", "outbrain", "taboola", "popup", "modal",
        "tooltip", "toolbar", "trending", "mostread", "mostpopular", "popular", "rail", "timestamp", "dateline",
        "pubdate",
        "copyright", "disclaimer", "login", "registration", "readmore", "morestories", "morefrom", "seealso",
        "alsoread",
        "readnext", "upnext", "teaser", "teasers", "poll", "quiz",
        "skiplink", "sronly", "screenreader", "visuallyhidden", "infobox", "pullquote", "donate", "donation",
        "inarticle",
        "noprint", "postmeta", "entrymeta", "articlemeta", "metadata", "editorspick",
        "jump",
        "feedback", "correctionlink", "whatsapp", "facebook", "twitter", "ticker", "livefyre", "vuukle", "linklist",
        "internallink", "contentlist", "followus", "follow", "toc", "affiliate", "shopping", "printfooter",
    ]
}
