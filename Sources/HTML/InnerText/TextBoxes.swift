/// Tells what box an element makes, from its name and attributes. Style sheets are not consulted.
struct TextBoxes {
    private let tree: Tree
    private let style: Name?
    private let hidden: Name?
    private let open: Name?
    private let data: Name?

    init(_ tree: Tree) {
        self.tree = tree
        style = tree.names.find("style")
        hidden = tree.names.find("hidden")
        open = tree.names.find("open")
        data = tree.names.find("data")
    }

    /// The box of an element in that of its parent.
    func box(of id: Int32, in parent: TextBox) -> TextBox {
        let node = tree.nodes[Int(id)]
        var box = parent
        box.display = .inline
        box.isClosed = false
        box.hasParts = false
        if node.namespace == .html {
            box.display = display(of: id, node.tag)
            box.isClosed = node.tag == .details && !has(open, id)
            if ([.pre, .listing, .plaintext, .xmp] as TagSet).contains(node.tag) { box.keepsSpace = true }
        } else if node.tag == .svg {
            box.display = .replaced
        }
        guard let style, let attribute = tree.attribute(style, of: id) else { return box }
        let declared = InlineStyle(tree.bytes(attribute.value))
        if let display = declared.display.flatMap(Display.init), box.display != .replaced {
            // A paragraph keeps its line breaks whatever its display.
            if box.display != .paragraph || display == .none { box.display = display }
        } else if declared.display == "none" {
            box.display = .none
        }
        switch declared.visibility {
        case "visible", "initial": box.isVisible = true
        case "hidden", "collapse": box.isVisible = false
        default: break
        }
        switch declared.whiteSpace {
        case "pre", "pre-wrap", "break-spaces": box.keepsSpace = true
        case "normal", "nowrap": box.keepsSpace = false
        default: break
        }
        return box
    }

    private func display(of id: Int32, _ tag: Tag) -> Display {
        if has(hidden, id) { return .none }
        switch tag {
        case .dialog where !has(open, id): return .none
        case .object where has(data, id): return .replaced
        default: return Display(tag)
        }
    }

    private func has(_ name: Name?, _ id: Int32) -> Bool { name.map { tree.attribute($0, of: id) != nil } ?? false }
}
