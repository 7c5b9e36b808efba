/// The modes before the body.
extension TreeBuilder {
    mutating func initial(_ token: Token) -> Bool {
        switch token.kind {
        case .characters where isSpace(token): return false
        case .comment:
            insertComment(token, under: 0)
            return false
        case .doctype:
            let facts = tokenizer.doctype
            var node = Node(kind: .doctype, start: token.start, end: token.end)
            node.first = Int32(arena.doctypes.count)
            arena.doctypes.append(facts)
            arena.insert(arena.add(node), under: 0)
            quirks = QuirksMode(facts)
            mode = .beforeHTML
            return false
        default:
            quirks = .quirks
            mode = .beforeHTML
            return true
        }
    }

    mutating func beforeHTML(_ token: Token) -> Bool {
        switch token.kind {
        case .doctype: return false
        case .comment:
            insertComment(token, under: 0)
            return false
        case .characters where isSpace(token): return false
        case .startTag where token.tag == .html:
            appendRoot(token)
            mode = .beforeHead
            return false
        case .endTag where !([.head, .body, .html, .br] as TagSet).contains(token.tag): return false
        default:
            var implied = Token(.startTag, start: Int(at), end: Int(at))
            implied.name = Name(.html)
            appendRoot(implied)
            mode = .beforeHead
            return true
        }
    }

    mutating func appendRoot(_ token: Token) {
        let id = makeElement(token)
        arena.insert(id, under: 0)
        push(id)
    }

    mutating func beforeHead(_ token: Token) -> Bool {
        switch token.kind {
        case .characters where isSpace(token): return false
        case .comment:
            insertComment(token)
            return false
        case .doctype: return false
        case .startTag where token.tag == .html: return inBody(token)
        case .startTag where token.tag == .head:
            head = insertElement(token)
            mode = .inHead
            return false
        case .endTag where !([.head, .body, .html, .br] as TagSet).contains(token.tag): return false
        default:
            head = insertImplied(.head)
            mode = .inHead
            return true
        }
    }

    mutating func inHead(_ token: Token) -> Bool {
        switch token.kind {
        case .characters where isSpace(token): insertCharacters(token)
        case .comment: insertComment(token)
        case .doctype: break
        case .startTag: return startTagInHead(token)
        case .endTag:
            switch token.tag {
            case .head:
                pop(end: token.end)
                mode = .afterHead
            case .template: endTemplate(token)
            case .body, .html, .br: return leaveHead()
            default: break
            }
        default: return leaveHead()
        }
        return false
    }

    private mutating func leaveHead() -> Bool {
        pop()
        mode = .afterHead
        return true
    }

    private mutating func startTagInHead(_ token: Token) -> Bool {
        switch token.tag {
        case .html: return inBody(token)
        case .meta:
            insertVoid(token)
            readEncoding(token)
        case .base, .basefont, .bgsound, .link: insertVoid(token)
        case .title: insertTextElement(token, .rcdata)
        case .noscript where !scripting:
            insertElement(token)
            mode = .inHeadNoscript
        case .noscript, .noframes, .style: insertTextElement(token, .rawtext)
        case .script:
            tokenizer.script = .data
            insertTextElement(token, .scriptData)
        case .template:
            insertElement(token)
            pushMarker()
            framesetOK = false
            mode = .inTemplate
            templateModes.append(.inTemplate)
        case .head: break
        default: return leaveHead()
        }
        return false
    }

    /// The encoding that a `meta` tag declares: another than the assumed one ends the parse.
    private mutating func readEncoding(_ token: Token) {
        guard let assumed = assumedEncoding else { return }
        var declared: Encoding?
        if let label = value(of: "charset", in: token), let encoding = Encoding(metaLabel: label) {
            declared = encoding
        } else if let pragma = value(of: "http-equiv", in: token), let content = value(of: "content", in: token),
            pragma.map(\.lowercased).elementsEqual("content-type".utf8)
        {
            declared = Encoding.charset(in: content).flatMap(Encoding.init(metaLabel:))
        }
        // UTF-16 that reads a meta element in ASCII letters is what it was assumed to be.
        guard let declared, assumed != .utf16LE, assumed != .utf16BE else { return }
        assumedEncoding = nil
        guard declared != assumed else { return }
        declaredEncoding = declared
        isStopped = true
    }

    mutating func inHeadNoscript(_ token: Token) -> Bool {
        switch token.kind {
        case .doctype: return false
        case .startTag where token.tag == .html: return inBody(token)
        case .endTag where token.tag == .noscript:
            pop(end: token.end)
            mode = .inHead
            return false
        case .characters where isSpace(token): return inHead(token)
        case .comment: return inHead(token)
        case .startTag where ([.basefont, .bgsound, .link, .meta, .noframes, .style] as TagSet).contains(token.tag):
            return inHead(token)
        case .startTag where token.tag == .head || token.tag == .noscript: return false
        case .endTag where token.tag != .br: return false
        default:
            pop()
            mode = .inHead
            return true
        }
    }

    mutating func afterHead(_ token: Token) -> Bool {
        switch token.kind {
        case .characters where isSpace(token):
            insertCharacters(token)
            return false
        case .comment:
            insertComment(token)
            return false
        case .doctype: return false
        case .startTag:
            switch token.tag {
            case .html: return inBody(token)
            case .body:
                insertElement(token)
                framesetOK = false
                mode = .inBody
                return false
            case .frameset:
                insertElement(token)
                mode = .inFrameset
                return false
            case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
                return inHeadAgain(token)
            case .head: return false
            default: break
            }
        case .endTag:
            if token.tag == .template { return inHead(token) }
            guard ([.body, .html, .br] as TagSet).contains(token.tag) else { return false }
        default: break
        }
        insertImplied(.body)
        mode = .inBody
        return true
    }

    /// What belongs in the head goes there, though the head has been closed.
    private mutating func inHeadAgain(_ token: Token) -> Bool {
        guard head >= 0 else { return inHead(token) }
        push(head)
        let again = inHead(token)
        if let index = indexInStack(head) {
            let end = arena[head].end
            remove(at: index, end: end)
        }
        return again
    }
}
