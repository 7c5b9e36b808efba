/// Templates, framesets, and finding the mode again.
extension TreeBuilder {
    mutating func inTemplate(_ token: Token) -> Bool {
        switch token.kind {
        case .characters, .null, .comment, .doctype: return inBody(token)
        case .startTag:
            switch token.tag {
            case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
                return inHead(token)
            case .caption, .colgroup, .tbody, .tfoot, .thead: return switchTemplateMode(to: .inTable)
            case .col: return switchTemplateMode(to: .inColumnGroup)
            case .tr: return switchTemplateMode(to: .inTableBody)
            case .td, .th: return switchTemplateMode(to: .inRow)
            default: return switchTemplateMode(to: .inBody)
            }
        case .endTag:
            if token.tag == .template { endTemplate(token) }
            return false
        case .end:
            guard isOpen(.template) else {
                isStopped = true
                return false
            }
            pop(through: .template, token)
            clearFormattingToMarker()
            templateModes.removeLast()
            resetInsertionMode()
            return true
        }
    }

    private mutating func switchTemplateMode(to mode: InsertionMode) -> Bool {
        if !templateModes.isEmpty { templateModes[templateModes.count - 1] = mode }
        self.mode = mode
        return true
    }

    mutating func endTemplate(_ token: Token) {
        guard isOpen(.template) else { return }
        generateImpliedEndTags(.thoroughlyImpliedEnd)
        pop(through: .template, token)
        clearFormattingToMarker()
        _ = templateModes.popLast()
        resetInsertionMode()
    }

    /// Sets the mode that the open elements call for.
    mutating func resetInsertionMode() {
        for index in open.indices.reversed() {
            steps += 1
            let isRoot = index == 0
            let node = isRoot && context >= 0 ? context : open[index]
            if let called = modeCalledFor(by: tag(node), isRoot: isRoot) {
                mode = called
                return
            }
        }
        mode = .inBody
    }

    /// The mode that an open element calls for; nil if it leaves that to the one it stands in.
    private func modeCalledFor(by tag: Tag, isRoot: Bool) -> InsertionMode? {
        switch tag {
        case .td where !isRoot, .th where !isRoot: .inCell
        case .tr: .inRow
        case .tbody, .thead, .tfoot: .inTableBody
        case .caption: .inCaption
        case .colgroup: .inColumnGroup
        case .table: .inTable
        case .template: templateModes.last ?? .inBody
        case .head where !isRoot: .inHead
        case .body: .inBody
        case .frameset: .inFrameset
        case .html: head < 0 ? .beforeHead : .afterHead
        default: nil
        }
    }

    mutating func inFrameset(_ token: Token) -> Bool {
        switch (token.kind, token.tag) {
        case (.characters, _): if isSpace(token) { insertCharacters(token) }
        case (.comment, _): insertComment(token)
        case (.startTag, .html): return inBody(token)
        case (.startTag, .frameset): insertElement(token)
        case (.startTag, .frame): insertVoid(token)
        case (.startTag, .noframes): return inHead(token)
        case (.endTag, .frameset):
            guard open.count > 1 else { break }
            pop(end: token.end)
            if context < 0, currentTag != .frameset { mode = .afterFrameset }
        case (.end, _): isStopped = true
        default: break
        }
        return false
    }

    mutating func afterFrameset(_ token: Token) -> Bool {
        switch (token.kind, token.tag) {
        case (.characters, _): if isSpace(token) { insertCharacters(token) }
        case (.comment, _): insertComment(token)
        case (.startTag, .html): return inBody(token)
        case (.endTag, .html): mode = .afterAfterFrameset
        case (.startTag, .noframes): return inHead(token)
        case (.end, _): isStopped = true
        default: break
        }
        return false
    }

    mutating func afterAfterFrameset(_ token: Token) -> Bool {
        switch (token.kind, token.tag) {
        case (.comment, _): insertComment(token, under: 0)
        case (.characters, _): return isSpace(token) && inBody(token)
        case (.startTag, .html): return inBody(token)
        case (.startTag, .noframes): return inHead(token)
        case (.end, _): isStopped = true
        default: break
        }
        return false
    }
}
