/// "In body": end tags.
extension TreeBuilder {
    mutating func endTagInBody(_ token: Token) -> Bool {
        switch token.tag {
        case .template: endTemplate(token)
        case .body, .html: return endBody(token)
        case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl,
            .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre,
            .search, .section, .select, .summary, .ul:
            guard hasInScope(token.tag) else { break }
            generateImpliedEndTags()
            pop(through: token.tag, token)
        case .form: endForm(token)
        case .p:
            if !hasInScope(.p, .button) { insertImplied(.p) }
            closeParagraph(token)
        case .li:
            guard hasInScope(.li, .listItem) else { break }
            generateImpliedEndTags(except: .li)
            pop(through: .li, token)
        case .dd, .dt:
            guard hasInScope(token.tag) else { break }
            generateImpliedEndTags(except: token.tag)
            pop(through: token.tag, token)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            guard hasInScope(.headings) else { break }
            generateImpliedEndTags()
            pop(throughAny: .headings, token)
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
            if !runAdoptionAgency(token) { anyOtherEndTag(token) }
        case .applet, .marquee, .object:
            guard hasInScope(token.tag) else { break }
            generateImpliedEndTags()
            pop(through: token.tag, token)
            clearFormattingToMarker()
        case .br:
            reconstructFormatting()
            insertImplied(.br)
            pop()
            framesetOK = false
        default: anyOtherEndTag(token)
        }
        return false
    }

    /// `</body>` and `</html>`; true when the tag is to be read again after the body.
    private mutating func endBody(_ token: Token) -> Bool {
        guard hasInScope(.body) else { return false }
        if open.count > 1, token.tag == .body { arena[open[1]].end = token.end }
        if open.count > 1, token.tag == .html { arena[open[1]].end = token.start }
        mode = .afterBody
        return token.tag == .html
    }

    private mutating func endForm(_ token: Token) {
        if isOpen(.template) {
            guard hasInScope(.form) else { return }
            generateImpliedEndTags()
            pop(through: .form, token)
            return
        }
        let node = form
        form = -1
        guard node >= 0, isInScope(node) else { return }
        generateImpliedEndTags()
        if let index = indexInStack(node) { remove(at: index, end: token.end) }
    }

    /// Any other end tag: closes the element of its name, unless a special element stands in the way.
    mutating func anyOtherEndTag(_ token: Token) {
        for index in open.indices.reversed() {
            steps += 1
            let node = arena[open[index]]
            if node.namespace == .html, node.name == token.name {
                generateImpliedEndTags(except: token.tag)
                while open.count > index, open.count > 1 {
                    pop(end: open.count == index + 1 && token.kind == .endTag ? token.end : nil)
                }
                return
            }
            if isSpecial(open[index]) { return }
        }
    }
}
