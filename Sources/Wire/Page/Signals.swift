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

    /// What each group of words says; of a word that stands in two the first counts.
    static let words: [(Signal, String)] = [
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
    ]
}
