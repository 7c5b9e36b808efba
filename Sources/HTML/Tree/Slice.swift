/// A run of bytes in the source, or in the pool of what does not stand there literally (decoded references).
struct Slice: Sendable {
    var start: Int32
    var end: Int32
    var pooled = false

    static let empty = Slice(start: 0, end: 0)
    var isEmpty: Bool { start >= end }
    var count: Int { Int(end - start) }
    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A piece of a text node: what the text holds is the chain of its pieces.
struct Piece: Sendable {
    var slice: Slice
    var next: Int32 = -1
}

/// An attribute of a start tag.
struct Attribute: Sendable {
    enum Namespace: UInt8, Sendable { case none, xlink, xml, xmlns }
    var name: Name
    var namespace: Namespace = .none
    var value: Slice
}

/// The facts of a document type declaration.
struct Doctype: Sendable {
    var name: String?
    var publicID: String?
    var systemID: String?
    var forceQuirks = false
}
