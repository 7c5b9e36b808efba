/// An element with all that is in it.
struct XMLElement {
    var name: String
    var attributes: [String: String]
    /// The text that stands directly in it.
    var text = ""
    var children: [XMLElement] = []

    /// The text of its first child of a name, without space at its ends.
    subscript(_ name: String) -> String? {
        children.first { $0.name == name }.map { $0.text.trimmed }
    }

    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }
}

extension XMLReader {
    /// The rest of an element whose start was read; as deep as the reader goes.
    mutating func element(_ name: String, _ attributes: [String: String]) throws(Fault) -> XMLElement {
        var path = [XMLElement(name: name, attributes: attributes)]
        while let part = try next() {
            switch part {
            case .start(let name, let attributes): path.append(XMLElement(name: name, attributes: attributes))
            case .text(let text): path[path.count - 1].text += text
            case .end:
                let done = path.removeLast()
                guard !path.isEmpty else { return done }
                path[path.count - 1].children.append(done)
            }
        }
        return path[0]
    }
}

extension String {
    var trimmed: String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}
