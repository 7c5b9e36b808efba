/// "In body", the mode of ordinary content: what is not a tag, and the dispatch of tags.
extension TreeBuilder {
    mutating func inBody(_ token: Token) -> Bool {
        switch token.kind {
        case .null: return false
        case .characters:
            reconstructFormatting()
            insertCharacters(token)
            if framesetOK, !isSpace(token) { framesetOK = false }
            return false
        case .comment:
            insertComment(token)
            return false
        case .doctype: return false
        case .startTag: return startTagInBody(token)
        case .endTag: return endTagInBody(token)
        case .end:
            if !templateModes.isEmpty { return inTemplate(token) }
            isStopped = true
            return false
        }
    }

    /// "Text": the content of an element that holds only text.
    mutating func inText(_ token: Token) -> Bool {
        switch token.kind {
        case .characters:
            insertCharacters(token)
            return false
        case .endTag:
            pop(end: token.end)
            mode = originalMode
            return false
        default:
            pop()
            mode = originalMode
            return true
        }
    }

    mutating func afterBody(_ token: Token) -> Bool {
        switch token.kind {
        case .characters where isSpace(token): return inBody(token)
        case .comment:
            insertComment(token, under: open[0])
            return false
        case .doctype: return false
        case .startTag where token.tag == .html: return inBody(token)
        case .endTag where token.tag == .html:
            if context < 0 {
                arena[open[0]].end = token.end
                mode = .afterAfterBody
            }
            return false
        case .end:
            isStopped = true
            return false
        default: return reopenBody()
        }
    }

    mutating func afterAfterBody(_ token: Token) -> Bool {
        switch token.kind {
        case .comment:
            insertComment(token, under: 0)
            return false
        case .doctype: return inBody(token)
        case .characters where isSpace(token): return inBody(token)
        case .startTag where token.tag == .html: return inBody(token)
        case .end:
            isStopped = true
            return false
        default: return reopenBody()
        }
    }

    /// Content after `</body>` goes into the body, which then ends with the source.
    private mutating func reopenBody() -> Bool {
        for id in open.prefix(2) { arena[id].end = -1 }
        mode = .inBody
        return true
    }
}
