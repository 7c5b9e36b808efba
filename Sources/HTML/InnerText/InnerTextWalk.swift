/// Walks a subtree and writes its text. Linear in it, whatever its depth.
struct InnerTextWalk {
    private let tree: Tree
    private let boxes: TextBoxes
    private var writer = InnerTextWriter()
    /// The boxes of the open elements. The first is that of what stands above the subtree.
    private var open: [TextBox] = [TextBox()]

    init(_ tree: Tree) {
        self.tree = tree
        boxes = TextBoxes(tree)
    }

    /// The text under a node; nil if the node is not shown, or is in something that is not.
    mutating func text(under top: Int32) -> String? {
        for ancestor in tree.path(to: top) where tree.nodes[Int(ancestor)].kind == .element {
            let box = boxes.box(of: ancestor, in: open[open.count - 1])
            guard box.display != .none else { return nil }
            push(box)
        }
        guard open[open.count - 1].display != .replaced else { return "" }
        var node = tree.nodes[Int(top)].firstChild
        while node >= 0 {
            if enter(node), tree.nodes[Int(node)].firstChild >= 0 {
                node = tree.nodes[Int(node)].firstChild
                continue
            }
            if tree.nodes[Int(node)].kind == .element { close() }
            while tree.nodes[Int(node)].next < 0 {
                node = tree.nodes[Int(node)].parent
                if node < 0 || node == top { return writer.finished }
                close()
            }
            node = tree.nodes[Int(node)].next
        }
        return writer.finished
    }

    /// Writes what a node begins with; whether what is in it has to be walked. An element is open afterwards.
    private mutating func enter(_ id: Int32) -> Bool {
        let parent = open[open.count - 1]
        switch tree.nodes[Int(id)].kind {
        case .text:
            if parent.isVisible, !parent.isClosed { writer.write(tree.data(of: id), keepsSpace: parent.keepsSpace) }
            return false
        case .element: break
        case .document, .doctype, .comment, .fragment: return false
        }
        var box = boxes.box(of: id, in: parent)
        if parent.isClosed {
            // Of a closed `details` the first summary is shown.
            if tree.nodes[Int(id)].tag == .summary, !parent.hasParts {
                open[open.count - 1].hasParts = true
            } else {
                box.display = .none
            }
        }
        if box.display != .none, box.isVisible { begin(box, tree.nodes[Int(id)].tag) }
        push(box)
        return box.display != .none && box.display != .replaced
    }

    private mutating func begin(_ box: TextBox, _ tag: Tag) {
        switch box.display {
        case .none: break
        case .inline: if tag == .br { writer.character(0x0A) }
        case .replaced:
            writer.beginInlineBlock()
            writer.endInlineBlock()
        case .inlineBlock: writer.beginInlineBlock()
        case .block, .table: writer.edge(1)
        case .paragraph: writer.edge(2)
        case .row: beginPart(of: box.table, 0x0A)
        case .cell: beginPart(of: box.row, 0x09)
        }
    }

    /// A row or cell begins: what parts it from the one before is written.
    private mutating func beginPart(of whole: Int?, _ byte: UInt8) {
        writer.endPart()
        guard let whole else { return }
        if open[whole].hasParts { writer.character(byte) }
        open[whole].hasParts = true
    }

    private mutating func push(_ box: TextBox) {
        open.append(box)
        let index = open.count - 1
        if box.display == .row { open[index].row = index }
        if box.display == .table {
            open[index].table = index
            open[index].row = nil
        }
    }

    /// Writes what the innermost open element ends with.
    private mutating func close() {
        guard let box = open.popLast(), box.isVisible else { return }
        switch box.display {
        case .none, .replaced, .inline: break
        case .inlineBlock: writer.endInlineBlock()
        case .block, .table: writer.edge(1)
        case .paragraph: writer.edge(2)
        case .row, .cell: writer.endPart()
        }
    }
}
