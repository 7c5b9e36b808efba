/// Collects visible text: remembers the space or line break that is due until more text comes.
struct InnerTextWriter {
    static let preformatted: TagSet = [.pre, .textarea, .listing, .xmp, .plaintext]
    private static let blocks: TagSet = [
        .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
        .fieldset, .figcaption, .figure, .footer, .form, .header, .hgroup, .hr, .html, .legend, .li, .listing, .main,
        .menu, .nav, .ol, .optgroup, .option, .plaintext, .pre, .search, .section, .summary, .table, .tbody, .tfoot,
        .thead, .tr, .ul, .xmp,
    ]
    private static let spaced: TagSet = [.p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote]

    private var bytes: [UInt8] = []
    private var needsSpace = false
    private var breaks = 0
    private var needsTab = false

    var finished: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ data: [UInt8], preformatted: Bool) {
        for byte in data {
            if preformatted {
                if byte == 0x0A { lineBreak() } else { put(byte) }
            } else if byte.isHTMLSpace {
                needsSpace = true
            } else {
                put(byte)
            }
        }
    }

    private mutating func put(_ byte: UInt8) {
        if breaks > 0 {
            if !bytes.isEmpty { bytes.append(contentsOf: repeatElement(0x0A, count: breaks)) }
        } else if needsTab {
            bytes.append(0x09)
        } else if needsSpace, let last = bytes.last, last != 0x0A, last != 0x09, last != 0x20 {
            bytes.append(0x20)
        }
        breaks = 0
        needsSpace = false
        needsTab = false
        bytes.append(byte)
    }

    private mutating func lineBreak() {
        breaks += 1
        needsSpace = false
    }

    mutating func open(_ tag: Tag) {
        if tag == .br { lineBreak() } else { boundary(tag) }
    }

    mutating func close(_ tag: Tag) {
        switch tag {
        case .br: break
        case .td, .th: needsTab = !bytes.isEmpty
        default: boundary(tag)
        }
    }

    private mutating func boundary(_ tag: Tag) {
        if InnerTextWriter.spaced.contains(tag) {
            breaks = max(breaks, 2)
        } else if InnerTextWriter.blocks.contains(tag) {
            breaks = max(breaks, 1)
        }
    }
}
