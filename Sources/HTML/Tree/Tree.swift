/// What a finished parse holds: shared by every copy of its document.
final class Tree: Sendable {
    let source: [UInt8]
    let pool: [UInt8]
    let nodes: [Node]
    let attributes: [Attribute]
    let addedAttributes: [Int32: AddedAttributes]
    let pieces: [Piece]
    let doctypes: [Doctype]
    let names: NameTable
    let templateContents: [Int32: Int32]
    /// The work that parsing took: see ``TreeBuilder/steps``.
    let steps: Int

    init(_ builder: consuming TreeBuilder) {
        source = builder.tokenizer.source
        pool = builder.tokenizer.pool
        attributes = builder.tokenizer.attributes
        names = builder.tokenizer.names
        nodes = builder.arena.nodes
        addedAttributes = builder.arena.addedAttributes
        pieces = builder.arena.pieces
        doctypes = builder.arena.doctypes
        templateContents = builder.arena.templateContents
        steps = builder.steps
    }

    func bytes(_ slice: Slice) -> ArraySlice<UInt8> {
        slice.pooled ? pool[slice.range] : source[slice.range]
    }

    func string(_ slice: Slice) -> String { String(decoding: bytes(slice), as: UTF8.self) }

    /// Appends the data of a text or comment node.
    func appendData(of id: Int32, to out: inout [UInt8]) {
        var piece = nodes[Int(id)].first
        while piece >= 0 {
            out.append(contentsOf: bytes(pieces[Int(piece)].slice))
            piece = pieces[Int(piece)].next
        }
    }

    /// The next node of the subtree of `top` in document order, or −1.
    func following(_ id: Int32, within top: Int32) -> Int32 {
        if nodes[Int(id)].firstChild >= 0 { return nodes[Int(id)].firstChild }
        return followingSkippingChildren(id, within: top)
    }

    /// The next node of the subtree of `top` that is not under `id`, or −1.
    func followingSkippingChildren(_ id: Int32, within top: Int32) -> Int32 {
        var id = id
        while id != top, id >= 0 {
            if nodes[Int(id)].next >= 0 { return nodes[Int(id)].next }
            id = nodes[Int(id)].parent
        }
        return -1
    }

    /// All attributes of an element, in the order of the source.
    func forEachAttribute(of id: Int32, _ body: (Attribute) -> Void) {
        let node = nodes[Int(id)]
        guard node.kind == .element else { return }
        for index in node.first..<node.last { body(attributes[Int(index)]) }
        for attribute in addedAttributes[id]?.list ?? [] { body(attribute) }
    }

    func attribute(_ name: Name, of id: Int32) -> Attribute? {
        let node = nodes[Int(id)]
        guard node.kind == .element else { return nil }
        for index in node.first..<node.last where attributes[Int(index)].name == name {
            return attributes[Int(index)]
        }
        return addedAttributes.isEmpty ? nil : addedAttributes[id]?.list.first { $0.name == name }
    }
}
