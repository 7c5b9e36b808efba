import HTML

/// A page's elements and texts in document order, so that a subtree is a range of indexes.
///
/// What never shows text (scripts, styles, forms' parts, drawings) is left out with all that is in it.
struct PageTree {
    struct Entry {
        let id: Document.NodeID
        /// The element's tag; `other` for text.
        let tag: Tag
        let isText: Bool
        /// Which of the attributes that are asked for it has.
        let attributes: PageAttributes
        /// The index of the element around it, −1 for the first.
        let parent: Int
        /// The index after its last descendant.
        var end: Int
    }

    let document: Document
    let names: PageAttributeNames
    private(set) var entries: [Entry] = []

    private static let unseen: TagSet = [
        .script, .style, .noscript, .template, .svg, .math, .select, .option, .textarea, .button, .input, .iframe,
        .object,
        .embed, .canvas, .audio, .video, .map, .head, .datalist, .meter, .progress, .noframes, .applet, .dialog, .title,
    ]

    init(_ document: Document) {
        self.document = document
        names = PageAttributeNames(document)
        var open: [Int] = []
        var node = document.body
        let top = node
        while let current = node {
            let kind = document.kind(current)
            let isText = kind == .text
            let tag = isText ? Tag.other : document.tag(current)
            let enters = kind == .element && !Self.unseen.contains(tag)
            if isText || enters {
                entries.append(
                    Entry(
                        id: current, tag: tag, isText: isText,
                        attributes: isText ? .none : names.attributes(of: current, in: document),
                        parent: open.last ?? -1, end: entries.count + 1))
            }
            if enters, let child = document.firstChild(current) {
                open.append(entries.count - 1)
                node = child
                continue
            }
            // On to the next sibling, or that of the nearest element that has one.
            var at: Document.NodeID? = current
            node = nil
            while let here = at, here != top {
                if let next = document.nextSibling(here) {
                    node = next
                    break
                }
                at = document.parent(here)
                if let closed = open.popLast() { entries[closed].end = entries.count }
            }
        }
        while let closed = open.popLast() { entries[closed].end = entries.count }
    }

    /// The value of an element's attribute; nothing for text.
    func attribute(_ index: Int, _ attribute: PageAttribute) -> String? {
        bytes(index, attribute).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The same as bytes.
    func bytes(_ index: Int, _ attribute: PageAttribute) -> ArraySlice<UInt8>? {
        guard entries[index].attributes.contains(attribute) else { return nil }
        return document.bytes(of: names[attribute], entries[index].id)
    }

    /// Whether an element's attribute has that value.
    func attribute(_ index: Int, _ attribute: PageAttribute, is value: String) -> Bool {
        bytes(index, attribute)?.elementsEqual(value.utf8) ?? false
    }

    /// The attributes of an element that are asked for, in the order of the source.
    func forEachAttribute(_ index: Int, _ body: (PageAttribute, ArraySlice<UInt8>) -> Void) {
        guard !entries[index].attributes.isEmpty else { return }
        document.forEachAttribute(of: entries[index].id) { number, value in
            if let attribute = names.attribute(number) { body(attribute, value) }
        }
    }

    /// The text under an element, white space collapsed; nothing where its markup is longer than a label's would be.
    ///
    /// The limit keeps questions about elements inside one another from reading the same text over and over.
    func label(_ index: Int) -> String? {
        let id = entries[index].id
        return document.sourceRange(id).count <= 12_000 ? document.text(id).collapsed.orNil : nil
    }

    /// The indexes of an element and everything in it.
    func range(_ index: Int) -> Range<Int> { index..<entries[index].end }

    /// Whether one of the elements around that index, itself included, answers yes.
    func isInside(_ index: Int, where matches: (Int) -> Bool) -> Bool {
        var at = index
        while at >= 0 {
            if matches(at) { return true }
            at = entries[at].parent
        }
        return false
    }
}
