extension Document {
    /// The markup of a node: an element with its tags, of the document or a fragment what is in it.
    ///
    /// Without options it is what the standard's serialisation gives, and a browser's `outerHTML`. Reading that again
    /// gives the same tree wherever the standard promises so; <doc:Conformance> tells where it does not. Linear in
    /// the subtree; the time and memory of options likewise.
    /// - Parameters:
    ///   - id: The node to write.
    ///   - options: How to write it.
    public func serialize(_ id: NodeID, options: SerializationOptions = .standard) -> String {
        switch self[id].kind {
        case .document, .fragment: serialize(contentsOf: id, options: options)
        case .doctype, .element, .text, .comment:
            MarkupWriter.markup(
                of: MarkupEvents(tree, node: id.index), options: options, in: parent(id).map(htmlTag) ?? .other)
        }
    }

    /// The markup of what is in a node, without its own tags: a browser's `innerHTML`.
    ///
    /// Of a `template` element that is its contents.
    /// - Parameters:
    ///   - id: The node whose contents to write.
    ///   - options: How to write them.
    public func serialize(contentsOf id: NodeID, options: SerializationOptions = .standard) -> String {
        MarkupWriter.markup(of: MarkupEvents(tree, contentsOf: id.index), options: options, in: htmlTag(id))
    }

    /// The tag of an HTML element; ``Tag/other`` for all else.
    private func htmlTag(_ id: NodeID) -> Tag { isHTML(id) ? tag(id) : .other }
}
