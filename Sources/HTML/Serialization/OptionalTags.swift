/// The standard's rules for optional tags, at one place of a sequence of events.
struct OptionalTags {
    /// The element around the one whose tag it is; nil where the sequence does not tell.
    var parent: Tag?
    var last: MarkupEvent?
    var next: MarkupEvent?

    /// Whether the start tag of an element without attributes can be left out.
    func canOmitStart(of tag: Tag) -> Bool {
        switch tag {
        case .html: !nextIsCommentOrSpace
        case .head: next == nil || next?.startedTag != nil || next?.endedTag == .head
        case .body: !nextIsCommentOrSpace && !isNext(Self.headMatter)
        case .colgroup: isNext([.col]) && last?.endedTag != .colgroup
        case .tbody: isNext([.tr]) && !hasEnded([.tbody, .thead, .tfoot])
        default: false
        }
    }

    /// Whether an element's end tag can be left out.
    func canOmitEnd(of tag: Tag) -> Bool {
        switch tag {
        case .html, .body, .head: !nextIsCommentOrSpace
        case .li: isNext([.li]) || isLast(in: Self.closers)
        case .dt: isNext([.dt, .dd])
        case .dd: isNext([.dt, .dd]) || isLast(in: Self.closers)
        case .p: isNext(Self.closesParagraph) || (isNext([.table]) && parent == nil) || isLast(in: Self.closers)
        case .rt, .rp: (isNext([.rt, .rp]) && stands(in: [.ruby])) || isLast(in: [.ruby])
        case .option: isNext([.option, .optgroup]) || isLast(in: [.select, .optgroup, .datalist])
        case .optgroup: (isNext([.optgroup]) && stands(in: [.select])) || isLast(in: [.select])
        case .colgroup: !nextIsCommentOrSpace && !isNext([.col, .template])
        case .caption: isNext([.colgroup, .thead, .tbody, .tfoot]) || (parent != nil && isLast(in: [.table]))
        case .thead: isNext([.tbody, .tfoot])
        case .tbody, .tfoot: isNext([.tbody, .tfoot]) || isLast(in: [.table])
        case .tr: isNext([.tr]) || isLast(in: [.thead, .tbody, .tfoot])
        case .td, .th: isNext([.td, .th]) || isLast(in: [.tr])
        default: false
        }
    }

    private var nextIsCommentOrSpace: Bool { next?.isCommentOrSpace == true }

    private func isNext(_ tags: TagSet) -> Bool { next?.startedTag.map(tags.contains) == true }
    private func hasEnded(_ tags: TagSet) -> Bool { last?.endedTag.map(tags.contains) == true }
    private func stands(in parents: TagSet) -> Bool { parent.map(parents.contains) ?? true }

    /// Whether nothing more comes in the parent, and the parent's end closes what is open in it.
    private func isLast(in parents: TagSet) -> Bool {
        if let next {
            guard case .endTag = next else { return false }
        }
        return stands(in: parents)
    }

    /// What a parser puts into the head as long as no body has begun.
    private static let headMatter: TagSet = [
        .base, .basefont, .bgsound, .link, .meta, .noframes, .noscript, .script, .style, .template, .title,
    ]

    /// Elements whose start closes a paragraph. Not `table`: in quirks mode it does not.
    private static let closesParagraph: TagSet = [
        .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
        .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .listing, .main, .menu, .nav,
        .ol, .p, .pre, .search, .section, .summary, .ul,
    ]

    /// Elements whose end closes a paragraph or list item in them. The end of an inline element, of a link or of one
    /// that HTML does not know, is passed over in a paragraph, or cuts it.
    private static let closers: TagSet = [
        .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .dir, .div,
        .dl, .dt, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .li, .listing, .main, .menu, .nav, .ol,
        .pre, .search, .section, .summary, .td, .th, .ul,
    ]
}
