/// What the class, id and itemprop of an element say of its part in showing a picture.
struct PictureRoles: OptionSet, Sendable {
    let rawValue: UInt8

    /// Names who made or lends the picture.
    static let credit = PictureRoles(rawValue: 1)
    /// The words under it.
    static let caption = PictureRoles(rawValue: 2)
    /// Holds a picture with its words.
    static let box = PictureRoles(rawValue: 4)
    /// Shows who wrote the report rather than what it is about.
    static let portrait = PictureRoles(rawValue: 8)
    /// Leads elsewhere, sells something or adorns the page.
    static let foreign = PictureRoles(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Reads no more than 300 bytes of the names.
    init(names: String) {
        var roles: PictureRoles = []
        var word: [UInt8] = []
        var previousIsLower = false
        func close(_ word: [UInt8]) {
            guard word.count > 1 else { return }
            let text = String(decoding: word, as: UTF8.self)
            if let role = Self.words[text] {
                roles.formUnion(role)
            } else {
                for (ending, role) in Self.endings where text.hasSuffix(ending) { roles.formUnion(role) }
            }
        }
        for byte in names.utf8.prefix(300) {
            let isLetter = byte.isLetter || byte >= 0x80
            if !isLetter || (byte.isCapital && previousIsLower) {
                close(word)
                word.removeAll(keepingCapacity: true)
            }
            if isLetter { word.append(byte.lowerCased) }
            previousIsLower = byte.isLowerCase
        }
        close(word)
        self = roles
    }

    private static let words: [String: PictureRoles] = {
        var words: [String: PictureRoles] = [:]
        let groups: [(PictureRoles, [String])] = [
            (
                .credit,
                [
                    "credit", "credits", "copyright", "photographer", "attribution", "source", "sources", "src",
                    "agency", "licence", "license", "quelle", "fotograf", "courtesy", "rights", "distributor", "artist",
                    "autor", "auteur", "fonte", "fuente", "bron", "kilde", "copyrightholder", "creditline",
                    "credittext",
                    "photoby", "urheber", "fotografo", "photocredit", "imagecredit", "copyrightnotice",
                ]
            ),
            ([.credit, .portrait], ["author", "authors", "byline"]),
            (
                .caption,
                [
                    "caption", "captions", "figcaption", "cutline", "legend", "legende", "bildtext", "bildunterschrift",
                    "unterschrift", "bildinfo", "phototext", "imagetext", "didascalia", "podpis", "bildetekst",
                    "bildtekst", "billedtekst", "kuvateksti", "leyenda", "imageinfo", "mediainfo",
                ]
            ),
            (
                .box,
                [
                    "figure", "image", "images", "img", "imgbox", "imgboxa", "picture", "photo", "photos", "foto",
                    "bild",
                    "media", "gallery", "galerie", "galleria", "galeria", "slide", "slideshow", "carousel", "lightbox",
                    "visual", "hero", "pic", "imagen", "kuva", "bilde", "zdjecie", "enhancement",
                ]
            ),
            (.portrait, ["avatar", "bio", "profile", "columnist", "contributor", "headshot", "gravatar", "reporter"]),
            (
                .foreign,
                [
                    "logo", "icon", "icons", "emoji", "badge", "pixel", "tracking", "sprite", "ad", "ads", "advert",
                    "sponsor", "promo", "newsletter", "share", "social", "outbrain", "taboola", "banner", "qrcode",
                    "paypal", "flag", "placeholder", "spinner", "loader",
                ]
            ),
        ]
        for (role, names) in groups {
            for name in names { words[name, default: []].formUnion(role) }
        }
        return words
    }()

    /// For words that are written as one: "articleimage", "absatzbild".
    private static let endings: [(String, PictureRoles)] = [
        ("caption", .caption), ("credit", .credit), ("copyright", .credit), ("image", .box), ("photo", .box),
        ("picture", .box), ("bild", .box), ("foto", .box), ("figure", .box), ("gallery", .box), ("media", .box),
    ]
}
