/// A parsed HTML page: a tree of nodes that know where in the source they stand.
///
/// Parsing follows the WHATWG standard: any bytes make a document, and broken markup makes the same tree as in a
/// browser. It takes time and memory linear in the page and never fails; ``Limits`` bound it. A document is a value
/// of one reference: copying costs nothing, reading is safe from any task.
///
///     let page = Document(bytes, contentType: "text/html; charset=utf-8")
///     for link in page.elements(named: .a) { print(page.attribute("href", of: link) ?? "") }
public struct Document: Sendable {
    /// A node of one document: an index into its arena. It means nothing in another document.
    public struct NodeID: Hashable, Sendable {
        let index: Int32

        init(_ index: Int32) { self.index = index }

        init?(link: Int32) {
            guard link >= 0 else { return nil }
            index = link
        }
    }

    /// What a node is.
    public enum NodeKind: Sendable {
        /// The whole page; the root of the tree.
        case document
        /// `<!DOCTYPE html>`.
        case doctype
        /// An element, with a name and attributes.
        case element
        /// A run of text; no two stand side by side.
        case text
        /// `<!-- … -->`.
        case comment
        /// The contents of a `template`, which are no part of the page: see ``Document/content(ofTemplate:)``.
        case fragment
    }

    let tree: Tree

    /// The encoding that the page was read in.
    public let encoding: Encoding
    /// The limit that cut the page short, if one did.
    public let limitReached: Limit?

    /// Reads a page from the bytes that came over the wire.
    ///
    /// - Parameters:
    ///   - bytes: The page, in whatever encoding.
    ///   - contentType: The value of the HTTP `Content-Type` header; its `charset` decides if there is no byte order
    ///     mark. Without either the page's own `meta` element does, and in a page that says nothing the bytes are
    ///     UTF-8 if they can be, else windows-1252.
    ///   - limits: How much to read.
    public init(_ bytes: [UInt8], contentType: String? = nil, limits: Limits = .init()) {
        let cut = Document.beginning(of: bytes, limit: limits.bytes)
        let sniffed = Encoding.sniff(cut, contentType: contentType)
        let content = cut.dropFirst(sniffed.skip)
        var decoded = DecodedSource(content, sniffed.encoding)
        var builder = TreeBuilder(source: decoded.bytes, limits: limits, scripting: false)
        builder.assumedEncoding = sniffed.isCertain ? nil : sniffed.encoding
        builder.run()
        if let declared = builder.declaredEncoding {
            decoded = DecodedSource(content, declared)
            builder = TreeBuilder(source: decoded.bytes, limits: limits, scripting: false)
            builder.run()
        }
        self.init(builder, decoded, isCut: cut.count < bytes.count)
    }

    /// Reads a page that is UTF-8 throughout, whatever it declares itself.
    package init(utf8 bytes: [UInt8], limits: Limits = .init()) {
        let cut = Document.beginning(of: bytes, limit: limits.bytes)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let skip = bytes.starts(with: mark) ? mark.count : 0
        let isWhole = skip == 0 && cut.count == bytes.count
        let decoded = DecodedSource(utf8: isWhole ? bytes : Array(cut.dropFirst(skip)))
        var builder = TreeBuilder(source: decoded.bytes, limits: limits, scripting: false)
        builder.run()
        self.init(builder, decoded, isCut: cut.count < bytes.count)
    }

    /// At most so many bytes of a page, which don't end within a character of UTF-8.
    private static func beginning(of bytes: [UInt8], limit: Int) -> ArraySlice<UInt8> {
        var end = min(limit, bytes.count)
        // No character has more than three bytes after its first.
        for _ in 0..<3 where end > 0 && end < bytes.count && bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[..<end]
    }

    /// Reads a page that is text already; declarations of an encoding in it count for nothing.
    public init(text: String, limits: Limits = .init()) {
        self.init(text: text, limits: limits, scripting: false)
    }

    init(text: String, limits: Limits = .init(), scripting: Bool) {
        let bytes = Array(text.utf8.prefix(limits.bytes))
        let decoded = DecodedSource(utf8: bytes)
        var builder = TreeBuilder(source: decoded.bytes, limits: limits, scripting: scripting)
        builder.run()
        self.init(builder, decoded, isCut: bytes.count < text.utf8.count)
    }

    init(_ builder: consuming TreeBuilder, _ decoded: DecodedSource, isCut: Bool) {
        encoding = decoded.encoding
        limitReached = isCut ? .bytes : builder.limitReached
        tree = Tree(builder)
    }

    /// The page in UTF-8, with every line ending a line feed: what ``sourceRange(_:)`` points into.
    public var source: [UInt8] { tree.source }
}
