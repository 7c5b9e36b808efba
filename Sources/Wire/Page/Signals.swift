/// What the class and id of an element say of it.
enum Signal: Sendable, Equatable {
    /// Named as the body of an article.
    case body
    /// Named as something that is no part of it.
    case discard(Reason)
    /// Named as what frames an article or shows its pictures: none of its words are the body's.
    case frame
    /// Named as the words under a picture.
    case caption
    case none

    /// No more of an element's names is read, in bytes.
    private static let nameLimit = 400

    /// What the words say of which an element's names are made; what names a body counts most.
    ///
    /// `article-body`, `articleBody` and `article__body` are all "article", "body" and, as a pair, "articlebody".
    static func of(_ names: ArraySlice<UInt8>) -> Signal {
        let table = table
        var found = Signal.none
        var word = WordHash()
        var pair = WordHash()
        var previousIsLower = false
        func close() {
            guard !word.isEmpty else { return }
            for hash in [word, pair] {
                if let signal = table[hash], signal.rank > found.rank { found = signal }
            }
            pair = word
            word = WordHash()
        }
        let bytes = names.prefix(nameLimit)
        let span = bytes.span
        for index in span.indices {
            let byte = span[index]
            let breaks = !(byte.isLetter || byte >= 0x80)
            if breaks || (byte.isCapital && previousIsLower) { close() }
            if !breaks {
                word.add(byte.lowerCased)
                pair.add(byte.lowerCased)
            }
            previousIsLower = byte.isLowerCase
        }
        close()
        return found
    }

    /// What says more, the higher.
    var rank: Int {
        switch self {
        case .none: 0
        case .caption: 1
        case .frame: 2
        case .discard: 3
        case .body: 4
        }
    }

    private static let table = WordTable<Signal>([
        (
            .body,
            """
            articlebody storybody entrycontent postcontent articlecontent bodytext articletext storytext bodycopy
            storycontent articlemaintext contentbody postbody entrybody bodycontent newsbody newstext newscontent
            articlebodytext bodyarticle maincontent richtext contentarticle
            """
        ),
        (
            .caption,
            """
            caption figcaption captions cutline imagecaption photocaption legend captiontext imagecredit photocredit
            mediacaption
            """
        ),
        (.frame, "masthead header carousel slideshow jwplayer videoplayer playlist"),
        (.discard(.comments), "comment comments disqus respond livefyre vuukle"),
        (
            .discard(.related),
            """
            related recommended recommendation recommendations recirc recirculation outbrain taboola trending mostread
            mostpopular popular readmore morestories morefrom seealso alsoread readnext upnext teaser teasers linklist
            internallink contentlist editorspick
            """
        ),
        (
            .discard(.sharing),
            "share sharing sharebar social socials whatsapp facebook twitter followus follow"
        ),
        (
            .discard(.subscription),
            "newsletter newsletters subscribe subscription signup login registration donate donation"
        ),
        (
            .discard(.advertisement),
            """
            promo promos promotion advert adverts advertisement advertising ad ads adslot adunit sponsor sponsored
            affiliate shopping inarticle
            """
        ),
        (
            .discard(.navigation),
            """
            footer nav navbar navigation menu breadcrumb breadcrumbs skiplink toc jump
            """
        ),
        (.discard(.byline), "byline bylines"),
        (.discard(.author), "authorbio bio authorbox authorinfo authorcard"),
        (.discard(.tags), "tags taglist topics keywords"),
        (.discard(.consent), "cookie cookies consent gdpr ccpa onetrust optanon didomi cookielawinfo cli"),
        (.discard(.date), "timestamp dateline pubdate"),
        (.discard(.copyright), "copyright disclaimer"),
        (
            .discard(.named),
            """
            sidebar popup popover rollover hovercard flyout modal tooltip toolbar rail poll quiz sronly screenreader
            visuallyhidden infobox pullquote noprint postmeta entrymeta articlemeta metadata feedback correctionlink ticker printfooter
            """
        ),
    ])
}
