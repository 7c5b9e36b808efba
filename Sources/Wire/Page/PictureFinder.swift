import HTML

/// Finds the pictures that stand with a report and the words that belong to each.
///
/// Every picture is asked which words stand nearest to it, from the inside out: those of its figure, those beside it
/// in the same box, those marked as a caption next to it. Pictures that lead to other reports, show authors or adorn
/// the page are passed over. Linear in the page: no more than ``limit`` pictures are asked, each looks at a bounded
/// number of nodes.
struct PictureFinder {
    /// An image, or words marked as a caption.
    struct Mark {
        let id: Document.NodeID
        /// The index of the nearest element of the tree around it, and of the last that began before it.
        let around: Int
        let at: Int
        let isImage: Bool
    }

    /// No more pictures of a page are looked at.
    static let limit = 300

    let document: Document
    let tree: PageTree
    let finder: BodyFinder
    private(set) var marks: [Mark] = []
    /// Elements that are no part of the report, with all that is in them.
    private var foreign: [Bool] = []
    /// Where the report stands: from its headline to its end, and the element that holds both.
    private let report: Range<Int>
    private let outer: Range<Int>
    private let headline: Key?
    private let sourceNames: PictureSource.Names

    init(_ document: Document, tree: PageTree, finder: BodyFinder, headline: String?, headlineAt: Int?) {
        self.document = document
        self.tree = tree
        self.finder = finder
        self.headline = headline.map { Key($0) }
        sourceNames = PictureSource.Names(document)
        guard !tree.entries.isEmpty else {
            report = 0..<0
            outer = 0..<0
            return
        }
        let root = tree.range(finder.root)
        let head = headlineAt ?? root.lowerBound
        report = min(head, root.lowerBound)..<max(root.upperBound, head + 1)
        var holder = finder.root
        while holder > 0, !tree.range(holder).contains(head) || !Self.holders.contains(tree.entries[holder].tag) {
            holder = tree.entries[holder].parent
        }
        outer = tree.range(max(0, holder))
        markForeign(keeping: [head, finder.root])
        collect()
    }

    private static let holders: TagSet = [.article, .main, .body]

    /// What holds the headline, or one picture with its words, is part of the report whatever its name.
    private mutating func markForeign(keeping kept: [Int]) {
        foreign = Array(repeating: false, count: tree.entries.count)
        for index in tree.entries.indices {
            let entry = tree.entries[index]
            if entry.parent >= 0, foreign[entry.parent] {
                foreign[index] = true
            } else if !entry.isText, finder.leftOut[index], !finder.frames[index], entry.tag != .figure {
                let holds = kept.contains { tree.range(index).contains($0) }
                foreign[index] = !holds && !isPictureBox(index)
            }
        }
    }

    func roles(of id: Document.NodeID) -> PictureRoles { PictureRoles(of: id, in: document, tree.names) }

    private func isPictureBox(_ index: Int) -> Bool {
        let entry = tree.entries[index]
        guard entry.tag != .nav, entry.tag != .footer, entry.end - index <= 80 else { return false }
        let roles = roles(of: entry.id)
        guard roles.contains(.box) || roles.contains(.caption) else { return false }
        var pictures = 0
        var link = 0
        for inner in tree.range(index) where !tree.entries[inner].isText {
            switch tree.entries[inner].tag {
            case .img:
                // A picture that leads elsewhere is a link to another report.
                if inner < link { return false }
                pictures += 1
            case .h1, .h2, .h3, .h4, .ul, .ol: return false
            case .a where tree.attribute(inner, .href) != nil: link = tree.entries[inner].end
            default: break
            }
        }
        return pictures <= 2
    }

    /// Walks the whole page, what is hidden or for browsers without scripts included: pictures are kept there until
    /// a script shows them.
    private mutating func collect() {
        var open: [(id: Document.NodeID, index: Int)] = []
        var cursor = 0
        var images = 0
        var node = document.body
        let top = node
        while let current = node {
            var enters = false
            if document.kind(current) == .element {
                let tag = document.tag(current)
                enters = !Self.unwalked.contains(tag)
                if cursor < tree.entries.count, tree.entries[cursor].id == current {
                    open.append((current, cursor))
                    cursor += 1
                }
                let around = open.last?.index ?? 0
                let isImage = tag == .img || tag == .image || (tag == .other && document.name(current) == "amp-img")
                if isImage, images < Self.limit {
                    images += 1
                    marks.append(Mark(id: current, around: around, at: max(0, cursor - 1), isImage: true))
                } else if tag == .figcaption || (open.last?.id == current && finder.captions[around]) {
                    marks.append(Mark(id: current, around: around, at: max(0, cursor - 1), isImage: false))
                }
            } else if cursor < tree.entries.count, tree.entries[cursor].id == current {
                cursor += 1
            }
            if enters, let child = document.firstChild(current) {
                node = child
                continue
            }
            var at: Document.NodeID? = current
            node = nil
            while let here = at, here != top {
                if open.last?.id == here { open.removeLast() }
                if let next = document.nextSibling(here) {
                    node = next
                    break
                }
                at = document.parent(here)
            }
        }
    }

    private static let unwalked: TagSet = [
        .script, .style, .template, .svg, .math, .select, .option, .textarea, .head, .iframe, .object, .title,
    ]

    /// Where an image is fetched from.
    func source(of image: Document.NodeID) -> PictureSource { PictureSource(image, in: document, sourceNames) }

    /// Where a mark stands to the report.
    enum Place { case inside, near, apart }

    func place(of mark: Mark) -> Place {
        if foreign[mark.around] { return .apart }
        if report.contains(mark.at) { return .inside }
        // A lead picture may stand above the article's own element.
        let above = report.lowerBound - mark.at
        return outer.contains(mark.at) || (0..<400).contains(above) ? .near : .apart
    }

    /// Whether the words are the report's headline rather than a picture's.
    func saysHeadline(_ words: PictureWords) -> Bool {
        guard let headline, !headline.bytes.isEmpty else { return false }
        return words.pieces.contains { Key($0.text.trimmed) == headline }
    }
}
