import HTML
import News

extension PageReader {
    /// The pictures that stand with the report, the page's lead picture first where it is not among them.
    var pictures: [Picture] {
        var pictures: [Picture] = []
        var index = 0
        while index < tree.entries.count, pictures.count < 60 {
            let entry = tree.entries[index]
            if finder.leftOut[index], !finder.frames[index], entry.tag != .figure {
                index = entry.end
            } else if isFigure(index) || isFramed(index), let picture = picture(in: index) {
                pictures.append(picture)
                index = entry.end
            } else {
                index += 1
            }
        }
        for picture in metadata.linked.pictures where picture.caption != nil || picture.credit != nil {
            if !pictures.contains(where: { $0.caption == picture.caption }) { pictures.append(absolute(picture)) }
        }
        if pictures.isEmpty, let lead = metadata["og:image", "og:image:url", "twitter:image"] {
            pictures.append(absolute(Picture(url: lead, alt: metadata["og:image:alt", "twitter:image:alt"])))
        }
        return pictures
    }

    private func absolute(_ picture: Picture) -> Picture {
        var picture = picture
        picture.url = picture.url.flatMap(resolve)
        return picture
    }

    func resolve(_ reference: String) -> String? {
        let page = address ?? metadata.canonical ?? metadata["og:url"]
        return PageAddress.resolve(
            reference, against: metadata.base.flatMap { PageAddress.resolve($0, against: page) } ?? page)
    }

    /// No figure of a report is larger, in nodes.
    private static let figureLimit = 1_000

    private func isFigure(_ index: Int) -> Bool {
        tree.entries[index].tag == .figure && tree.entries[index].end - index <= Self.figureLimit
    }

    /// Whether the element holds a picture and its caption without being a `figure`.
    private func isFramed(_ index: Int) -> Bool {
        let entry = tree.entries[index]
        guard entry.tag == .div, entry.end - index <= 40 else { return false }
        let inside = tree.range(index).dropFirst()
        return inside.contains { finder.captions[$0] } && inside.contains { tree.entries[$0].tag == .img }
    }

    private func picture(in index: Int) -> Picture? {
        let inside = tree.range(index)
        guard let image = inside.first(where: { tree.entries[$0].tag == .img }) else { return nil }
        var credit: String?
        var words: [String] = []
        var at = index
        while at < inside.upperBound {
            let entry = tree.entries[at]
            if entry.isText { at += 1; continue }
            if isCredit(at), let text = tree.label(at), text.utf8.count <= 200 {
                credit = credit ?? Caption(text).credit ?? text
                at = entry.end
            } else if isCaption(at),
                !inside.dropFirst(at + 1 - index).prefix(entry.end - at - 1).contains(where: isCredit)
            {
                if let text = tree.label(at), !words.contains(text) { words.append(text) }
                at = entry.end
            } else if isCaption(at), let own = ownText(at).orNil {
                words.append(own)
                at += 1
            } else {
                at += 1
            }
        }
        let caption = Caption(words.joined(separator: " "))
        let source = ["src", "data-src", "data-lazy-src", "data-original"].lazy.compactMap { name in
            self.tree.attribute(image, name).flatMap { $0.hasPrefix("data:") ? nil : self.resolve($0) }
        }.first
        return Picture(
            url: source ?? sourceInSet(inside), caption: caption.text, credit: credit ?? caption.credit,
            alt: tree.attribute(image, "alt")?.collapsed.orNil, date: caption.date)
    }

    /// The words under an element that are not in one marked as a credit.
    private func ownText(_ index: Int) -> String {
        var words = ""
        var at = index + 1
        while at < tree.entries[index].end {
            if tree.entries[at].isText {
                words += document.text(tree.entries[at].id)
            } else if isCredit(at) {
                at = tree.entries[at].end
                continue
            }
            at += 1
        }
        return words.collapsed
    }

    private func isCaption(_ index: Int) -> Bool { tree.entries[index].tag == .figcaption || finder.captions[index] }

    private func isCredit(_ index: Int) -> Bool {
        guard !tree.entries[index].isText,
            let names = tree.attribute(index, "class") ?? tree.attribute(index, "itemprop")
        else {
            return false
        }
        let key = Key(names).string
        return ["credit", "copyright", "photographer", "image-source", "attribution"].contains {
            key.firstOccurrence(of: $0) != nil
        }
    }

    /// The first address of a `srcset` in the range.
    private func sourceInSet(_ range: Range<Int>) -> String? {
        for index in range {
            guard let set = tree.attribute(index, "srcset") ?? tree.attribute(index, "data-srcset") else { continue }
            if let first = set.trimmed.split(separator: " ").first, !first.hasPrefix("data:") {
                return resolve(String(first))
            }
        }
        return nil
    }
}
