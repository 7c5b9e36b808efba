extension Document {
    /// The text under a node as a reader sees it.
    ///
    /// White space is collapsed as a browser does; `br` makes a line, a block begins one, a paragraph leaves an empty
    /// line around it, cells of a table are parted by tabs; `pre` and `textarea` keep their lines. What
    /// ``isUnseen(_:)`` is left out. Linear in the subtree.
    public func innerText(_ id: NodeID) -> String {
        var writer = InnerTextWriter()
        switch self[id].kind {
        case .text, .comment: return text(id)
        default: break
        }
        var node = self[id].firstChild
        var preformatted = enclosesPreformatted(id)
        while node >= 0 {
            let entry = tree.nodes[Int(node)]
            if entry.kind == .text {
                var data: [UInt8] = []
                tree.appendData(of: node, to: &data)
                writer.write(data, preformatted: preformatted > 0)
            }
            let enters = entry.kind == .element && !isUnseen(NodeID(node))
            if enters {
                writer.open(entry.tag)
                if entry.firstChild >= 0 {
                    if InnerTextWriter.preformatted.contains(entry.tag) { preformatted += 1 }
                    node = entry.firstChild
                    continue
                }
                writer.close(entry.tag)
            }
            // On to the next node, closing what ends.
            while node >= 0, node != id.index, tree.nodes[Int(node)].next < 0 {
                node = tree.nodes[Int(node)].parent
                guard node >= 0, node != id.index else { break }
                let tag = tree.nodes[Int(node)].tag
                if InnerTextWriter.preformatted.contains(tag) { preformatted -= 1 }
                writer.close(tag)
            }
            if node < 0 || node == id.index { break }
            node = tree.nodes[Int(node)].next
        }
        return writer.finished
    }

    private func enclosesPreformatted(_ id: NodeID) -> Int {
        var count = InnerTextWriter.preformatted.contains(tag(id)) ? 1 : 0
        for ancestor in ancestors(id) where InnerTextWriter.preformatted.contains(tag(ancestor)) { count += 1 }
        return count
    }

    /// Whether a browser shows nothing of an element: a script, a style, the head's matter, what has the attribute
    /// `hidden` or the style `display: none`, pictures and players. Style sheets are not consulted.
    public func isUnseen(_ id: NodeID) -> Bool {
        switch tag(id) {
        case .script, .style, .template, .head, .title, .noframes, .datalist, .meta, .link, .base, .iframe, .audio,
            .video, .canvas, .object, .svg:
            return true
        default:
            if let hidden = tree.names.find("hidden"), tree.attribute(hidden, of: id.index) != nil { return true }
            guard let style = tree.names.find("style"), let attribute = tree.attribute(style, of: id.index) else {
                return false
            }
            return saysDisplayNone(tree.bytes(attribute.value))
        }
    }

    /// Whether the last `display` of a style attribute is `none`.
    private func saysDisplayNone(_ style: ArraySlice<UInt8>) -> Bool {
        var isNone = false
        for declaration in style.split(separator: UInt8(ascii: ";")) {
            let letters = declaration.lazy.filter { !$0.isHTMLSpace }.map(\.lowercased)
            guard letters.starts(with: "display:".utf8) else { continue }
            isNone = letters.starts(with: "display:none".utf8)
        }
        return isNone
    }
}
