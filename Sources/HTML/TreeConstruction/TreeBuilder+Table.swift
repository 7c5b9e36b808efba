/// Tables: the modes between `<table>` and its cells.
extension TreeBuilder {
    static let sections: TagSet = [.tbody, .tfoot, .thead]
    static let rowContext: TagSet = [.tr, .template, .html]
    static let bodyContext: TagSet = [.tbody, .tfoot, .thead, .template, .html]
    static let tableContext: TagSet = [.table, .template, .html]

    mutating func inTable(_ token: Token) -> Bool {
        switch token.kind {
        case .characters, .null:
            guard ([.table, .tbody, .template, .tfoot, .thead, .tr] as TagSet).contains(currentTag) else { break }
            pendingTableText.removeAll(keepingCapacity: true)
            originalMode = mode
            mode = .inTableText
            return true
        case .comment:
            insertComment(token)
            return false
        case .doctype: return false
        case .startTag:
            if let again = startTagInTable(token) { return again }
        case .endTag:
            switch token.tag {
            case .table:
                if hasInTableScope(.table) {
                    pop(through: .table, token)
                    resetInsertionMode()
                }
                return false
            case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: return false
            case .template: return inHead(token)
            default: break
            }
        case .end: return inBody(token)
        }
        return inBodyFostering(token)
    }

    /// Anything else in a table goes before it.
    mutating func inBodyFostering(_ token: Token) -> Bool {
        fosterParenting = true
        defer { fosterParenting = false }
        return inBody(token)
    }

    private mutating func startTagInTable(_ token: Token) -> Bool? {
        switch token.tag {
        case .caption:
            pop(backTo: Self.tableContext)
            pushMarker()
            insertElement(token)
            mode = .inCaption
            return false
        case .colgroup:
            pop(backTo: Self.tableContext)
            insertElement(token)
            mode = .inColumnGroup
            return false
        case .col:
            pop(backTo: Self.tableContext)
            insertImplied(.colgroup)
            mode = .inColumnGroup
            return true
        case .tbody, .tfoot, .thead:
            pop(backTo: Self.tableContext)
            insertElement(token)
            mode = .inTableBody
            return false
        case .td, .th, .tr:
            pop(backTo: Self.tableContext)
            insertImplied(.tbody)
            mode = .inTableBody
            return true
        case .table:
            guard hasInTableScope(.table) else { return false }
            pop(through: .table, token)
            resetInsertionMode()
            return true
        case .style, .script, .template: return inHead(token)
        case .input where isHidden(token):
            insertVoid(token)
            return false
        case .form:
            if !isOpen(.template), form < 0 {
                form = insertElement(token)
                pop(end: token.end)
            }
            return false
        default: return nil
        }
    }

    mutating func inTableText(_ token: Token) -> Bool {
        switch token.kind {
        case .null: return false
        case .characters:
            pendingTableText.append(token)
            return false
        default:
            let pending = pendingTableText
            pendingTableText.removeAll(keepingCapacity: true)
            if pending.allSatisfy({ isSpace($0) }) {
                for text in pending { insertCharacters(text) }
            } else {
                // What opens again for a text begins with it, not with the tag that comes after.
                let next = at
                for text in pending {
                    at = text.start
                    _ = inBodyFostering(text)
                }
                at = next
            }
            mode = originalMode
            return true
        }
    }

    mutating func inCaption(_ token: Token) -> Bool {
        switch (token.kind, token.tag) {
        case (.endTag, .caption):
            _ = closeCaption(token)
            return false
        case (.startTag, let tag) where Self.cellEnders.contains(tag): return closeCaption(token)
        case (.endTag, .table): return closeCaption(token)
        case (.endTag, .body), (.endTag, .html): return false
        case (.endTag, let tag) where Self.cellEnders.contains(tag): return false
        default: return inBody(token)
        }
    }

    private mutating func closeCaption(_ token: Token) -> Bool {
        guard hasInTableScope(.caption) else { return false }
        generateImpliedEndTags()
        pop(through: .caption, token)
        clearFormattingToMarker()
        mode = .inTable
        return true
    }

    mutating func inColumnGroup(_ token: Token) -> Bool {
        switch token.kind {
        case .characters where isSpace(token):
            insertCharacters(token)
            return false
        case .comment:
            insertComment(token)
            return false
        case .doctype: return false
        case .startTag where token.tag == .html: return inBody(token)
        case .startTag where token.tag == .col:
            insertVoid(token)
            return false
        case .startTag where token.tag == .template: return inHead(token)
        case .endTag where token.tag == .template: return inHead(token)
        case .endTag where token.tag == .colgroup:
            if currentTag == .colgroup {
                pop(end: token.end)
                mode = .inTable
            }
            return false
        case .endTag where token.tag == .col: return false
        case .end: return inBody(token)
        default:
            guard currentTag == .colgroup else { return false }
            pop()
            mode = .inTable
            return true
        }
    }

    static let cellEnders: TagSet = [.caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr]
}
