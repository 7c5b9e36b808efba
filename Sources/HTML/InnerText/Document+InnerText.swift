extension Document {
    /// The text under a node as a reader sees it: the standard's `innerText`, as far as a page says without style
    /// sheets.
    ///
    /// White space is collapsed; `br` makes a line, a block begins one, a paragraph leaves an empty line around it;
    /// rows are parted by line breaks and cells by tabs; `pre` keeps its lines. What is not shown is left out: scripts
    /// and styles, `hidden`, closed `details` and `dialog`, players and form fields. Of styles those in `style`
    /// attributes count, in `display`, `visibility` and `white-space`. <doc:InnerText> compares it with a browser's.
    ///
    /// Of a node that is not shown itself it is ``text(_:)``. Linear in the subtree and in the depth of the node.
    public func innerText(_ id: NodeID) -> String {
        switch self[id].kind {
        case .text, .comment, .doctype: return text(id)
        case .document, .element, .fragment:
            var walk = InnerTextWalk(tree)
            return walk.text(under: id.index) ?? text(id)
        }
    }

    /// Whether a browser shows no text of an element, whatever stands around it: a script, a style, the head's
    /// matter, pictures, players and form fields, what has the attribute `hidden` or the style `display: none`.
    ///
    /// Style sheets are not consulted, nor the elements above it.
    public func isUnseen(_ id: NodeID) -> Bool {
        guard kind(id) == .element else { return false }
        let display = TextBoxes(tree).box(of: id.index, in: TextBox()).display
        return display == .none || display == .replaced
    }
}
