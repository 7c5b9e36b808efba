/// The elements that parsing and reading treat in a way of their own, interned for fast switching.
///
/// Names are those of HTML, with the few of SVG and MathML that the parser must know. An element whose name is not
/// in the list has the tag ``other``; its name is still there in ``Document/name(_:)``.
public enum Tag: UInt8, CaseIterable, Hashable, Sendable {
    case a, abbr, address, applet, area, article, aside, audio
    case b, base, basefont, bdi, bdo, bgsound, big, blockquote, body, br, button
    case canvas, caption, center, cite, code, col, colgroup
    case data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
    case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, image, img, input, ins, kbd, keygen
    case label, legend, li, link, listing
    case main, map, mark, marquee, menu, menuitem, meta, meter
    case nav, nobr, noembed, noframes, noscript
    case object, ol, optgroup, option, output
    case p, param, picture, plaintext, pre, progress, q
    case rb, rp, rt, rtc, ruby
    case s, samp, script, search, section, select, selectedcontent, slot, small, source, span
    case strike, strong, style, sub, summary, sup
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
    case u, ul, `var`, video, wbr, xmp
    // SVG and MathML.
    case svg, math, mi, mo, mn, ms, mtext, annotationXML, mglyph, malignmark, foreignObject, desc
    /// Any other element, and every node that is not an element.
    case other

    /// The tag's name as written in a document's tree: `p`, `annotation-xml`; empty for ``other``.
    public var name: String { Tag.names[Int(rawValue)] }

    private static let names: [String] = allCases.map { tag in
        switch tag {
        case .annotationXML: "annotation-xml"
        case .other: ""
        default: "\(tag)"
        }
    }
}
