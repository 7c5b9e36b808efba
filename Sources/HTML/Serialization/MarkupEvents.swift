/// The events of a subtree, in document order. Keeps the elements that are open, nothing else.
struct MarkupEvents: IteratorProtocol {
    private let tree: Tree
    /// The node whose event comes next; −1 where the innermost open element ends.
    private var node: Int32
    private var open: [Int32] = []
    /// The only node of the top level, or −1 for a node and all that follow it.
    private let top: Int32

    /// The events of a node with all that is in it.
    init(_ tree: Tree, node: Int32) {
        self.tree = tree
        self.node = node
        top = node
    }

    /// The events of what is in a node: of a template, of its contents.
    init(_ tree: Tree, contentsOf parent: Int32) {
        self.tree = tree
        node = MarkupEvents.firstNode(in: parent, tree)
        top = -1
    }

    mutating func next() -> MarkupEvent? {
        guard node >= 0 else {
            guard let ended = open.popLast() else { return nil }
            node = follower(of: ended)
            return .endTag(tag(of: ended))
        }
        let id = node
        let entry = tree.nodes[Int(id)]
        node = follower(of: id)
        switch entry.kind {
        case .document, .fragment: return next()
        case .doctype: return .doctype(tree.doctypes[Int(entry.first)])
        case .text: return .text(tree.data(of: id))
        case .comment: return .comment(tree.data(of: id))
        case .element:
            var element = tag(of: id)
            tree.forEachAttribute(of: id) { attribute in
                let value = tree.bytes(attribute.value)
                element.attributes.append(MarkupAttribute(name: tree.names[attribute.name], value: value))
            }
            if !element.isVoid {
                open.append(id)
                node = MarkupEvents.firstNode(in: id, tree)
            }
            return .startTag(element)
        }
    }

    private func follower(of id: Int32) -> Int32 { id == top ? -1 : tree.nodes[Int(id)].next }

    private static func firstNode(in id: Int32, _ tree: Tree) -> Int32 {
        tree.nodes[Int(tree.templateContents[id] ?? id)].firstChild
    }

    private func tag(of id: Int32) -> MarkupTag {
        let entry = tree.nodes[Int(id)]
        return MarkupTag(name: tree.names[entry.name], tag: entry.namespace == .html ? entry.tag : .other)
    }
}
