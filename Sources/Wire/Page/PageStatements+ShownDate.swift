import HTML
import News

extension PageStatements {
    /// A date that stands beside the headline, and what the words around it call it.
    private struct Shown {
        enum Kind: Int { case published, plain, updated }
        var dated: Dated
        var kind: Kind
        var isBelow: Bool
    }

    /// The date that readers find beside the headline: the one that is called the day of publication, or else the first
    /// that nothing calls an update, those below the headline before those above it.
    func shownDate(_ style: PrintedDate.Style) -> Dated? {
        // What stands beside the headline of a live report is the time of its last entry.
        guard let top = headlineIndex, !metadata.linked.types.contains("LiveBlogPosting") else { return nil }
        let below = tree.entries[top].end
        let end = min(tree.entries.count, max(min(bodyStart + 3, below + 160), below + 30))
        var found: [Shown] = []
        var index = max(0, top - 16)
        while index < end, found.count < 12 {
            let entry = tree.entries[index]
            let holdsTop = index <= top && top < entry.end
            if !entry.isText, !holdsTop, isElsewhere(index) {
                index = entry.end
                continue
            }
            if index >= below, isOther(index) { break }
            guard index < top || index >= below, let date = shortDate(index, style) else {
                index += 1
                continue
            }
            // A newspaper prints the day's own date above everything: up there a date must say what it is.
            if let kind = kind(of: index, date.label), index >= below || kind == .published || isNamedDate(index) {
                found.append(Shown(dated: date.value, kind: kind, isBelow: index >= below))
            }
            index = entry.end
        }
        let published = found.first { $0.kind == .published }
        let plain = found.filter { $0.kind == .plain }
        return (published ?? plain.first { $0.isBelow } ?? plain.first)?.dated ?? labelledDate(style)
    }

    /// The one date of the page that words before it call the day of publication, wherever it stands.
    private func labelledDate(_ style: PrintedDate.Style) -> Dated? {
        var found: Dated?
        var index = 0
        while index < tree.entries.count {
            let entry = tree.entries[index]
            if !entry.isText, isElsewhere(index) || entry.tag == .a {
                index = entry.end
                continue
            }
            if entry.isText || entry.tag == .time, let date = shortDate(index, style),
                Self.kind(ofLabel: date.label) == .published
            {
                if let found, found.moment.day != date.value.moment.day { return nil }
                found = found ?? date.value
                index = entry.end
                continue
            }
            index += 1
        }
        return found
    }

    /// Whether the words before an element or those in it say that its date is that of a change.
    func isUpdate(_ index: Int) -> Bool {
        Self.kind(ofLabel: textBefore(index) ?? "") == .updated
    }

    /// Whether the day that a page shows is the one that it states: the same, or one in figures whose order is in doubt.
    static func isSameDay(_ stated: Moment, _ shown: Dated) -> Bool {
        let (stated, day) = (stated.day, shown.moment.day)
        if stated == day { return true }
        return shown.source.kind == .printed && stated.year == day.year && stated.month == day.day
            && stated.day == day.month
    }

    /// Whether an element holds what is none of the article's head: a menu, teasers, comments.
    private func isElsewhere(_ index: Int) -> Bool {
        let tag = tree.entries[index].tag
        return tag == .nav || tag == .aside || tag == .footer
            || (classes[index].contains(.foreign) && tree.entries[index].end - index >= 12)
    }

    /// The date of a `time` element or a text that says hardly more, and the words that stand before it; nothing where
    /// it belongs to a sentence.
    private func shortDate(_ index: Int, _ style: PrintedDate.Style) -> (value: Dated, label: String)? {
        let isTime = tree.entries[index].tag == .time
        guard isTime || tree.entries[index].isText,
            document.sourceRange(tree.entries[index].id).count <= (isTime ? 1_200 : 300)
        else { return nil }
        // Nearly all texts hold no figure, and none of these a date.
        guard isTime || document.data(of: tree.entries[index].id).contains(where: \.isDigit) else { return nil }
        let words = document.text(tree.entries[index].id).collapsed
        // Readers see a date where the words hold a year, and none in what is written for machines.
        guard words.utf8.count <= 120,
            words.utf8.split(whereSeparator: { !$0.isDigit }).contains(where: { $0.count == 4 })
                || !isTime, !Self.isForMachines(words)
        else { return nil }
        let date = words.utf8.count < 6 ? nil : PrintedDate.first(in: Array(words.utf8), style)
        guard isTime || date != nil else { return nil }
        var label = String(decoding: words.utf8.prefix(date?.range.lowerBound ?? 0), as: UTF8.self).trimmed
        if let date {
            let rest = words.utf8.count - date.range.count
            let isLinked = tree.isInside(index) { tree.entries[$0].tag == .a }
            guard rest <= (isLinked ? 4 : 40), Self.isLabel(label) else { return nil }
        }
        if label.isEmpty {
            guard let before = textBefore(index) else { return nil }
            // ", first published" goes on a sentence.
            if before.utf8.first == 0x2C, before.utf8.contains(where: \.isLetter) { return nil }
            label = before
        }
        if isTime { return time(index, style).map { ($0, label) } }
        return date.map { (Dated(moment: $0.moment, source: source(.printed, at: index)), label) }
    }

    private static func isForMachines(_ words: String) -> Bool {
        let bytes = Array(words.utf8.prefix(12))
        return bytes.count > 11 && bytes[4] == 0x2D && bytes[10] == 0x54 && bytes[11].isDigit
    }

    /// The nearest element around an entry that breaks lines.
    private func block(around index: Int) -> Int {
        var at = tree.entries[index].parent
        while at > 0, Self.inline.contains(tree.entries[at].tag) { at = tree.entries[at].parent }
        return at
    }

    private static let inline: TagSet = [.span, .a, .b, .strong, .em, .i, .small, .font, .u, .time]

    /// Whether words before a date may name it, as those of a sentence would not: "By Jane Roe on", "Posted".
    private static func isLabel(_ words: String) -> Bool {
        words.spacedWords.allSatisfy { word in
            guard word.unicodeScalars.first?.properties.isLowercase == true else { return true }
            let key = Key(word).words.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
            return joining.contains(key) || updating.contains(key) || publishing.contains(key)
        }
    }

    /// The short text before an element; empty where none stands near, nothing where a sentence does.
    private func textBefore(_ index: Int) -> String? {
        var label = ""
        for before in stride(from: index - 1, through: max(0, index - 8), by: -1) where tree.entries[before].isText {
            let text = document.text(tree.entries[before].id)
            let isBeside = block(around: before) == block(around: index)
            guard text.utf8.count <= 200 else { return isBeside ? nil : label }
            let words = text.collapsed
            if words.isEmpty { continue }
            guard words.utf8.count <= 40 else { return isBeside ? nil : label }
            label = label.isEmpty ? words : words + " " + label
            // "on" alone goes on with what stands before it.
            if !words.spacedWords.allSatisfy({ Self.joining.contains(Key($0).string) }) { break }
        }
        return label
    }

    private static func words(of label: String) -> [String] {
        Key(label).words.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func kind(ofLabel label: String) -> Shown.Kind? {
        let words = words(of: label)
        if words.contains(where: updating.contains) { return .updated }
        return words.contains(where: publishing.contains) ? .published : nil
    }

    /// What the words before a date and the names of the elements around it call it; nothing where it is that of a
    /// printed edition.
    private func kind(of index: Int, _ label: String) -> Shown.Kind? {
        if Self.words(of: label).contains(where: Self.editions.contains) { return nil }
        if let kind = Self.kind(ofLabel: label) { return kind }
        var at = index
        while at > 0, tree.entries[at].end - at < 12 {
            var names = classes[at].intersection([.update, .publication])
            // The microformat calls every date "updated".
            if names == .update, (tree.attribute(at, .class) ?? "").spacedWords.contains("updated") {
                names = []
            }
            let property = tree.attribute(at, .itemprop) ?? ""
            if names == .update || property == "dateModified" { return .updated }
            if names == .publication || property == "datePublished" || tree.attribute(at, .pubdate) != nil {
                return .published
            }
            at = tree.entries[at].parent
        }
        return .plain
    }

    /// Whether an element is the linked headline of another report, behind which that one's date stands.
    func isOther(_ index: Int) -> Bool {
        guard tree.entries[index].tag == .a, let words = tree.label(index), words.utf8.count >= 40,
            words.spacedWordCount >= 7
        else { return false }
        let key = Key(words).string
        return !["share", "teilen", "partage", "opens in", "compart"].contains { key.firstOccurrence(of: $0) != nil }
    }

    private func isNamedDate(_ index: Int) -> Bool {
        var at = index
        while at > 0, tree.entries[at].end - at < 12 {
            if classes[at].contains(.date) || tree.entries[at].tag == .time { return true }
            at = tree.entries[at].parent
        }
        return false
    }

    /// Small words that stand between a label or a name and its date.
    private static let joining: Set<String> = [
        "on", "at", "by", "the", "in", "am", "um", "vom", "von", "den", "le", "la", "el", "il", "du", "de", "em", "op",
        "od", "and", "und", "et", "y", "a", "for", "per", "first",
    ]
    /// What says that a date is that of a paper sheet.
    private static let editions: Set<String> = ["ausgabe", "edition", "issue", "print", "edición", "numéro"]
    private static let updating: Set<String> = [
        "updated", "update", "modified", "revised", "reviewed", "edited", "changed", "last", "aktualisiert",
        "zuletzt", "stand", "bearbeitet", "überarbeitet", "geändert", "jour", "actualizado", "actualizada",
        "actualización", "aggiornato", "atualizado", "atualizada", "bijgewerkt", "oppdatert", "uppdaterad", "opdateret",
        "sist", "senest", "aktualizacja", "güncelleme",
    ]
    private static let publishing: Set<String> = [
        "published", "publish", "posted", "publication", "released", "issued", "created", "veröffentlicht",
        "erschienen", "publié",
        "publiée", "publicado", "publicada", "pubblicato", "pubblicata", "gepubliceerd", "publicerad", "publisert",
        "opublikowano", "publiceret", "originally",
    ]
}
