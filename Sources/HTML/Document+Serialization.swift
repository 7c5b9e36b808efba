extension Document {
    /// The markup of a node: an element with its tags, of the document or a fragment what is in it.
    ///
    /// Follows the standard's serialisation, so that reading it again gives the same tree wherever the standard
    /// promises that. Linear in the subtree.
    public func serialize(_ id: NodeID) -> String {
        var out: [UInt8] = []
        var node = id.index
        if self[id].kind == .document || self[id].kind == .fragment { node = self[id].firstChild }
        /// Templates being written, with where to go on after them.
        var templates: [(element: Int32, content: Int32)] = []
        let top = id.index
        while node >= 0 {
            writeStart(node, to: &out)
            if let content = tree.templateContents[node], tree.nodes[Int(content)].firstChild >= 0 {
                templates.append((node, content))
                node = tree.nodes[Int(content)].firstChild
                continue
            }
            if tree.nodes[Int(node)].firstChild >= 0 {
                node = tree.nodes[Int(node)].firstChild
                continue
            }
            writeEnd(node, to: &out)
            while node != top, tree.nodes[Int(node)].next < 0 {
                node = tree.nodes[Int(node)].parent
                if let last = templates.last, last.content == node {
                    templates.removeLast()
                    node = last.element
                }
                guard node >= 0, tree.nodes[Int(node)].kind == .element else { break }
                writeEnd(node, to: &out)
            }
            if node < 0 || node == top || tree.nodes[Int(node)].next < 0 { break }
            node = tree.nodes[Int(node)].next
        }
        return String(decoding: out, as: UTF8.self)
    }

    private func writeStart(_ id: Int32, to out: inout [UInt8]) {
        let node = tree.nodes[Int(id)]
        switch node.kind {
        case .document, .fragment: break
        case .doctype: out.append(contentsOf: "<!DOCTYPE \(tree.doctypes[Int(node.first)].name ?? "")>".utf8)
        case .comment:
            out.append(contentsOf: "<!--".utf8)
            tree.appendData(of: id, to: &out)
            out.append(contentsOf: "-->".utf8)
        case .text:
            var data: [UInt8] = []
            tree.appendData(of: id, to: &data)
            let isRaw = node.parent >= 0 && Document.rawText.contains(tag(NodeID(node.parent)))
            if isRaw { out.append(contentsOf: data) } else { Document.escape(data, quotes: false, to: &out) }
        case .element:
            out.append(UInt8(ascii: "<"))
            out.append(contentsOf: tree.names[node.name].utf8)
            tree.forEachAttribute(of: id) { attribute in
                out.append(UInt8(ascii: " "))
                out.append(contentsOf: tree.names[attribute.name].utf8)
                out.append(contentsOf: "=\"".utf8)
                Document.escape(tree.bytes(attribute.value), quotes: true, to: &out)
                out.append(UInt8(ascii: "\""))
            }
            out.append(UInt8(ascii: ">"))
        }
    }

    private func writeEnd(_ id: Int32, to out: inout [UInt8]) {
        let node = tree.nodes[Int(id)]
        guard node.kind == .element, !(node.namespace == .html && TagSet.void.contains(node.tag)) else { return }
        out.append(contentsOf: "</\(tree.names[node.name])>".utf8)
    }

    private static let rawText: TagSet = [.style, .script, .xmp, .iframe, .noembed, .noframes, .plaintext]

    private static func escape(_ bytes: some Sequence<UInt8>, quotes: Bool, to out: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\"") where quotes: out.append(contentsOf: "&quot;".utf8)
            case 0xA0 where out.last == 0xC2:
                out.removeLast()
                out.append(contentsOf: "&nbsp;".utf8)
            default: out.append(byte)
            }
        }
    }
}
