import News

extension PlainPage {
    /// A field that archives and mails put before a report: "LENGTH: 452 words", "Subject: Dam gates opened".
    private enum Field {
        case headline, section, byline, date, dateline, provider, picture, other
    }

    /// Reads the labelled lines of an archive's page or a mail, where there are two of them at least.
    mutating func readFields() {
        var found: [(index: Int, field: Field, value: Range<Int>)] = []
        for index in paragraphs.indices where kinds[index] == nil {
            if let (field, value) = field(index) { found.append((index, field, value)) }
        }
        let isHead = found.prefix(2).allSatisfy { $0.index < 16 }
        guard found.count >= 2, isHead, Set(found.map { words($0.index).prefix { $0 != ":" } }).count >= 2 else {
            return
        }
        for (index, field, value) in found {
            let text = String(decoding: points.utf8[value], as: UTF8.self).collapsed
            take(field, text, at: index)
        }
    }

    private mutating func take(_ field: Field, _ text: String, at index: Int) {
        var kind = Block.Kind.furniture
        switch field {
        case .headline where article.headline == nil && !text.isEmpty:
            article.headline = text
            kind = .headline
        case .section:
            article.section = article.section ?? text.split(whereSeparator: { ";,".contains($0) }).first?.trimmed.orNil
        case .byline:
            for name in Byline.names(in: text, marked: true) where !article.byline.contains(name) {
                article.byline.append(name)
            }
        case .date: article.published = article.published ?? PrintedDate.moment(in: text)
        case .dateline where !text.isEmpty: article.dateline = Dateline(text: text, place: text)
        case .provider: article.provider = article.provider ?? Agencies.agency(named: text)
        case .picture where !text.isEmpty:
            let caption = Caption(text)
            article.pictures.append(Picture(caption: caption.text, credit: caption.credit, date: caption.date))
            kind = .caption
        default: break
        }
        mark(index, kind, kind == .furniture ? .field : nil)
    }

    private func field(_ index: Int) -> (Field, Range<Int>)? {
        let bytes = paragraphs[index].bytes
        let text = points.utf8
        guard let colon = text[bytes].prefix(28).firstIndex(of: 0x3A) else { return nil }
        let name = text[bytes.lowerBound..<colon]
        guard let first = name.first, first.isCapital || first >= 0x80 else { return nil }
        let key = Key(name).string
        let value = Paragraphs.trimmed(colon + 1..<bytes.upperBound, in: text)
        if let field = Self.fields[key] { return (field, value) }
        // Other names stand in capitals: "LOAD-DATE", "PUB-TYPE".
        let isCapitals = name.count >= 4 && name.allSatisfy { $0.isCapital || $0 == 0x2D || $0 == 0x20 }
        return isCapitals && Self.archived.contains(key) ? (.other, value) : nil
    }

    private static let fields: [String: Field] = [
        "headline": .headline, "title": .headline, "subject": .headline, "titel": .headline, "titre": .headline,
        "título": .headline, "betreff": .headline, "objet": .headline, "asunto": .headline, "hd": .headline,
        "section": .section, "rubrik": .section, "rubrique": .section, "sección": .section, "ressort": .section,
        "byline": .byline, "author": .byline, "autor": .byline, "auteur": .byline, "by-line": .byline,
        "date": .date, "publication date": .date, "pub date": .date, "load-date": .other, "datum": .date,
        "fecha": .date,
        "dateline": .dateline, "source": .provider, "publication": .provider, "quelle": .provider,
        "graphic": .picture, "graphics": .picture, "caption": .picture, "cutline": .picture,
        "length": .other, "language": .other, "from": .other, "to": .other, "cc": .other, "sent": .other,
        "reply-to": .other, "word count": .other, "words": .other, "von": .other, "an": .other, "gesendet": .other,
        "body": .other, "text": .other, "edition": .other, "page": .other, "category": .other, "slug": .other,
        "priority": .other, "keywords": .other, "document": .other, "copyright": .other, "type": .other,
    ]
    private static let archived: Set<String> = [
        "pub-type", "publication-type", "journal-code", "subject", "geographic", "person", "organization", "company",
        "country", "city", "state", "industry", "ticker", "correction-date", "notes", "series", "highlight", "column",
        "document-type", "acc-no", "update-date", "distribution", "series-title", "publisher", "classification",
    ]
}
