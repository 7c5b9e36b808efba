/// One step of writing markup. A tree becomes a sequence of them, filters change it, ``MarkupWriter`` writes it.
enum MarkupEvent {
    case doctype(Doctype)
    /// The start of an element; one that has no end tag has no event of its end.
    case startTag(MarkupTag)
    case endTag(MarkupTag)
    case text(ArraySlice<UInt8>)
    case comment(ArraySlice<UInt8>)
}

/// An element in a sequence of events.
struct MarkupTag {
    var name: String
    /// The tag of this name, if the element is one of HTML; ``Tag/other`` for those of SVG and MathML.
    var tag: Tag
    /// Empty in the event of an element's end.
    var attributes: [MarkupAttribute] = []

    var isVoid: Bool { TagSet.void.contains(tag) }
}

/// An attribute of an element in a sequence of events.
struct MarkupAttribute {
    var name: String
    var value: ArraySlice<UInt8>
}

extension MarkupEvent {
    /// The tag of the HTML element that begins here; nil for all else.
    var startedTag: Tag? {
        if case .startTag(let element) = self { element.tag } else { nil }
    }

    /// The tag of the HTML element that ends here; nil for all else.
    var endedTag: Tag? {
        if case .endTag(let element) = self { element.tag } else { nil }
    }

    /// Whether this is a comment, or a text that begins with white space: what a parser puts elsewhere, or reads
    /// differently, if the tag before it is left out.
    var isCommentOrSpace: Bool {
        switch self {
        case .comment: true
        case .text(let data): data.first?.isHTMLSpace == true
        case .doctype, .startTag, .endTag: false
        }
    }
}

extension TagSet {
    /// Elements whose text is written as it stands.
    static let rawText: TagSet = [.style, .script, .xmp, .iframe, .noembed, .noframes, .plaintext]
}
