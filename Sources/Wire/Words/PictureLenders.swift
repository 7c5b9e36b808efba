/// Those who lend pictures to newspapers: agencies, picture libraries, the picture services of wire services.
enum PictureLenders {
    /// The name under which a lender is known, where the words are how one is printed in credits.
    static func named(_ text: some StringProtocol) -> String? {
        var key = Key(text).string.trimmed
        if let name = name(of: key) { return name }
        // "AP Photo", "AFP PHOTO", "Reuters Photo", "dpa-Bildfunk".
        for tail in [
            " photos", " photo", " pool", " foto", " images", "-bildfunk", " file photo", " handout", " via getty",
        ] where key.hasSuffix(tail) {
            key = String(key.dropLast(tail.count))
            return name(of: key)
        }
        return nil
    }

    private static func name(of key: String) -> String? { libraries[key] ?? Agencies.names[key] }

    /// Whether a part of the words names a lender, or says how pictures are lent.
    static func lends(_ text: some StringProtocol) -> Bool {
        guard mayLend(Key(text)) else { return false }
        if named(text) != nil || Agencies.lendsPictures(text) { return true }
        let key = Key(text).string
        if named(key) != nil { return true }
        let parts = key.split { "/,|;()@".contains($0) }
        for part in parts {
            let part = part.trimmed
            if named(part) != nil { return true }
            for link in [" via ", " - ", " for ", " \u{2013} "] {
                if let cut = part.firstOccurrence(of: link), named(part[cut.upperBound...]) != nil { return true }
            }
            if ["getty images", "istock", "shutterstock", "adobe stock", "stock.adobe.com", "picture alliance"]
                .contains(
                    where: { part.hasPrefix($0) || part.hasSuffix($0) })
            {
                return true
            }
        }
        return false
    }

    /// Whether the words hold anything by which those who lend pictures are known. Linear, and builds no strings.
    private static func mayLend(_ key: Key) -> Bool {
        lenders.meaning(anywhereIn: key) != nil || key.bytes.holdsForeignBlank
            || signs.contains { key.bytes.firstOccurrence(of: $0) != nil }
    }

    private static let lenders = PhraseTable<Bool>([
        (true, Array(libraries.keys) + Array(Agencies.names.keys) + Array(Agencies.pictureAgencies))
    ])
    /// What may stand in the midst of a word.
    private static let signs = ["via ", "photo", "reuters", "getty", "stock", "alliance"].map { Array($0.utf8) }

    private static let libraries: [String: String] = [
        "getty": "Getty Images", "getty images": "Getty Images", "gettyimages": "Getty Images",
        "getty images europe": "Getty Images", "getty images north america": "Getty Images",
        "istock": "iStock", "istockphoto": "iStock", "istock photo": "iStock", "getty images/istockphoto": "iStock",
        "epa": "EPA", "epa-efe": "EPA", "epa images": "EPA", "shutterstock": "Shutterstock", "rex": "Rex",
        "rex features": "Rex", "rex/shutterstock": "Shutterstock", "alamy": "Alamy", "alamy stock": "Alamy",
        "alamy live news": "Alamy", "corbis": "Corbis", "zuma": "Zuma Press", "zuma press": "Zuma Press",
        "zuma wire": "Zuma Press", "zuma press wire": "Zuma Press", "zumapress": "Zuma Press", "sipa": "Sipa",
        "sipa usa": "Sipa", "sipa press": "Sipa", "picture alliance": "picture alliance",
        "picture-alliance": "picture alliance", "picturealliance": "picture alliance", "pa images": "PA",
        "pa wire": "PA", "pa archive": "PA", "imago": "Imago", "imago images": "Imago", "imago sport": "Imago",
        "unsplash": "Unsplash", "pixabay": "Pixabay", "pexels": "Pexels", "magnum": "Magnum Photos",
        "magnum photos": "Magnum Photos", "wireimage": "WireImage", "filmmagic": "FilmMagic", "nurphoto": "NurPhoto",
        "redux": "Redux", "redux pictures": "Redux", "stock.adobe.com": "Adobe Stock", "adobe stock": "Adobe Stock",
        "adobestock": "Adobe Stock", "dreamstime": "Dreamstime", "depositphotos": "Depositphotos", "ddp": "ddp",
        "action press": "Action Press", "action images": "Action Images", "laif": "laif",
        "ullstein bild": "ullstein bild",
        "ullstein": "ullstein bild", "akg-images": "akg-images", "swns": "SWNS", "splash news": "Splash News",
        "backgrid": "Backgrid", "gallo images": "Gallo Images", "gallo": "Gallo Images", "lat images": "LAT Images",
        "keystone": "Keystone", "maxppp": "MaxPPP", "scanpix": "Scanpix", "ntb scanpix": "NTB",
        "tt nyhetsbyrån": "TT", "lehtikuva": "Lehtikuva", "ritzau scanpix": "Ritzau", "pap": "PAP",
        "east news": "East News",
        "čtk": "ČTK", "ctk": "ČTK", "mti": "MTI", "anp": "ANP", "hollandse hoogte": "Hollandse Hoogte",
        "europa press": "Europa Press", "vcg": "VCG", "visual china group": "VCG", "icon sportswire": "Icon Sportswire",
        "usa today sports": "USA Today Sports", "usa today network": "USA Today Network", "imagn": "Imagn",
        "imagn images": "Imagn", "bloomberg via getty": "Bloomberg", "polaris": "Polaris", "contour": "Contour",
        "afp-jiji": "AFP", "anadolu images": "Anadolu", "agence vu": "Agence VU", "abaca": "Abaca",
        "abacapress": "Abaca",
        "hans lucas": "Hans Lucas", "bestimage": "Bestimage", "lapresse": "LaPresse", "agf": "AGF", "aap image": "AAP",
        "aap images": "AAP", "aap photos": "AAP", "newscom": "Newscom", "ukrinform": "Ukrinform", "unian": "UNIAN",
        "тасс": "TASS", "риа новости": "RIA Novosti", "рейтер": "Reuters", "ap/dpa": "AP", "dpa images": "dpa",
        "dpa-zentralbild": "dpa", "zentralbild": "dpa", "rtl": "RTL", "wikimedia commons": "Wikimedia Commons",
        "wikimedia": "Wikimedia Commons", "flickr": "Flickr", "nasa": "NASA",
        "library of congress": "Library of Congress",
        "共同": "Kyodo", "共同通信": "Kyodo", "共同通信社": "Kyodo", "時事": "Jiji", "時事通信": "Jiji", "新华社": "Xinhua",
        "新華社": "Xinhua", "ロイター": "Reuters", "ゲッティ": "Getty Images", "연합뉴스": "Yonhap", "연합": "Yonhap",
        "뉴시스": "Newsis", "뉴스1": "News1", "로이터": "Reuters", "中央社": "CNA", "路透": "Reuters", "法新社": "AFP",
        "رويترز": "Reuters", "أ ف ب": "AFP", "فرانس برس": "AFP", "الأناضول": "Anadolu", "غيتي": "Getty Images",
    ]
}
