extension Document {
    /// The document node, from which every other descends.
    public var root: NodeID { NodeID(0) }

    /// The `html` element.
    public var documentElement: NodeID? { children(root).first { kind($0) == .element } }

    /// The `body` element, or the `frameset` in its place.
    public var body: NodeID? {
        documentElement.flatMap { children($0).first { tag($0) == .body || tag($0) == .frameset } }
    }

    /// The `head` element.
    public var head: NodeID? { documentElement.flatMap { children($0).first { tag($0) == .head } } }

    /// What a node is.
    public func kind(_ id: NodeID) -> NodeKind { self[id].kind }

    /// An element's name, in lower case but for SVG's (`p`, `linearGradient`); a doctype's name; empty for the rest.
    public func name(_ id: NodeID) -> String {
        let node = self[id]
        switch node.kind {
        case .element: return tree.names[node.name]
        case .doctype: return tree.doctypes[Int(node.first)].name ?? ""
        default: return ""
        }
    }

    /// An HTML element's tag, for quick switching; ``Tag/other`` for other nodes and for unknown names.
    ///
    /// Elements of SVG and MathML have theirs too; `isHTML(_:)` tells them apart.
    public func tag(_ id: NodeID) -> Tag { self[id].tag }

    /// Whether a node is an HTML element, not one of SVG or MathML.
    public func isHTML(_ id: NodeID) -> Bool { self[id].kind == .element && self[id].namespace == .html }

    /// The node that a node stands under; nil for the root.
    public func parent(_ id: NodeID) -> NodeID? { NodeID(link: self[id].parent) }

    /// The first node under a node.
    public func firstChild(_ id: NodeID) -> NodeID? { NodeID(link: self[id].firstChild) }

    /// The last node under a node.
    public func lastChild(_ id: NodeID) -> NodeID? { NodeID(link: self[id].lastChild) }

    /// The node after a node, under the same parent.
    public func nextSibling(_ id: NodeID) -> NodeID? { NodeID(link: self[id].next) }

    /// The node before a node, under the same parent.
    public func previousSibling(_ id: NodeID) -> NodeID? { NodeID(link: self[id].previous) }

    /// The contents of a `template` element: a ``NodeKind/fragment`` that is no child of it. Nil for other nodes.
    public func content(ofTemplate id: NodeID) -> NodeID? { tree.templateContents[id.index].map(NodeID.init) }

    /// The nodes under a node, in order.
    public func children(_ id: NodeID) -> some Sequence<NodeID> {
        sequence(state: self[id].firstChild) { [tree] next in
            guard let child = NodeID(link: next) else { return nil }
            next = tree.nodes[Int(next)].next
            return child
        }
    }

    /// The nodes anywhere under a node, in document order, without the node itself.
    public func descendants(_ id: NodeID) -> some Sequence<NodeID> {
        sequence(state: tree.following(id.index, within: id.index)) { [tree] next in
            guard let node = NodeID(link: next) else { return nil }
            next = tree.following(next, within: id.index)
            return node
        }
    }

    /// The nodes above a node, from its parent to the root.
    public func ancestors(_ id: NodeID) -> some Sequence<NodeID> {
        sequence(state: self[id].parent) { [tree] next in
            guard let node = NodeID(link: next) else { return nil }
            next = tree.nodes[Int(next)].parent
            return node
        }
    }

    /// Where a node stands in ``source``, in bytes: an element from its start tag to the end of its end tag, or to
    /// where something else closed it.
    ///
    /// What the page does not spell out begins at the tag or text that called for it: an `html` that is implied, a `b`
    /// that is opened again. Misnested markup is cut into ranges that do not overlap.
    ///
    /// No node begins before the one it stands under, but for the copies in a `selectedcontent`, which stand where the
    /// option does. Some end after it: what follows `</body>` belongs to the body nevertheless.
    public func sourceRange(_ id: NodeID) -> Range<Int> {
        let node = self[id]
        return Int(node.start)..<Int(max(node.start, node.end))
    }

    subscript(_ id: NodeID) -> Node { tree.nodes[Int(id.index)] }
}
