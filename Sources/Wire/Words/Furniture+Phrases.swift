extension Furniture {
    /// Said by a paragraph that holds nothing else.
    static let whole = PhraseTable<Furniture>([
        (
            .comments,
            ["comments", "comment", "add comment", "leave a reply", "discussion", "reader comments", "comments closed"]
        ),
        (
            .more,
            [
                "related", "related news", "most read", "most viewed", "most popular", "most shared", "trending",
                "trending now",
                "recommended", "latest", "latest news", "latest stories", "top stories", "more stories", "more news",
                "up next",
                "read next", "also read", "see also", "see more", "show more", "load more", "view more", "more",
                "around the web",
                "next", "previous", "newer", "older", "popular",
            ]
        ),
        (
            .sharing,
            [
                "share", "tweet", "facebook", "twitter", "x", "linkedin", "whatsapp", "telegram", "reddit", "pinterest",
                "email",
                "e-mail", "print", "copy link", "link copied", "copied", "save", "bookmark", "gift", "flipboard",
                "messenger",
                "send", "listen", "resize text", "text size", "a a a", "instagram", "youtube", "tiktok", "threads",
                "bluesky",
            ]
        ),
        (
            .advertisement,
            ["advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "promoted", "paid post"]
        ),
        (
            .navigation,
            [
                "home", "menu", "search", "close", "open", "back", "sections", "news", "sport", "sports", "opinion",
                "business",
                "top", "log in", "login", "sign in", "sign up", "register", "subscribe", "account", "my account",
                "about us",
                "contact us", "contact", "privacy policy", "terms of use", "terms of service", "cookie policy",
                "sitemap", "rss",
                "advertise with us", "faq", "careers", "newsletters", "e-paper", "epaper", "archives", "help",
                "loading",
            ]
        ),
        (
            .link,
            ["click here", "click here to read more", "here", "learn more", "find out more", "full story", "read more"]
        ),
    ])

    /// Said before an e-mail address.
    static let contacts = PhraseTable<Furniture>([
        (.contact, ["write to", "e-mail", "email", "contact", "reach"])
    ])

    /// Said somewhere in a short paragraph.
    static let within = PhraseTable<Furniture>([
        (
            .comments,
            [
                "posting comments", "posting a comment", "to post a comment", "to comment on this", "verify your email",
                "email address will not appear", "email address will not be published", "comments submitted by",
            ]
        ),
        (
            .copyright,
            [
                "all rights reserved", "may not be published, broadcast", "may not be reproduced",
                "without prior written permission",
                "without the express written", "redistribution is prohibited",
            ]
        ),
        (
            .subscription,
            [
                "sign up for our", "subscribe to our", "to our newsletter", "our free newsletters", "in your inbox",
                "to your inbox", "push notifications", "support our work", "our newsletter",
            ]
        ),
        (.link, ["click here for", "click here to"]),
        (
            .rights,
            [
                "photo \u{A9}", "photos \u{A9}", "image \u{A9}", "images \u{A9}", "foto \u{A9}", "fotos \u{A9}",
            ]
        ),
        (.consent, ["use of cookies", "uses cookies", "cookie policy", "our privacy policy", "terms of use and"]),
        (
            .author,
            [
                "follow him on twitter", "follow her on twitter", "follow them on twitter", "follow him on x",
                "follow her on x",
                "follow the author", "follow me on", "can be reached at", "can be contacted at", "on twitter at @",
                "contact the writer",
            ]
        ),
    ])
}
