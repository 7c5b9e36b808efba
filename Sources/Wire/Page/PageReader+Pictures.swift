import HTML
import News

extension PageReader {
    /// The pictures that stand with the report, in the page's order; those that only the head or the JSON-LD gives come
    /// last.
    ///
    /// - Parameter headlineAt: The index of the headline's element, where it stands in the page.
    /// - Returns: the pictures, and those of them that stand in the page with the words that it shows.
    func pictures(headline: String?, headlineAt: Int?) -> (all: [Picture], shown: [Picture]) {
        let finder = PictureFinder(document, tree: tree, finder: finder, headline: headline, headlineAt: headlineAt)
        var gathered = GatheredPictures()
        var used: Set<Document.NodeID> = []
        var bare: [(mark: PictureFinder.Mark, index: Int)] = []
        for mark in finder.marks where mark.isImage && gathered.pictures.count < Self.pictureLimit {
            let place = finder.place(of: mark)
            guard place != .apart else { continue }
            let source = finder.source(of: mark.id)
            if place == .near, finder.leadsElsewhere(mark.id, source) { continue }
            var found = finder.words(of: mark.id)
            if let words = found?.words, words.captions.contains(where: used.contains) { found = nil }
            let isMarked = found?.isMarked ?? false
            guard !finder.isForeign(mark.id, source, isMarked: isMarked, isLinked: found?.words.isLinked ?? false)
            else { continue }
            let picture = picture(mark.id, source, found?.words)
            // Beside the report only what is plainly a picture with its words is part of it.
            if place == .near, !isMarked, picture.credit == nil { continue }
            used.formUnion(found?.words.captions ?? [])
            let index = gathered.add(picture)
            if picture.caption == nil { bare.append((mark, index)) }
        }
        for mark in finder.marks where !mark.isImage && !used.contains(mark.id) && finder.place(of: mark) == .inside {
            attach(mark, of: finder, to: bare, in: &gathered)
        }
        let shown = gathered.pictures
        let stated = metadata.linked.pictures.map(absolute)
        gathered.fill(from: stated, headline: headline)
        addLead(to: &gathered)
        return (gathered.pictures, shown)
    }

    /// The pieces of a report, with those that repeat a picture's words told to be captions: not every page marks them.
    static func captioned(_ pieces: [PageBlocks.Piece], by pictures: [Picture]) -> [PageBlocks.Piece] {
        var captions: Set<Key> = []
        var credits: Set<String> = []
        for picture in pictures {
            if let caption = picture.caption { captions.insert(Key(caption)) }
            if let credit = picture.credit { credits.insert(credit) }
            if let caption = picture.caption, let credit = picture.credit {
                captions.insert(Key(caption + " " + credit))
            }
        }
        guard !captions.isEmpty || !credits.isEmpty else { return pieces }
        // A sign of three bytes may be one in a key, no more; what is cut off a key's end may be anything.
        let longest = captions.reduce(0) { max($0, $1.bytes.count) }
        let limit = longest < Key.limit ? longest * 3 : Int.max
        return pieces.map { piece in
            guard piece.kind == .paragraph || piece.kind == .heading, piece.reason != .standfirst,
                piece.reason != .stated
            else { return piece }
            let isCredit = piece.text.utf8.count < CreditText.limit && credits.contains(CreditText.clean(piece.text))
            guard isCredit || piece.text.utf8.count <= limit && captions.contains(Key(piece.text)) else { return piece }
            var piece = piece
            piece.kind = .caption
            return piece
        }
    }

    /// No more pictures of a page are given.
    private static let pictureLimit = 80

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

    private func picture(_ image: Document.NodeID, _ source: PictureSource, _ words: PictureWords?) -> Picture {
        let parts = words?.parts
        var picture = Picture(
            url: source.reference.flatMap(resolve), caption: parts?.caption, credit: parts?.credit,
            alt: document.attribute("alt", of: image)?.collapsed.orNil, date: parts?.date)
        picture.width = source.width
        picture.height = source.height
        let said = { (names: [String]) in
            names.lazy.compactMap { self.document.attribute($0, of: image)?.collapsed.orNil }.first
        }
        if picture.credit == nil,
            let credit = said(["data-credit", "data-copyright", "data-source", "data-photographer"])
        {
            picture.credit = CreditText.clean(credit).orNil
        }
        if picture.caption == nil, let caption = said(["data-caption", "data-title-caption"]) {
            let parts = Caption(MarkedText.plain(caption))
            picture.caption = parts.text
            picture.credit = picture.credit ?? parts.credit
            picture.date = parts.date
        }
        // Some pages print no credit but name it in what is said to those who can't see the picture.
        if picture.credit == nil {
            for text in [document.attribute("title", of: image), picture.alt].compactMap({ $0 })
            where text.utf8.contains(where: { "|/:(".utf8.contains($0) || $0 == 0xA9 }) {
                let parts = Caption(text)
                guard let credit = parts.credit, parts.text != nil, CreditText.isCredit(credit) else { continue }
                picture.credit = credit
                break
            }
        }
        return picture
    }

    /// Gives words that stand alone to the nearest picture before them that has none, or else after them.
    private func attach(
        _ mark: PictureFinder.Mark, of finder: PictureFinder, to bare: [(mark: PictureFinder.Mark, index: Int)],
        in gathered: inout GatheredPictures
    ) {
        var words = PictureWords(of: tree)
        words.add(mark.id)
        guard !words.isEmpty, !words.isTooMuch, !words.isLinked, !finder.isByline(words.opening) else { return }
        let parts = words.parts
        guard parts.caption != nil || parts.credit != nil, !gathered.says(parts.caption) else { return }
        let open = bare.filter { gathered.pictures[$0.index].caption == nil }
        if let target = open.last(where: { $0.mark.at <= mark.at }) ?? open.first {
            gathered.pictures[target.index].caption = parts.caption
            gathered.pictures[target.index].credit = gathered.pictures[target.index].credit ?? parts.credit
            gathered.pictures[target.index].date = parts.date
        } else if parts.caption != nil, parts.credit != nil || document.tag(mark.id) == .figcaption {
            _ = gathered.add(Picture(caption: parts.caption, credit: parts.credit, date: parts.date))
        }
    }

    /// The picture that the head names for the page, where there is no other.
    private func addLead(to gathered: inout GatheredPictures) {
        guard let lead = metadata["og:image", "og:image:url", "twitter:image"] else { return }
        let alt = metadata["og:image:alt", "twitter:image:alt"]
        if gathered.pictures.isEmpty {
            var picture = absolute(Picture(url: lead, alt: alt))
            picture.width = metadata["og:image:width"].flatMap { Int($0) }
            picture.height = metadata["og:image:height"].flatMap { Int($0) }
            gathered.pictures.append(picture)
        } else if let open = gathered.pictures.firstIndex(where: { $0.url == nil }) {
            gathered.pictures[open].url = resolve(lead)
        }
    }
}
