/// SVG and MathML inside HTML.
extension TreeBuilder {
    /// Whether the tree construction dispatcher sends a token to the rules for foreign content.
    func usesForeignRules(_ token: Token) -> Bool {
        guard !open.isEmpty, token.kind != .end else { return false }
        let node = arena[adjustedCurrent]
        guard node.namespace != .html else { return false }
        if isMathMLTextPoint(node) {
            if token.kind == .characters || token.kind == .null { return false }
            if token.kind == .startTag, token.tag != .mglyph, token.tag != .malignmark { return false }
        }
        if node.namespace == .mathML, node.tag == .annotationXML, token.isStart(.svg) { return false }
        if isHTMLPoint(adjustedCurrent), token.kind == .startTag || token.kind == .characters || token.kind == .null {
            return false
        }
        return true
    }

    private func isMathMLTextPoint(_ node: Node) -> Bool {
        node.namespace == .mathML && ([.mi, .mo, .mn, .ms, .mtext] as TagSet).contains(node.tag)
    }

    /// Whether an element is an HTML integration point.
    private func isHTMLPoint(_ id: Int32) -> Bool {
        let node = arena[id]
        switch node.namespace {
        case .html: return false
        case .svg: return ([.foreignObject, .desc, .title] as TagSet).contains(node.tag)
        case .mathML: return node.tag == .annotationXML && htmlAnnotations.contains(id)
        }
    }

    /// Whether an `annotation-xml` tag says that HTML is in it.
    private func announcesHTML(_ token: Token) -> Bool {
        guard let value = value(of: "encoding", in: token)?.map(\.lowercased) else { return false }
        return value.elementsEqual("text/html".utf8) || value.elementsEqual("application/xhtml+xml".utf8)
    }

    mutating func inForeignContent(_ token: Token) -> Bool {
        switch token.kind {
        case .null: insertCharacters(token)
        case .characters:
            insertCharacters(token)
            if framesetOK, !isSpace(token) { framesetOK = false }
        case .comment: insertComment(token)
        case .doctype, .end: break
        case .startTag:
            if breaksOut(token) { return leaveForeign(token) }
            insertForeign(token, arena[adjustedCurrent].namespace)
        case .endTag:
            if token.tag == .br || token.tag == .p { return leaveForeign(token) }
            return endForeign(token)
        }
        return false
    }

    /// Whether a tag is HTML that ends foreign content.
    private func breaksOut(_ token: Token) -> Bool {
        switch token.tag {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4,
            .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
            .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
            true
        case .font:
            ["color", "face", "size"].contains { value(of: $0, in: token) != nil }
        default: false
        }
    }

    private mutating func leaveForeign(_ token: Token) -> Bool {
        while open.count > 1 {
            let node = arena[current]
            if node.namespace == .html || isMathMLTextPoint(node) || isHTMLPoint(current) { break }
            pop()
        }
        return process(token, in: mode)
    }

    mutating func insertForeign(_ token: Token, _ namespace: Namespace) {
        var token = token
        let name = tokenizer.names[token.name]
        if namespace == .svg, let adjusted = ForeignNames.svgElements[name] {
            token.name = tokenizer.names.intern(Array(adjusted.utf8))
        }
        for index in token.attributes { adjustAttribute(Int(index), namespace) }
        let id = insertElement(token, namespace)
        if namespace == .mathML, token.tag == .annotationXML, announcesHTML(token) { htmlAnnotations.insert(id) }
        if token.selfClosing { pop(end: token.end) }
    }

    private mutating func adjustAttribute(_ index: Int, _ namespace: Namespace) {
        let name = tokenizer.names[tokenizer.attributes[index].name]
        let known = namespace == .svg ? ForeignNames.svgAttributes[name] : ForeignNames.mathMLAttributes[name]
        guard let known else { return }
        tokenizer.attributes[index].name = tokenizer.names.intern(Array(known.name.utf8))
        tokenizer.attributes[index].namespace = known.namespace
    }

    private mutating func endForeign(_ token: Token) -> Bool {
        var index = open.count - 1
        while index > 0 {
            steps += 1
            let node = arena[open[index]]
            if node.namespace == .html { return process(token, in: mode) }
            if tokenizer.names[node.name].utf8.lazy.map(\.lowercased).elementsEqual(tokenizer.names[token.name].utf8) {
                while open.count > index { pop(end: open.count == index + 1 ? token.end : nil) }
                return false
            }
            index -= 1
        }
        return false
    }
}
