/// "In body": start tags.
extension TreeBuilder {
    mutating func startTagInBody(_ token: Token) -> Bool {
        switch token.tag {
        case .html:
            if !isOpen(.template) { addAttributes(of: token, to: open[0]) }
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            return inHead(token)
        case .body: repeatedBody(token)
        case .frameset: framesetInBody(token)
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
            .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section,
            .summary, .ul:
            closeParagraphInScope(token)
            insertElement(token)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            closeParagraphInScope(token)
            if TagSet.headings.contains(currentTag) { pop() }
            insertElement(token)
        case .pre, .listing:
            closeParagraphInScope(token)
            insertElement(token)
            ignoresLineFeed = true
            framesetOK = false
        case .form: startForm(token)
        case .li: startListItem(token, closing: [.li])
        case .dd, .dt: startListItem(token, closing: [.dd, .dt])
        case .plaintext:
            closeParagraphInScope(token)
            insertElement(token)
            tokenizer.model = .plaintext
        case .button:
            if hasInScope(.button) {
                generateImpliedEndTags()
                pop(through: .button, token)
            }
            reconstructFormatting()
            insertElement(token)
            framesetOK = false
        default: return startInlineTag(token)
        }
        return false
    }

    private mutating func startInlineTag(_ token: Token) -> Bool {
        switch token.tag {
        case .a:
            if let earlier = formattingElement(.a) {
                _ = runAdoptionAgency(token)
                formatting.removeAll { $0.id == earlier }
                if let index = indexInStack(earlier) { remove(at: index) }
            }
            insertFormatting(token)
        case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
            insertFormatting(token)
        case .nobr:
            reconstructFormatting()
            if hasInScope(.nobr), !runAdoptionAgency(token) { anyOtherEndTag(token) }
            insertFormatting(token)
        case .applet, .marquee, .object:
            reconstructFormatting()
            insertElement(token)
            pushMarker()
            framesetOK = false
        case .table:
            if quirks != .quirks { closeParagraphInScope(token) }
            insertElement(token)
            framesetOK = false
            mode = .inTable
        case .area, .br, .embed, .img, .keygen, .wbr: insertReplaced(token)
        case .image:
            var corrected = token
            corrected.name = Name(.img)
            insertReplaced(corrected)
        case .input: startInput(token)
        case .param, .source, .track: insertVoid(token)
        case .hr:
            closeParagraphInScope(token)
            if hasInScope(.select) { generateImpliedEndTags() }
            insertVoid(token)
            framesetOK = false
        case .textarea:
            insertTextElement(token, .rcdata)
            ignoresLineFeed = true
            framesetOK = false
        case .xmp:
            closeParagraphInScope(token)
            reconstructFormatting()
            framesetOK = false
            insertTextElement(token, .rawtext)
        case .iframe:
            framesetOK = false
            insertTextElement(token, .rawtext)
        case .noembed: insertTextElement(token, .rawtext)
        case .noscript where scripting: insertTextElement(token, .rawtext)
        case .select: startSelect(token)
        case .option: startOption(token, closing: .optgroup)
        case .optgroup: startOption(token, closing: .other)
        case .rb, .rtc:
            if hasInScope(.ruby) { generateImpliedEndTags() }
            insertElement(token)
        case .rp, .rt:
            if hasInScope(.ruby) { generateImpliedEndTags(except: .rtc) }
            insertElement(token)
        case .math:
            reconstructFormatting()
            insertForeign(token, .mathML)
        case .svg:
            reconstructFormatting()
            insertForeign(token, .svg)
        case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
        default:
            reconstructFormatting()
            insertElement(token)
        }
        return false
    }

    private mutating func insertFormatting(_ token: Token) {
        reconstructFormatting()
        pushFormatting(insertElement(token), token)
    }

    private mutating func insertReplaced(_ token: Token) {
        reconstructFormatting()
        insertVoid(token)
        framesetOK = false
    }

    private mutating func repeatedBody(_ token: Token) {
        guard open.count > 1, tag(open[1]) == .body, !isOpen(.template) else { return }
        framesetOK = false
        addAttributes(of: token, to: open[1])
    }

    private mutating func framesetInBody(_ token: Token) {
        guard open.count > 1, tag(open[1]) == .body, framesetOK else { return }
        arena.remove(open[1])
        while open.count > 1 { pop() }
        insertElement(token)
        mode = .inFrameset
    }

    private mutating func startForm(_ token: Token) {
        guard form < 0 || isOpen(.template) else { return }
        closeParagraphInScope(token)
        let id = insertElement(token)
        if !isOpen(.template) { form = id }
    }

    /// `li`, `dd`, `dt`: closes the item before it, unless another block stands between.
    private mutating func startListItem(_ token: Token, closing tags: TagSet) {
        framesetOK = false
        for id in open.reversed() {
            steps += 1
            let tag = tag(id)
            if tags.contains(tag) {
                generateImpliedEndTags(except: tag)
                pop(through: tag, token)
                break
            }
            if isSpecial(id), tag != .address, tag != .div, tag != .p { break }
        }
        closeParagraphInScope(token)
        insertElement(token)
    }

    private mutating func startInput(_ token: Token) {
        if context >= 0, tag(context) == .select { return }
        if hasInScope(.select) { pop(through: .select, token) }
        reconstructFormatting()
        insertVoid(token)
        if !isHidden(token) { framesetOK = false }
    }

    /// Whether an `input` tag says `type=hidden`.
    func isHidden(_ token: Token) -> Bool {
        guard let value = value(of: "type", in: token) else { return false }
        return value.map(\.lowercased).elementsEqual("hidden".utf8)
    }

    func value(of attribute: String, in token: Token) -> ArraySlice<UInt8>? {
        guard let name = tokenizer.names.find(attribute) else { return nil }
        for index in token.attributes where tokenizer.attributes[Int(index)].name == name {
            return bytes(tokenizer.attributes[Int(index)].value)
        }
        return nil
    }

    private mutating func startSelect(_ token: Token) {
        if context >= 0, tag(context) == .select { return }
        if hasInScope(.select) { return pop(through: .select, token) }
        reconstructFormatting()
        insertElement(token)
        framesetOK = false
    }

    private mutating func startOption(_ token: Token, closing kept: Tag) {
        if hasInScope(.select) {
            generateImpliedEndTags(except: kept)
        } else if currentTag == .option {
            pop()
        }
        reconstructFormatting()
        insertElement(token)
    }
}
