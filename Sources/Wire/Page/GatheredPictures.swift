import News

/// The pictures of a page, each once however many sizes and copies of it the page holds.
struct GatheredPictures {
    var pictures: [Picture] = []
    private var stems: [[UInt8]: Int] = [:]

    /// Adds a picture or fills the gaps of the one that it is a copy of; gives where it stands.
    mutating func add(_ picture: Picture) -> Int {
        let stem = picture.url.map(PictureSource.stem) ?? []
        let known = stem.count > 5 ? stems[stem] : nil
        let same =
            known.flatMap { isCopy(picture, of: pictures[$0]) ? $0 : nil }
            ?? picture.caption.flatMap { caption in pictures.firstIndex { $0.caption == caption && $0.url == nil } }
        guard let same else {
            pictures.append(picture)
            if !stem.isEmpty { stems[stem] = pictures.count - 1 }
            return pictures.count - 1
        }
        merge(picture, into: same)
        return same
    }

    private func isCopy(_ one: Picture, of other: Picture) -> Bool {
        one.caption == nil || other.caption == nil || one.caption == other.caption
    }

    private mutating func merge(_ picture: Picture, into index: Int) {
        pictures[index].url = pictures[index].url ?? picture.url
        if pictures[index].caption == nil {
            pictures[index].caption = picture.caption
            pictures[index].date = picture.date
        }
        pictures[index].credit = pictures[index].credit ?? picture.credit
        pictures[index].alt = pictures[index].alt ?? picture.alt
        if pictures[index].width == nil, pictures[index].height == nil {
            pictures[index].width = picture.width
            pictures[index].height = picture.height
        }
    }

    func says(_ caption: String?) -> Bool {
        guard let caption else { return false }
        return pictures.contains { $0.caption == caption }
    }

    /// Takes in what the page's JSON-LD says of its pictures: for those that are there, what they lack, and those that
    /// are not, where anything is said of them.
    mutating func fill(from stated: [Picture], headline: String?) {
        for var picture in stated {
            // A caption that is the headline again says nothing of the picture.
            if let caption = picture.caption, let headline, Key(caption) == Key(headline) { picture.caption = nil }
            let stem = picture.url.map(PictureSource.stem) ?? []
            if let index = stems[stem] {
                merge(picture, into: index)
            } else if let caption = picture.caption, let index = pictures.firstIndex(where: { $0.caption == caption }) {
                merge(picture, into: index)
            } else if picture.caption != nil || picture.credit != nil {
                if pictures.contains(where: { $0.credit == picture.credit && picture.caption == nil }) { continue }
                pictures.append(picture)
            }
        }
    }
}
