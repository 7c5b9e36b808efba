/// Table sections, rows and cells.
extension TreeBuilder {
    mutating func inTableBody(_ token: Token) -> Bool {
        switch (token.kind, token.tag) {
        case (.startTag, .tr):
            pop(backTo: Self.bodyContext)
            insertElement(token)
            mode = .inRow
            return false
        case (.startTag, .th), (.startTag, .td):
            pop(backTo: Self.bodyContext)
            insertImplied(.tr)
            mode = .inRow
            return true
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            guard hasInTableScope(token.tag) else { return false }
            pop(backTo: Self.bodyContext)
            pop(end: token.end)
            mode = .inTable
            return false
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
            (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
            guard hasInScope(Self.sections, .table) else { return false }
            pop(backTo: Self.bodyContext)
            pop()
            mode = .inTable
            return true
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
            (.endTag, .td), (.endTag, .th), (.endTag, .tr):
            return false
        default: return inTable(token)
        }
    }

    mutating func inRow(_ token: Token) -> Bool {
        switch (token.kind, token.tag) {
        case (.startTag, .th), (.startTag, .td):
            pop(backTo: Self.rowContext)
            insertElement(token)
            mode = .inCell
            pushMarker()
            return false
        case (.endTag, .tr):
            _ = closeRow(token)
            return false
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
            (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
            return closeRow(token)
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            return hasInTableScope(token.tag) && closeRow(token)
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
            (.endTag, .td), (.endTag, .th):
            return false
        default: return inTable(token)
        }
    }

    private mutating func closeRow(_ token: Token) -> Bool {
        guard hasInTableScope(.tr) else { return false }
        pop(backTo: Self.rowContext)
        pop(end: token.isEnd(.tr) ? token.end : nil)
        mode = .inTableBody
        return true
    }

    mutating func inCell(_ token: Token) -> Bool {
        switch (token.kind, token.tag) {
        case (.endTag, .td), (.endTag, .th):
            guard hasInTableScope(token.tag) else { return false }
            generateImpliedEndTags()
            pop(through: token.tag, token)
            clearFormattingToMarker()
            mode = .inRow
            return false
        case (.startTag, let tag) where Self.cellEnders.contains(tag):
            guard hasInScope([.td, .th], .table) else { return false }
            return closeCell(token)
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html):
            return false
        case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead), (.endTag, .tr):
            guard hasInTableScope(token.tag) else { return false }
            return closeCell(token)
        default: return inBody(token)
        }
    }

    private mutating func closeCell(_ token: Token) -> Bool {
        generateImpliedEndTags()
        pop(throughAny: [.td, .th], token)
        clearFormattingToMarker()
        mode = .inRow
        return true
    }
}
