import HTML

extension PictureFinder {
    /// The words that belong to a picture, and whether the page says that they do.
    func words(of image: Document.NodeID) -> (words: PictureWords, isMarked: Bool)? {
        var child = image
        for _ in 0..<10 {
            guard let around = document.parent(child), document.kind(around) == .element else { return nil }
            let tag = document.tag(around)
            let isTop = tag == .body || tag == .main || tag == .article || tag == .html
            var beside = PictureWords(of: tree)
            // What is long in the source can't be looked through at every level.
            let length = document.sourceRange(around).count - document.sourceRange(child).count
            if !isTop, length <= Self.sourceLimit {
                for sibling in document.children(around) where sibling != child {
                    beside.add(sibling)
                    if beside.isTooMuch { break }
                }
                if beside.isEmpty, !beside.isTooMuch, !beside.hasPicture {
                    child = around
                    continue
                }
                if let found = accepted(beside, in: around, tag) { return found }
            }
            if let found = neighbour(of: child, image) { return found }
            // A button's words, or nothing but another picture: look further out.
            guard !isTop, length <= Self.sourceLimit, !beside.isTooMuch, beside.words <= 3, tag != .li, tag != .td
            else { return nil }
            child = around
        }
        return nil
    }

    /// How many bytes of source may stand beside a picture in a box of its own.
    private static let sourceLimit = 24_000

    /// The words beside a picture in its box, where they can be nothing but its caption.
    private func accepted(
        _ beside: PictureWords, in around: Document.NodeID, _ tag: Tag
    ) -> (words: PictureWords, isMarked: Bool)? {
        guard !beside.isEmpty, !beside.isTooMuch, !beside.hasPicture else { return nil }
        let first = beside.opening
        guard !saysHeadline(beside), !isByline(first) else { return nil }
        if tag == .figure { return (beside, true) }
        let roles = roles(of: around)
        guard !roles.contains(.portrait) else { return nil }
        if beside.isMarked {
            return beside.hasHeading && (beside.isLinked || beside.captions.isEmpty) ? nil : (beside, true)
        }
        guard !beside.isLinked, (3...90).contains(beside.words) else { return nil }
        if roles.contains(.box), !beside.hasHeading || beside.pieces.count <= 4 { return (beside, false) }
        guard !beside.hasHeading, beside.pieces.count <= 4, tag != .li, tag != .td else { return nil }
        return (beside, false)
    }

    /// "By Jane Roe", "Von Jane Roe, Reporterin": the picture beside it is hers.
    func isByline(_ line: String) -> Bool {
        if Byline.isByline(line) { return true }
        let words = line.spacedWords
        guard words.count > 2, words.count < 20, let first = words.first else { return false }
        let pair = Key(first + " " + words[1]).string
        if ["written by", "reviewed by", "posted by", "story by", "published by"].contains(pair) { return true }
        return ["Von", "Par", "Por", "Af", "Av", "Door", "Di", "VON", "By"].contains(first)
            && CreditText.isNamelike(Array(words[1...2]))
    }

    /// The element next to the picture's, where it is marked as a caption or repeats what stands for the picture.
    private func neighbour(
        of child: Document.NodeID, _ image: Document.NodeID
    ) -> (words: PictureWords, isMarked: Bool)? {
        var next = document.nextSibling(child)
        var skipped = 0
        var found: PictureWords?
        while let sibling = next, skipped < 6 {
            next = document.nextSibling(sibling)
            guard document.kind(sibling) == .element else {
                if document.kind(sibling) == .text, document.data(of: sibling).contains(where: { !$0.isSpace }) {
                    break
                }
                continue
            }
            var words = found ?? PictureWords(of: tree)
            let known = words.captions.count
            let count = words.pieces.count
            words.add(sibling)
            if words.isTooMuch || words.hasPicture { break }
            if words.pieces.count == count {
                skipped += 1
                continue
            }
            let marks = words.captions.count > known || words.pieces[count...].contains { $0.isCredit }
            let isShort = words.pieces.count - count <= 6 && !words.hasHeading
            guard isShort, marks || (found == nil && repeats(words, image)) else { break }
            found = words
        }
        guard let found, !found.isLinked, !saysHeadline(found) else { return nil }
        return (found, true)
    }

    /// Whether the words begin as the text that stands for the picture does.
    private func repeats(_ words: PictureWords, _ image: Document.NodeID) -> Bool {
        guard let alt = document.attribute("alt", of: image), let first = words.pieces.first?.text else { return false }
        let (one, other) = (Key(alt).bytes, Key(first).bytes)
        let length = min(one.count, other.count)
        return length >= 25 && one.prefix(length).elementsEqual(other.prefix(length))
    }

    /// Whether a picture is too small for one, leads elsewhere, or shows an author.
    func isForeign(_ image: Document.NodeID, _ source: PictureSource, isMarked: Bool, isLinked: Bool) -> Bool {
        let file = source.address.map(PictureSource.stem) ?? []
        if Self.adornments.contains(where: { file.firstOccurrence(of: $0) != nil }) { return true }
        if let address = source.address, Key(address.suffix(60)).bytes[...].hasSuffix(Self.drawing) { return true }
        if let width = source.width, width < (isMarked ? 60 : 140) { return true }
        if !isMarked, let height = source.height, height < 90 { return true }
        var at = image
        for level in 0..<7 {
            let tag = document.tag(at)
            if tag == .article || tag == .main || tag == .body { return false }
            let roles = roles(of: at)
            if level < 4, roles.contains(.portrait), !roles.contains(.box) || level > 0 { return true }
            if level < 3, roles.contains(.foreign), !isMarked { return true }
            if tag == .a, !isMarked || isLinked, leadsAway(at, from: file) { return true }
            guard let around = document.parent(at) else { return false }
            at = around
        }
        return false
    }

    private static let adornments = ["logo", "icon", "avatar"].map { Array($0.utf8) }
    private static let drawing = Array(".svg".utf8)

    /// Whether the picture stands in a link to another page.
    func leadsElsewhere(_ image: Document.NodeID, _ source: PictureSource) -> Bool {
        var at = image
        for _ in 0..<4 {
            guard let around = document.parent(at) else { return false }
            if document.tag(around) == .a {
                return leadsAway(around, from: source.address.map(PictureSource.stem) ?? [])
            }
            at = around
        }
        return false
    }

    /// Whether a link leads to another page rather than to the picture itself.
    private func leadsAway(_ link: Document.NodeID, from file: [UInt8]) -> Bool {
        guard let target = document.bytes(of: tree.names[.href], link)?.trimmed, let first = target.first, first != 0x23
        else { return false }
        let key = Key(target.prefix { $0 != 0x3F }).bytes
        if key.starts(with: Self.script) || (file.count > 5 && PictureSource.stem(target) == file) { return false }
        return !Self.pictureEndings.contains { key[...].hasSuffix($0) }
            && !Self.pictureFolders.contains { key.firstOccurrence(of: $0) != nil }
    }

    private static let script = Array("javascript:".utf8)
    /// How the addresses of pictures end, and what they or those of pages that show nothing else hold.
    private static let pictureEndings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", "lightbox"]
        .map { Array($0.utf8) }
    private static let pictureFolders = ["/photo", "/image", "gallery"].map { Array($0.utf8) }
}
