extension Document {
    /// All elements that a selector matches, in document order.
    ///
    /// Costs at most the elements walked times the compounds of the selector, however the two are made; conditions on
    /// attributes are linear in these. Contents of templates are not searched: select under
    /// ``content(ofTemplate:)``.
    /// - Parameters:
    ///   - selector: What to match. It is matched against the whole page: the elements above and before `top` count.
    ///   - top: The node whose descendants are searched; nil for the whole page.
    public func select(_ selector: Selector, under top: NodeID? = nil) -> [NodeID] {
        var walk = SelectorWalk(selector, tree, under: (top ?? root).index)
        var found: [NodeID] = []
        while let id = walk.next() { found.append(NodeID(id)) }
        return found
    }

    /// The first element that a selector matches, in document order. Goes no further than it must.
    /// - Parameters:
    ///   - selector: What to match.
    ///   - top: The node whose descendants are searched; nil for the whole page.
    public func first(_ selector: Selector, under top: NodeID? = nil) -> NodeID? {
        var walk = SelectorWalk(selector, tree, under: (top ?? root).index)
        return walk.next().map(NodeID.init)
    }

    /// Whether a selector matches an element; false for other nodes.
    ///
    /// Looks at the elements above it, and at those before each of them if the selector has `+` or `~`. For many
    /// elements of a page use ``select(_:under:)``.
    /// - Parameters:
    ///   - id: The element.
    ///   - selector: What to match.
    public func matches(_ id: NodeID, _ selector: Selector) -> Bool {
        guard kind(id) == .element, let parent = parent(id) else { return false }
        var walk = SelectorWalk(selector, tree, under: parent.index)
        return walk.matches(child: id.index)
    }
}
