extension Document {
    /// The value of an attribute, by its name in lower case; nil if the element does not have it.
    public func attribute(_ name: String, of id: NodeID) -> String? {
        guard let name = tree.names.find(attribute: name) else { return nil }
        return tree.attribute(name, of: id.index).map { tree.string($0.value) }
    }

    /// The attributes of an element, in the order of the source; of equal names only the first counts.
    public func attributes(of id: NodeID) -> [(name: String, value: String)] {
        var list: [(name: String, value: String)] = []
        tree.forEachAttribute(of: id.index) { list.append((tree.names[$0.name], tree.string($0.value))) }
        return list
    }

    /// The words of an element's `class` attribute, in order.
    public func classes(of id: NodeID) -> [String] {
        classAttribute(of: id).split(whereSeparator: \.isHTMLSpace).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether an element has a class. Upper and lower case differ. Linear in its `class` attribute.
    public func hasClass(_ name: String, _ id: NodeID) -> Bool {
        classAttribute(of: id).containsWord(Array(name.utf8))
    }

    private func classAttribute(of id: NodeID) -> ArraySlice<UInt8> {
        guard let name = tree.names.find("class"), let attribute = tree.attribute(name, of: id.index) else { return [] }
        return tree.bytes(attribute.value)
    }

    /// All elements with one of these tags, in document order. ``select(_:under:)`` finds by more than the tag.
    /// - Parameters:
    ///   - tags: The tags; ``Tag/other`` stands for every name that is not one of them.
    ///   - top: The node whose descendants are searched; nil for the whole page.
    public func elements(named tags: Tag..., under top: NodeID? = nil) -> [NodeID] {
        let wanted = tags
        return descendants(top ?? root).filter { self[$0].kind == .element && wanted.contains(self[$0].tag) }
    }

    /// The first element with one of these tags, in document order.
    /// - Parameters:
    ///   - tags: The tags.
    ///   - top: The node whose descendants are searched; nil for the whole page.
    public func first(_ tags: Tag..., under top: NodeID? = nil) -> NodeID? {
        let wanted = tags
        return descendants(top ?? root).first { self[$0].kind == .element && wanted.contains(self[$0].tag) }
    }
}
