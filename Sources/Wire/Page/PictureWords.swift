import HTML

/// The words that stand with a picture, in the pieces that its elements make of them.
struct PictureWords {
    struct Piece {
        var text: String
        /// Whether the page marks it as a credit.
        var isCredit: Bool
        /// Whether it begins where an element that breaks lines does.
        var isApart: Bool
        /// Whether its element is one in which credits are often set: small print, a citation.
        var isSmall: Bool
        var linked: Int
    }

    private(set) var pieces: [Piece] = []
    /// The elements among them that are named as captions.
    private(set) var captions: [Document.NodeID] = []
    private(set) var hasHeading = false
    private(set) var hasPicture = false
    /// Whether there is more than words under a picture would be.
    private(set) var isTooMuch = false

    private let document: Document
    private let names: PageAttributeNames
    private var budget: Int
    private var bytes = 0
    /// Whether the next words begin a line.
    private var closed = true
    /// Whether they begin a piece that belongs to the same line.
    private var soft = false
    private var gap = false
    /// Whether a credit is named as such; an author may be the report's.
    private var namesCredit = false

    private static let byteLimit = 2_500

    init(of tree: PageTree, budget: Int = 160) {
        document = tree.document
        names = tree.names
        self.budget = budget
    }

    var isEmpty: Bool { pieces.isEmpty }
    var words: Int { pieces.reduce(0) { $0 + $1.text.spacedWordCount } }
    /// The first words of all, a line or less.
    var opening: String { pieces.prefix(4).map(\.text).joined(separator: " ").collapsed }
    var isLinked: Bool {
        let all = pieces.reduce(0) { $0 + $1.text.utf8.count }
        return pieces.reduce(0) { $0 + $1.linked } * 2 > all
    }
    var isMarked: Bool { !captions.isEmpty || namesCredit }

    /// Adds the words under an element, or those of a text.
    mutating func add(_ id: Document.NodeID) { read(id, State(), depth: 0) }

    private struct State {
        var isCredit = false
        var isSmall = false
        var inLink = false
    }

    private mutating func read(_ id: Document.NodeID, _ around: State, depth: Int) {
        budget -= 1
        guard budget > 0, depth < 40 else {
            isTooMuch = true
            return
        }
        switch document.kind(id) {
        case .text:
            // Most texts between elements are blank.
            let data = document.data(of: id)
            if data.allSatisfy(\.isSpace) { gap = gap || !data.isEmpty } else { append(document.text(id), around) }
        case .element: readElement(id, around, depth: depth)
        default: break
        }
    }

    private mutating func readElement(_ id: Document.NodeID, _ around: State, depth: Int) {
        let tag = document.tag(id)
        if Self.unread.contains(tag) || says(id, .role, "button") { return }
        if tag == .img || tag == .picture || tag == .video || tag == .audio || tag == .iframe {
            hasPicture = hasPicture || tag == .img || tag == .picture
            return
        }
        if tag == .h1 || tag == .h2 || tag == .h3 || tag == .h4 { hasHeading = true }
        let roles = PictureRoles(of: id, in: document, names)
        var state = around
        if roles.contains(.credit), !roles.contains(.caption) || !around.isCredit, !holdsCaption(id) {
            state.isCredit = true
            if !roles.contains(.portrait) { namesCredit = true }
        }
        if tag == .figcaption || (roles.contains(.caption) && !state.isCredit) { captions.append(id) }
        if tag == .small || tag == .cite || tag == .footer || tag == .em || tag == .i { state.isSmall = true }
        if tag == .a { state.inLink = true }
        let isBlock = Self.blocks.contains(tag)
        let breaks = isBlock || state.isCredit != around.isCredit || tag == .br
        if breaks { closed = true }
        let isInline =
            tag == .span || tag == .strong || tag == .b || tag == .em || tag == .i || tag == .small || tag == .cite
        if isInline, !around.isCredit, !closed { soft = true }
        for child in document.children(id) {
            guard !isTooMuch else { return }
            read(child, state, depth: depth + 1)
        }
        if breaks { closed = true } else if isInline, !around.isCredit, !closed { soft = true }
    }

    private mutating func append(_ text: String, _ state: State) {
        let words = text.collapsed
        guard !words.isEmpty else {
            gap = gap || !text.isEmpty
            return
        }
        bytes += words.utf8.count
        guard bytes <= Self.byteLimit else {
            isTooMuch = true
            return
        }
        let spaced = gap || (text.unicodeScalars.first?.isBlank ?? false)
        gap = text.unicodeScalars.last?.isBlank ?? false
        let linked = state.inLink ? words.utf8.count : 0
        if closed || soft || pieces.isEmpty {
            // What is set off within a line keeps the blank before it, so that pieces can be put together again.
            pieces.append(
                Piece(
                    text: (closed || !spaced ? "" : " ") + words, isCredit: state.isCredit,
                    isApart: closed || pieces.isEmpty, isSmall: state.isSmall, linked: linked))
        } else {
            pieces[pieces.count - 1].text += (spaced ? " " : "") + words
            pieces[pieces.count - 1].linked += linked
        }
        closed = false
        soft = false
    }

    /// Whether a caption stands among the element's own: it is then the frame of both.
    private func holdsCaption(_ id: Document.NodeID) -> Bool {
        document.descendants(id).prefix(30).contains { inner in
            guard document.kind(inner) == .element else { return false }
            if document.tag(inner) == .figcaption { return true }
            let roles = PictureRoles(of: inner, in: document, names)
            return roles.contains(.caption) && !roles.contains(.credit)
        }
    }

    private func says(_ id: Document.NodeID, _ attribute: PageAttribute, _ value: String) -> Bool {
        document.bytes(of: names[attribute], id)?.elementsEqual(value.utf8) ?? false
    }

    private static let unread: TagSet = [
        .script, .style, .noscript, .template, .svg, .math, .select, .option, .textarea, .button, .input, .object,
        .embed, .canvas, .map, .head, .nav, .form, .source, .time, .title,
    ]
    private static let blocks: TagSet = [
        .address, .article, .aside, .blockquote, .caption, .center, .dd, .div, .dl, .dt, .figcaption, .figure, .footer,
        .h1, .h2, .h3, .h4, .h5, .h6, .header, .li, .ol, .p, .section, .table, .td, .tr, .ul, .small, .cite,
    ]
}
