/// How an element takes part in the text around it.
enum Display: Equatable {
    /// Nothing of it is shown.
    case none
    /// It stands in the line, but none of its text does: a picture, a player, a field.
    case replaced
    case inline
    /// It stands in the line as a whole: white space does not collapse across its edges.
    case inlineBlock
    case block
    /// A block of which `innerText` keeps one more line break.
    case paragraph
    case table
    case row
    case cell

    /// What a browser's own style sheet makes of an HTML element.
    init(_ tag: Tag) {
        switch tag {
        case .p: self = .paragraph
        case .table: self = .table
        case .tr: self = .row
        case .td, .th: self = .cell
        case .button, .select: self = .inlineBlock
        case _ where Display.blockElements.contains(tag): self = .block
        case _ where Display.replacedElements.contains(tag): self = .replaced
        case _ where Display.unseenElements.contains(tag): self = .none
        default: self = .inline
        }
    }

    /// What a style attribute's value of `display` makes of it; nil for values that change nothing here.
    init?(_ value: String) {
        switch value {
        case "none": self = .none
        case "inline", "contents", "table-row-group", "table-header-group", "table-footer-group": self = .inline
        case "block", "flow-root", "list-item", "flex", "grid", "table-caption": self = .block
        case "inline-block", "inline-flex", "inline-grid", "inline-table": self = .inlineBlock
        case "table": self = .table
        case "table-row": self = .row
        case "table-cell": self = .cell
        default: return nil
        }
    }

    static let unseenElements: TagSet = [
        .area, .base, .basefont, .bgsound, .datalist, .head, .link, .meta, .noembed, .noframes, .param, .rp, .script,
        .source, .style, .template, .title, .track,
    ]
    static let replacedElements: TagSet = [
        .applet, .audio, .canvas, .embed, .frame, .iframe, .image, .img, .input, .keygen, .meter, .progress, .svg,
        .textarea, .video,
    ]
    static let blockElements: TagSet = [
        .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
        .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header,
        .hgroup, .hr, .html, .legend, .li, .listing, .main, .marquee, .menu, .nav, .ol, .optgroup, .option, .plaintext,
        .pre, .search, .section, .summary, .ul, .xmp,
    ]
}

/// An open element while its text is gathered.
struct TextBox {
    var display = Display.inline
    /// Whether white space stays as it is.
    var keepsSpace = false
    var isVisible = true
    /// Whether nothing but a summary is shown: a `details` that is not open.
    var isClosed = false
    /// Whether a row of this table, or a cell of this row, has begun; of a closed `details`, whether its summary has.
    var hasParts = false
    /// Where the row and the table that it stands in are among the open boxes; nil for none.
    var row: Int?
    var table: Int?
}
