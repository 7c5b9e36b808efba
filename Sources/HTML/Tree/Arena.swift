/// Attributes that a repeated `<html>` or `<body>` tag adds to the element that is there.
struct AddedAttributes: Sendable {
    var list: [Attribute] = []
    var names: Set<Name> = []
}

/// The nodes of a tree while it is being built: index 0 is the document.
struct Arena: ~Copyable {
    var nodes: [Node] = [Node(kind: .document, start: 0, end: -1)]
    var pieces: [Piece] = []
    var doctypes: [Doctype] = []
    var addedAttributes: [Int32: AddedAttributes] = [:]
    var templateContents: [Int32: Int32] = [:]

    /// Makes room for the nodes that a source of so many bytes is likely to have.
    mutating func reserve(forSourceOf bytes: Int, limit: Int) {
        nodes.reserveCapacity(min(bytes / 20 + 16, limit))
    }

    mutating func add(_ node: Node) -> Int32 {
        nodes.append(node)
        return Int32(nodes.count - 1)
    }

    subscript(_ id: Int32) -> Node {
        get { nodes[Int(id)] }
        _modify { yield &nodes[Int(id)] }
    }

    /// Puts a node without a parent under `parent`, before `sibling` or last (−1).
    mutating func insert(_ id: Int32, under parent: Int32, before sibling: Int32 = -1) {
        var nodes = nodes.mutableSpan
        let previous = sibling >= 0 ? nodes[Int(sibling)].previous : nodes[Int(parent)].lastChild
        nodes[Int(id)].parent = parent
        nodes[Int(id)].previous = previous
        nodes[Int(id)].next = sibling
        if previous >= 0 { nodes[Int(previous)].next = id } else { nodes[Int(parent)].firstChild = id }
        if sibling >= 0 { nodes[Int(sibling)].previous = id } else { nodes[Int(parent)].lastChild = id }
    }

    /// Takes a node from its parent.
    mutating func remove(_ id: Int32) {
        var nodes = nodes.mutableSpan
        let (parent, previous, next) = (nodes[Int(id)].parent, nodes[Int(id)].previous, nodes[Int(id)].next)
        guard parent >= 0 else { return }
        if previous >= 0 { nodes[Int(previous)].next = next } else { nodes[Int(parent)].firstChild = next }
        if next >= 0 { nodes[Int(next)].previous = previous } else { nodes[Int(parent)].lastChild = previous }
        nodes[Int(id)].parent = -1
        nodes[Int(id)].previous = -1
        nodes[Int(id)].next = -1
    }

    /// Moves every child of one node to the end of another, and tells how many there were.
    mutating func moveChildren(of from: Int32, to target: Int32) -> Int {
        var moved = 0
        var child = self[from].firstChild
        while child >= 0 {
            let next = self[child].next
            remove(child)
            insert(child, under: target)
            child = next
            moved += 1
        }
        return moved
    }

    /// Adds a slice to the end of a text node; one that continues the last piece lengthens it.
    mutating func append(_ slice: Slice, toText id: Int32) {
        let last = Int(self[id].last)
        if pieces[last].slice.pooled == slice.pooled, pieces[last].slice.end == slice.start {
            pieces[last].slice.end = slice.end
            return
        }
        pieces.append(Piece(slice: slice))
        pieces[last].next = Int32(pieces.count - 1)
        self[id].last = Int32(pieces.count - 1)
    }

    /// A new text or comment node.
    mutating func addData(_ kind: Document.NodeKind, _ slice: Slice, start: Int32, end: Int32) -> Int32 {
        pieces.append(Piece(slice: slice))
        var node = Node(kind: kind, start: start, end: end)
        node.first = Int32(pieces.count - 1)
        node.last = node.first
        return add(node)
    }
}
