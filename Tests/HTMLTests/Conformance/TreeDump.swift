@testable import HTML

extension Document {
    /// The tree in the notation of html5lib-tests.
    func dump(under top: NodeID? = nil) -> String {
        var lines: [String] = []
        dump(childrenOf: top ?? root, depth: 0, into: &lines)
        return lines.joined(separator: "\n")
    }

    private func dump(childrenOf parent: NodeID, depth: Int, into lines: inout [String]) {
        let margin = "| " + String(repeating: "  ", count: depth)
        for id in children(parent) {
            switch kind(id) {
            case .text: lines.append("\(margin)\"\(text(id))\"")
            case .comment: lines.append("\(margin)<!-- \(text(id)) -->")
            case .doctype: lines.append(margin + doctypeLine(id))
            case .document, .fragment: break
            case .element:
                lines.append("\(margin)<\(prefix(self[id].namespace))\(name(id))>")
                lines += attributeLines(id).map { "\(margin)  \($0)" }
                if let content = content(ofTemplate: id) {
                    lines.append("\(margin)  content")
                    dump(childrenOf: content, depth: depth + 2, into: &lines)
                }
                dump(childrenOf: id, depth: depth + 1, into: &lines)
            }
        }
    }

    private func doctypeLine(_ id: NodeID) -> String {
        let facts = tree.doctypes[Int(self[id].first)]
        let ids =
            (facts.publicID ?? "") + (facts.systemID ?? "") == ""
            ? "" : " \"\(facts.publicID ?? "")\" \"\(facts.systemID ?? "")\""
        return "<!DOCTYPE \(facts.name ?? "")\(ids)>"
    }

    private func attributeLines(_ id: NodeID) -> [String] {
        var list: [(name: String, value: String)] = []
        tree.forEachAttribute(of: id.index) { attribute in
            var name = tree.names[attribute.name]
            if attribute.namespace != .none, let colon = name.firstIndex(of: ":") {
                name.replaceSubrange(colon...colon, with: " ")
            } else if attribute.namespace == .xmlns {
                name = "xmlns " + name
            }
            list.append((name, tree.string(attribute.value)))
        }
        return list.sorted { Array($0.name.utf16).lexicographicallyPrecedes(Array($1.name.utf16)) }
            .map { "\($0.name)=\"\($0.value)\"" }
    }

    private func prefix(_ namespace: Namespace) -> String {
        switch namespace {
        case .html: ""
        case .svg: "svg "
        case .mathML: "math "
        }
    }
}
