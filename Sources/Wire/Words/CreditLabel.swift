/// The words that stand before whoever made a picture: "Photo:", "Foto von", "©".
struct CreditLabel: Sendable {
    /// How many bytes it takes, with its colon and the blanks after.
    let length: Int
    /// Whether it can't be read in any other way: "Photo credit:", "©".
    let isPlain: Bool

    /// The label that stands at that byte, if one does. ASCII letters may be small or capital.
    static func at(_ offset: Int, in bytes: [UInt8]) -> CreditLabel? {
        guard offset < bytes.count else { return nil }
        if let sign = sign(at: offset, in: bytes) { return sign }
        for word in words[Int(bytes[offset].lowerCased)] {
            let end = offset + word.bytes.count
            guard end < bytes.count, matches(word.bytes, at: offset, in: bytes) else { continue }
            // "Image source, Jane Roe": said for those who can't see the page.
            if bytes[end] == 0x2C, word.isPlain, word.bytes.suffix(6).elementsEqual("source".utf8) {
                return CreditLabel(length: min(bytes.count, end + 2) - offset, isPlain: true)
            }
            if let length = ending(after: end, in: bytes) {
                return CreditLabel(length: end + length - offset, isPlain: word.isPlain)
            }
        }
        return nil
    }

    /// The signs of copyright, which need no colon: "©", "(c)", "（Ｃ）" and the word.
    private static func sign(at offset: Int, in bytes: [UInt8]) -> CreditLabel? {
        // They begin with one of these.
        guard [0xC2, 0x28, 0xEF, 0x63].contains(bytes[offset].lowerCased) else { return nil }
        for sign in signs where matches(sign, at: offset, in: bytes) {
            var end = offset + sign.count
            // "copyright" alone is a word; with a name or a year after it, it is a sign.
            if sign[0].isLetter, end < bytes.count, bytes[end].isLetter { continue }
            while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x3A { end += 1 }
            return CreditLabel(length: end - offset, isPlain: true)
        }
        return nil
    }

    private static func matches(_ word: [UInt8], at offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset + word.count <= bytes.count else { return false }
        for index in word.indices where bytes[offset + index].lowerCased != word[index] { return false }
        return true
    }

    /// How many bytes end a label: a colon, an equals sign, a comma or "by" or its like, with the blanks around.
    private static func ending(after start: Int, in bytes: [UInt8]) -> Int? {
        var at = start
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        guard at < bytes.count else { return nil }
        if bytes[at] == 0x3A || bytes[at] == 0x3D {
            at += 1
        } else if bytes[at...].starts(with: fullColon) || bytes[at...].starts(with: fullEquals) {
            at += 3
        } else {
            guard at > start, let link = links.first(where: { matches($0, at: at, in: bytes) }) else { return nil }
            at += link.count
            if at < bytes.count, bytes[at] == 0x3A { at += 1 }
        }
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        return at - start
    }

    private static let fullColon: [UInt8] = Array("：".utf8)
    private static let fullEquals: [UInt8] = Array("＝".utf8)
    private static let links: [[UInt8]] = ["by ", "by:", "courtesy of ", "courtesy: ", "courtesy ", "von ", "par "].map
    {
        Array($0.utf8)
    }
    private static let signs: [[UInt8]] = ["©", "(c)", "（ｃ）", "（Ｃ）", "copyright"].map { Array($0.utf8) }

    private struct Word: Sendable {
        let bytes: [UInt8]
        let isPlain: Bool
    }

    /// By the first byte, the longest first.
    private static let words: [[Word]] = {
        var table: [[Word]] = Array(repeating: [], count: 256)
        for (names, isPlain) in [(plain, true), (loose, false)] {
            for name in names {
                let bytes = Array(name.utf8)
                guard let first = bytes.first else { continue }
                table[Int(first)].append(Word(bytes: bytes, isPlain: isPlain))
            }
        }
        return table.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
    }()

    /// What stands before a credit and nothing else.
    private static let plain = [
        "photo credit", "photo credits", "photos credit", "image credit", "image credits", "picture credit", "credit",
        "credits", "photo source", "image source", "picture source", "photographer", "photography", "photo courtesy",
        "image courtesy", "photo copyright", "image copyright", "bildquelle", "fotoquelle", "bildnachweis",
        "bildrechte", "fotograf", "fotografin", "symbolfoto", "archivfoto", "agenturfoto", "fotocredit", "fotohinweis",
        "crédit photo", "crédits photo", "crédit", "crédits", "crédito", "créditos", "crédito de foto", "credito",
        "fotógrafo", "fotograaf", "fotografo", "fot.", "kuvaaja", "ljósmynd", "ljósmyndari", "fotoğraf", "zdjęcie",
        "фото", "Фото", "ФОТО", "фотограф", "Фотограф", "автор фото", "Автор фото", "fotó", "φωτογραφία", "Φωτογραφία",
        "تصوير", "مصدر الصورة", "عدسة", "撮影", "写真提供", "提供", "写真", "사진", "사진제공", "图片来源", "圖片來源", "摄影", "攝影",
        "图源", "foto credit", "foto/credit", "kép", "valokuva",
    ]
    /// What may also begin a caption: "Photo: A man walks past the gate."
    private static let loose = [
        "photo", "photos", "photograph", "photographs", "image", "images", "picture", "pictures", "pic", "source",
        "sources", "illustration", "illustrations", "graphic", "composite", "composition", "screenshot", "screengrab",
        "collage", "video", "art", "artwork", "animation", "map", "chart", "file photo", "file image",
        "photo illustration",
        "foto", "fotos", "bild", "bilder", "quelle", "montage", "grafik", "repro", "screenshots", "symbolbild",
        "archivbild", "source photo", "photo d'illustration", "photo d’illustration", "fuente", "fotografía", "imagen",
        "imagem", "fonte", "fotografia", "immagine", "beeld", "bron", "kuva", "bilde", "billede", "kilde", "källa",
        "źródło", "zdroj", "kaynak", "sursa", "forrás", "πηγή", "Πηγή", "источник", "Источник", "иллюстрация",
        "Иллюстрация", "коллаж", "Коллаж", "джерело", "Джерело", "ілюстрація", "колаж", "Колаж", "المصدر", "الصورة",
        "صورة", "出典", "출처", "图", "圖", "来源", "slika", "snimka", "foto arsip", "dok", "ảnh", "nguồn",
    ]
}
