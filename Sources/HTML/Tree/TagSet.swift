/// A set of tags with a membership test of a few instructions.
package struct TagSet: ExpressibleByArrayLiteral, Sendable {
    @usableFromInline var low: UInt64 = 0
    @usableFromInline var middle: UInt64 = 0
    @usableFromInline var high: UInt64 = 0

    package init(arrayLiteral elements: Tag...) {
        for tag in elements { insert(tag) }
    }

    mutating func insert(_ tag: Tag) {
        let bit: UInt64 = 1 << UInt64(tag.rawValue & 63)
        switch tag.rawValue >> 6 {
        case 0: low |= bit
        case 1: middle |= bit
        default: high |= bit
        }
    }

    @inlinable
    package func contains(_ tag: Tag) -> Bool {
        let bit: UInt64 = 1 << UInt64(tag.rawValue & 63)
        switch tag.rawValue >> 6 {
        case 0: return low & bit != 0
        case 1: return middle & bit != 0
        default: return high & bit != 0
        }
    }

    func union(_ other: TagSet) -> TagSet {
        var result = self
        result.low |= other.low
        result.middle |= other.middle
        result.high |= other.high
        return result
    }
}

extension TagSet {
    static let headings: TagSet = [.h1, .h2, .h3, .h4, .h5, .h6]

    /// Elements that never have content.
    static let void: TagSet = [
        .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta,
        .param, .source, .track, .wbr,
    ]

    /// The standard's "special" category, HTML part.
    static let special: TagSet = [
        .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br, .button,
        .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption,
        .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr,
        .html, .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav, .noembed,
        .noframes, .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section, .select,
        .source, .style, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr,
        .track, .ul, .wbr, .xmp,
    ]

    /// Elements whose end tags may be implied.
    static let impliedEnd: TagSet = [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc]
    static let thoroughlyImpliedEnd = impliedEnd.union([.caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr])
}

/// A scope of the standard: the elements beyond which an open element is out of reach.
struct Scope {
    let boundaries: TagSet
    /// Whether the elements of MathML and SVG that hold HTML are boundaries too.
    var hasForeignBoundaries = true

    static let ordinary = Scope(boundaries: [
        .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template,
    ])
    static let listItem = Scope(boundaries: ordinary.boundaries.union([.ol, .ul]))
    static let button = Scope(boundaries: ordinary.boundaries.union([.button]))
    static let table = Scope(boundaries: [.html, .table, .template], hasForeignBoundaries: false)
}
