extension Document {
    /// The work that parsing took, in tokens, stack entries and nodes looked at: what tests hold to a line.
    package var steps: Int { tree.steps }

    /// What is wrong with the tree, if anything is: for tests, which look after every page.
    ///
    /// A sound tree's links agree with one another and form no ring, its ranges lie within the source, cut no character
    /// and begin as ``sourceRange(_:)`` promises, and every text and attribute is UTF-8. Linear in the tree.
    package func findFlaw() -> String? {
        if String(validating: tree.source, as: UTF8.self) == nil { return "the source is not UTF-8" }
        if String(validating: tree.pool, as: UTF8.self) == nil { return "the pool is not UTF-8" }
        if sourceRange(root) != 0..<source.count { return "the document's range is \(sourceRange(root))" }
        var isReached = [Bool](repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices {
            let id = NodeID(Int32(index))
            if let flaw = flawInLinks(id) ?? flawInRange(id) ?? flawInContent(id) { return "node \(index): \(flaw)" }
            if let content = content(ofTemplate: id), kind(content) != .fragment || parent(content) != nil {
                return "node \(index): its content is no fragment of its own"
            }
            guard parent(id) == nil else { continue }
            var node = Int32(index)
            while node >= 0 {
                if isReached[Int(node)] { return "node \(node) stands in the tree twice" }
                isReached[Int(node)] = true
                node = tree.following(node, within: Int32(index))
            }
        }
        return isReached.firstIndex(of: false).map { "node \($0) stands in a ring" }
    }

    private func flawInLinks(_ id: NodeID) -> String? {
        let node = self[id]
        if [node.parent, node.firstChild, node.lastChild, node.previous, node.next].contains(where: { !isLink($0) }) {
            return "a link leads nowhere"
        }
        if let next = nextSibling(id), previousSibling(next) != id || parent(next) != parent(id) {
            return "its next sibling \(next.index) knows nothing of it"
        }
        if let first = firstChild(id), parent(first) != id || previousSibling(first) != nil {
            return "its first child \(first.index) is not so"
        }
        if let last = lastChild(id), parent(last) != id || nextSibling(last) != nil {
            return "its last child \(last.index) is not so"
        }
        if (firstChild(id) == nil) != (lastChild(id) == nil) { return "it has a child at one end only" }
        if let parent = parent(id) {
            if previousSibling(id) == nil, firstChild(parent) != id { return "its parent does not begin with it" }
            if nextSibling(id) == nil, lastChild(parent) != id { return "its parent does not end with it" }
            if ![.document, .fragment, .element].contains(kind(parent)) { return "it stands under a \(kind(parent))" }
        } else if previousSibling(id) != nil || nextSibling(id) != nil {
            return "it has siblings but no parent"
        }
        return nil
    }

    private func isLink(_ link: Int32) -> Bool { link >= -1 && link < Int32(tree.nodes.count) }

    private func flawInRange(_ id: NodeID) -> String? {
        let range = sourceRange(id)
        guard range.lowerBound >= 0, range.upperBound <= source.count else { return "its range is \(range)" }
        guard isBoundary(range.lowerBound, in: source), isBoundary(range.upperBound, in: source) else {
            return "its range \(range) cuts a character"
        }
        guard let parent = parent(id), tag(parent) != .selectedcontent else { return nil }
        let start = sourceRange(parent).lowerBound
        return range.lowerBound < start ? "its range \(range) begins before its parent's, at \(start)" : nil
    }

    private func flawInContent(_ id: NodeID) -> String? {
        let node = self[id]
        switch node.kind {
        case .document, .fragment: return nil
        case .doctype: return tree.doctypes.indices.contains(Int(node.first)) ? nil : "it has no facts"
        case .element:
            guard node.first >= 0, node.first <= node.last, Int(node.last) <= tree.attributes.count else {
                return "it has attributes \(node.first)..<\(node.last)"
            }
            var names: Set<Name> = []
            var flaw = name(id).isEmpty && id.index > 1 ? "it has no name" : nil
            tree.forEachAttribute(of: id.index) { attribute in
                let name = tree.names[attribute.name]
                if name.isEmpty { flaw = "an attribute has no name" }
                if !names.insert(attribute.name).inserted { flaw = "it has \(name) twice" }
                if !isWhole(attribute.value) { flaw = "the value of \(name) is cut" }
            }
            return flaw
        case .text, .comment:
            var piece = node.first
            var count = 0
            while piece >= 0 {
                guard Int(piece) < tree.pieces.count, count <= tree.pieces.count else { return "its text has no end" }
                guard isWhole(tree.pieces[Int(piece)].slice) else { return "a piece of its text is cut" }
                piece = tree.pieces[Int(piece)].next
                count += 1
            }
            return count == 0 ? "it has no text" : nil
        }
    }

    /// Whether a slice lies where it says and cuts no character.
    private func isWhole(_ slice: Slice) -> Bool {
        let bytes = slice.pooled ? tree.pool : tree.source
        guard slice.start >= 0, slice.start <= slice.end, Int(slice.end) <= bytes.count else { return false }
        return isBoundary(Int(slice.start), in: bytes) && isBoundary(Int(slice.end), in: bytes)
    }

    private func isBoundary(_ index: Int, in bytes: [UInt8]) -> Bool {
        index == bytes.count || bytes[index] & 0xC0 != 0x80
    }
}
