import HTML

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

    /// No more of an element's names is read, in bytes, those between them included.
    private static let nameLimit = 300

    /// What class, itemprop and id say, in this order.
    init(of id: Document.NodeID, in document: Document, _ names: PageAttributeNames) {
        self = []
        var left = Self.nameLimit
        for attribute in [PageAttribute.class, .itemprop, .id] {
            guard let value = document.bytes(of: names[attribute], id) else { continue }
            if attribute != .class { left -= 1 }
            read(value.prefix(max(0, left)))
            left -= value.count
        }
    }

    private mutating func read(_ names: ArraySlice<UInt8>) {
        var word = WordHash()
        var start = names.startIndex
        var previousIsLower = false
        for index in names.indices {
            let byte = names[index]
            let isLetter = byte.isLetter || byte >= 0x80
            if !isLetter || (byte.isCapital && previousIsLower) {
                add(names[start..<index], word)
                word = WordHash()
                start = isLetter ? index : index + 1
            }
            if isLetter { word.add(byte.lowerCased) }
            previousIsLower = byte.isLowerCase
        }
        add(names[start...], word)
    }

    /// Adds what a word says, known by its hash in lower case or else by its ending.
    private mutating func add(_ word: ArraySlice<UInt8>, _ hash: WordHash) {
        guard word.count > 1 else { return }
        if let role = Self.words[hash] { return formUnion(role) }
        for (ending, role) in Self.endings where word.count >= ending.count {
            let start = word.endIndex - ending.count
            if ending.indices.allSatisfy({ word[start + $0].lowerCased == ending[$0] }) { formUnion(role) }
        }
    }

    private static let words: WordTable<PictureRoles> = {
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
        return WordTable(words.map { ($1, $0) })
    }()

    /// For words that are written as one: "articleimage", "absatzbild".
    private static let endings: [([UInt8], PictureRoles)] =
        ([
            ("caption", .caption), ("credit", .credit), ("copyright", .credit), ("image", .box), ("photo", .box),
            ("picture", .box), ("bild", .box), ("foto", .box), ("figure", .box), ("gallery", .box), ("media", .box),
        ] as [(String, PictureRoles)]).map { (Array($0.utf8), $1) }
}
