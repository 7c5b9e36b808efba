extension Document {
    /// The data of a text node or comment; of any other node the text of everything under it, as it stands.
    ///
    /// That includes scripts and styles and keeps white space: ``innerText(_:)`` reads as a page does.
    public func text(_ id: NodeID) -> String {
        var bytes: [UInt8] = []
        switch self[id].kind {
        case .text, .comment: tree.appendData(of: id.index, to: &bytes)
        case .doctype: break
        case .document, .element, .fragment:
            for node in descendants(id) where self[node].kind == .text { tree.appendData(of: node.index, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
