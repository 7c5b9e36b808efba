import HTML
import News

extension PageStatements {
    /// A moment that the page gives somewhere.
    struct Dated {
        var moment: Moment
        var source: Statement.Source
    }

    private static let publishedMetas = [
        "article:published_time", "og:article:published_time", "datepublished", "article:published", "pubdate",
        "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dc:date",
        "date", "originalpublicationdate", "article_date_original", "article.published", "published_time",
        "rnews:datepublished", "published", "published-date", "published_date", "publisheddate", "dateissued",
        "article:published_date", "og:published_time", "og:pubdate", "publication-date", "citation_publication_date",
        "citation_date", "citation_online_date", "article.created", "created", "ptime", "schema:datepublished",
        "schema:datecreated", "release_date", "shareaholic:article_published_time", "cxenseparse:recs:publishtime",
        "w-published-date", "dc.created", "vr:published_time", "bt:pubdate", "eomportal-lastupdate",
    ]
    private static let modifiedMetas = [
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified",
        "dc.date.modified", "article:modified", "modified_time", "article:modified_date", "dateupdate",
        "shareaholic:article_modified_time", "bt:moddate", "revised", "modified",
    ]

    /// When it was published and changed, as the page states it; what the page leaves open stays open.
    mutating func readDates() {
        let style = PrintedDate.Style(dayFirst: dayFirst)
        var published: [Dated] = []
        var modified: [Dated] = []
        if let moment = metadata.linked.published, metadata.linked.isArticle {
            published.append(Dated(moment: moment, source: linkedSource("datePublished")))
        }
        if let moment = metadata.linked.modified {
            modified.append(Dated(moment: moment, source: linkedSource("dateModified")))
        }
        published += dated(Self.publishedMetas, style)
        modified += dated(Self.modifiedMetas, style)
        if let moment = metadata.linked.published, !metadata.linked.isArticle {
            published.append(Dated(moment: moment, source: linkedSource("datePublished")))
        }
        let marked = markedDates(style)
        published += marked.published
        modified += marked.modified
        // The date beside the headline is the one that the newspaper printed, and goes before what the page tells
        // machines; that has the hour and zone where both are one.
        if let shown = shownDate(style) {
            let agreeing =
                published.firstIndex { Self.local($0.moment, as: shown.moment) != nil }
                ?? published.firstIndex { Self.isSameDay($0.moment, shown) && $0.moment.second != nil }
                ?? published.firstIndex { Self.isSameDay($0.moment, shown) }
            published.insert(agreeing.map { published.remove(at: $0) } ?? shown, at: 0)
            // Two clocks that are hours apart may be one time in two zones, of which the printed one has the day.
            let first = published[0].moment
            if let zone = first.offset, zone != 0, first.day != shown.moment.day,
                Self.local(first, as: shown.moment) != nil
            {
                published.insert(shown, at: 0)
            }
        }
        // "This story was originally published on 3 March": what stands beside the headline is newer.
        if let original = originalDate(style), published.allSatisfy({ $0.moment.day > original.moment.day }) {
            published.insert(original, at: 0)
        }
        if published.isEmpty, let moment = addressMoment { published.append(moment) }
        if published.isEmpty, let moment = bareMoment(style) { published.append(moment) }
        self.published = settle(published, marked.clocks, .published)
        self.modified = settle(modified, [], .modified)
    }

    /// Whether figures alone put the day first: so they do in every language but American English; what is English of
    /// no country leaves it open.
    private var dayFirst: Bool? {
        guard let language else { return nil }
        if language == "en-US" || language == "en-PH" { return false }
        return language == "en"
            ? nil : !["zh", "ja", "ko", "hu", "lt", "mn", "sv"].contains(String(language.prefix(2)))
    }

    private func dated(_ names: [String], _ style: PrintedDate.Style) -> [Dated] {
        metadata.all(names).compactMap { meta in
            PrintedDate.moment(in: meta.content, style).map { Dated(moment: $0, source: source(meta)) }
        }
    }

    /// The first of the moments, with the zone that another writing of the same time gives it.
    private mutating func settle(_ all: [Dated], _ clocks: [Dated], _ field: Statement.Field) -> Moment? {
        var chosen = all.first
        var derived: Moment?
        if let first = chosen?.moment, first.second != nil {
            let here = { (other: Moment) in other.second != nil && other.offset != nil && other.offset != 0 }
            let same = all.first { other in
                here(other.moment)
                    && (first.offset == nil
                        ? other.moment.day == first.day && other.moment.second == first.second
                        : other.moment.secondsSince1970 / 60 == first.secondsSince1970 / 60)
            }
            if first.offset == nil || first.offset == 0, let same {
                chosen = same
            } else if first.offset == 0 {
                derived = (all + clocks).lazy.compactMap { Self.local(first, as: $0.moment) }.first
            }
        }
        for (position, dated) in all.prefix(40).enumerated() {
            let isChosen = derived == nil && dated.source == chosen?.source && dated.moment == chosen?.moment
            note(field, dated.moment.description, dated.source, isChosen: isChosen && position < 40)
        }
        guard let derived else { return chosen?.moment }
        note(field, derived.description, .init(.derived, name: "zone", range: chosen?.source.range), isChosen: true)
        return derived
    }

    /// A moment in the zone of a clock that the page prints without one: 03:00 in UTC and 22:00 the evening before
    /// are one time five hours west. The clock must agree to the minute.
    private static func local(_ moment: Moment, as printed: Moment) -> Moment? {
        guard let clock = printed.second, printed.offset == nil, let second = moment.second else { return nil }
        let minutes = (printed.day.number - moment.day.number) * 1_440 + clock / 60 - second / 60
        let offset = minutes + (moment.offset ?? 0)
        guard minutes != 0, minutes % 30 == 0, (-720...840).contains(offset) else { return nil }
        return Moment(secondsSince1970: moment.secondsSince1970, offset: offset)
    }

    /// What `time` elements and elements named as dates give, above the article and at its beginning; the clocks are
    /// those of them that may only tell a zone.
    private func markedDates(_ style: PrintedDate.Style) -> (published: [Dated], modified: [Dated], clocks: [Dated]) {
        var sure: [Dated] = []
        var likely: [Dated] = []
        var named: [Dated] = []
        var modified: [Dated] = []
        var index = 0
        while index < tree.entries.count, sure.count + likely.count + named.count < 60 {
            let entry = tree.entries[index]
            guard !entry.isText else {
                index += 1
                continue
            }
            let names = classes[index]
            if names.contains(.foreign), index >= bodyStart {
                index = entry.end
                continue
            }
            let property = tree.attribute(index, .itemprop) ?? tree.attribute(index, .property)
            let key = property.map { Key($0).string } ?? ""
            let isTime = entry.tag == .time || key.hasSuffix("datepublished") || key.hasSuffix("datecreated")
            if isTime || key.hasSuffix("datemodified") {
                if let dated = time(index, style) {
                    let isUpdate =
                        names.contains(.update) && !names.contains(.publication) || key.hasSuffix("datemodified")
                        || isUpdate(index)
                    if isUpdate {
                        modified.append(dated)
                    } else if names.contains(.publication) || key.hasSuffix("datepublished")
                        || tree.attribute(index, .pubdate) != nil
                    {
                        sure.append(dated)
                    } else if !isLeftOut(index) {
                        likely.append(dated)
                    }
                }
                index += 1
                continue
            }
            if names.contains(.date) || names.contains(.update), index < bodyEnd, entry.end - index < 30,
                let text = tree.label(index), (6...120).contains(text.utf8.count),
                let moment = PrintedDate.moment(in: text, style)
            {
                let dated = Dated(moment: moment, source: source(.printed, at: index))
                if names.contains(.update) && !names.contains(.publication) || Self.saysUpdate(text)
                    || isUpdate(index)
                {
                    modified.append(dated)
                } else {
                    named.append(dated)
                }
            }
            index += 1
        }
        return (sure + likely.prefix(3) + named.prefix(3), modified, likely + named)
    }

    /// Times of other reports stand in what was left out or after the body.
    private func isLeftOut(_ index: Int) -> Bool {
        tree.isInside(index) { finder.leftOut[$0] && tree.entries[$0].tag != .header }
    }

    func time(_ index: Int, _ style: PrintedDate.Style) -> Dated? {
        let stated = tree.attribute(index, .datetime) ?? tree.attribute(index, .content)
        let moments = [stated, tree.label(index)].map { text in
            text.flatMap { $0.utf8.count <= 200 ? PrintedDate.moment(in: $0, style) : nil }
        }
        // A template may state one day for all that it shows; readers see the words.
        var moment = moments[0] ?? moments[1]
        if let stated = moments[0], let shown = moments[1], abs(stated.day.number - shown.day.number) > 1 {
            let isSwapped = stated.day.year == shown.day.year && stated.day.month == shown.day.day
            moment = isSwapped ? stated : shown
        }
        return moment.map { Dated(moment: $0, source: source(.time, tree.attribute(index, .itemprop), at: index)) }
    }

    private static func saysUpdate(_ text: String) -> Bool {
        let key = Key(text).string
        return [
            "updated", "last updated", "last modified", "modified", "aktualisiert", "zuletzt", "stand:", "mis à jour",
            "actualizado", "aggiornato",
        ].contains { key.hasPrefix($0) }
    }

    /// A short line that is hardly more than a date, about where the report begins; the date with which it begins; or
    /// one behind "Published on" or "Written by Jane Roe", wherever that stands.
    private func bareMoment(_ style: PrintedDate.Style) -> Dated? {
        let start = min(bodyStart, headlineIndex ?? bodyStart - 200)
        for index in max(0, start - 60)..<max(0, min(tree.entries.count, bodyEnd + 60)) where tree.entries[index].isText
        {
            let id = tree.entries[index].id
            // A text that stands first in the article may go on behind its date.
            let isFirst = index >= bodyStart && index < bodyStart + 3
            guard isFirst || document.sourceRange(id).count <= 400 else { continue }
            let text = document.text(id)
            guard text.utf8.contains(where: \.isDigit), isFirst || text.utf8.count <= 160 else { continue }
            let words = text.collapsed
            let isNear = index < bodyStart + 20
            guard isNear || Self.saysPublished(words) || followsByline(index), !Self.saysUpdate(words),
                !isUpdate(index),
                let date = PrintedDate.first(in: Array(words.utf8.prefix(200)), style)
            else { continue }
            let isShort = words.utf8.count <= 80 && words.utf8.count - date.range.count <= 34
            guard isShort || (isFirst && date.range.lowerBound <= 30) else { continue }
            return Dated(moment: date.moment, source: source(.printed, at: index))
        }
        return nil
    }

    private static func saysPublished(_ text: String) -> Bool {
        let key = Key(text).string
        return [
            "published", "posted", "first published", "ver\u{F6}ffentlicht", "erschienen", "publi\u{E9}", "publicado",
            "pubblicato", "gepubliceerd", "publicerad", "publisert", "date:", "datum:", "opublikowano",
        ].contains { key.hasPrefix($0) }
    }

    /// The day in an address such as `/2020/03/17/`.
    private var addressMoment: Dated? {
        for address in [metadata.canonical, address] {
            guard let address else { continue }
            let parts = address.split(separator: "/")
            for index in parts.indices where index + 2 < parts.count {
                guard parts[index].utf8.count == 4, let year = Int(parts[index]), (1990...2999).contains(year),
                    let month = Int(parts[index + 1]) ?? PrintedDate.Months.number(of: Key(parts[index + 1]).string),
                    let day = Int(parts[index + 2]), let found = Day(year: year, month: month, day: day)
                else { continue }
                return Dated(moment: Moment(day: found), source: .init(.address))
            }
        }
        return nil
    }
}
