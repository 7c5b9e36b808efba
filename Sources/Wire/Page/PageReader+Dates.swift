import HTML
import News

extension PageReader {
    /// The moment of publication as the page states it: in its head, in a `time` element, or in its address.
    var published: Moment? {
        metadata.published ?? markedMoment ?? printedMoment ?? addressMoment ?? bareMoment
    }

    /// A `time` or an element marked as the date of publication.
    private var markedMoment: Moment? {
        var first: Moment?
        for index in tree.entries.indices where !tree.entries[index].isText {
            let property = tree.attribute(index, "itemprop").map { Key($0).string } ?? ""
            guard tree.entries[index].tag == .time || property == "datepublished" else { continue }
            let stated = tree.attribute(index, "datetime") ?? tree.attribute(index, "content")
            guard let text = stated ?? tree.label(index), text.utf8.count <= 200,
                let moment = PrintedDate.moment(in: text)
            else { continue }
            let names = Key((tree.attribute(index, "class") ?? "") + " " + property).string
            if names.firstOccurrence(of: "publi") != nil { return moment }
            // Times of other reports stand in what was left out or after the body.
            let leftOut = tree.isInside(index) { finder.leftOut[$0] && tree.entries[$0].tag != .header }
            if first == nil, !leftOut, names.firstOccurrence(of: "updat") == nil { first = moment }
        }
        return first
    }

    /// A line that is hardly more than a date, above the report or at its beginning.
    private var printedMoment: Moment? {
        let end = tree.range(finder.root).upperBound
        var first: Moment?
        for index in tree.entries.indices where index < end && !tree.entries[index].isText {
            let names = (tree.attribute(index, "class") ?? "") + " " + (tree.attribute(index, "id") ?? "")
            guard names.utf8.count > 1, names.utf8.count <= 300 else { continue }
            let key = Key(names).string
            guard ["date", "time", "publish", "posted"].contains(where: { key.firstOccurrence(of: $0) != nil }) else {
                continue
            }
            guard tree.entries[index].end - index < 30 else { continue }
            guard let text = tree.label(index), text.utf8.count <= 120, let moment = PrintedDate.moment(in: text) else {
                continue
            }
            if first == nil { first = moment }
        }
        return first
    }

    /// A short line that is hardly more than a date, about where the report begins.
    private var bareMoment: Moment? {
        guard let first = finder.lines.first(where: { tree.range(finder.root).contains($0.at) && $0.mass > 0 }) else {
            return nil
        }
        let start = min(first.at, headline?.at ?? first.at - 200)
        for index in max(0, start - 60)..<min(tree.entries.count, first.at + 20) where tree.entries[index].isText {
            let text = document.text(tree.entries[index].id)
            guard text.utf8.count <= 80, let date = PrintedDate.first(in: Array(text.collapsed.utf8)) else { continue }
            if text.collapsed.utf8.count - date.range.count <= 24 { return date.moment }
        }
        return nil
    }

    /// The day in an address such as `/2020/03/17/`.
    private var addressMoment: Moment? {
        guard let address = metadata.canonical ?? address else { return nil }
        let parts = address.split(separator: "/")
        for index in parts.indices where index + 2 < parts.count {
            guard parts[index].utf8.count == 4, let year = Int(parts[index]), (1990...2999).contains(year),
                let month = Int(parts[index + 1]) ?? PrintedDate.Months.number(of: Key(parts[index + 1]).string),
                let day = Int(parts[index + 2]), let found = Day(year: year, month: month, day: day)
            else { continue }
            return Moment(day: found)
        }
        return nil
    }
}
