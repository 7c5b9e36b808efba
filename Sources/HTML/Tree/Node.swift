/// The language an element belongs to.
enum Namespace: UInt8, Sendable { case html, svg, mathML }

/// A node of the arena; links are indexes, −1 where there is none.
struct Node: Sendable {
    var name = Name(.other)
    var kind: Document.NodeKind
    var namespace = Namespace.html
    var parent: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var previous: Int32 = -1
    var next: Int32 = -1
    /// Element: its attributes, as a range of the arena's attributes. Text and comment: first and last piece.
    /// Doctype: index of its facts.
    var first: Int32 = 0
    var last: Int32 = 0
    var start: Int32
    /// End in the source; −1 while the element is open.
    var end: Int32

    init(kind: Document.NodeKind, start: Int32, end: Int32) {
        self.kind = kind
        self.start = start
        self.end = end
    }

    /// An element without attributes.
    init(element name: Name, _ namespace: Namespace, start: Int32, end: Int32) {
        self.init(kind: .element, start: start, end: end)
        self.name = name
        self.namespace = namespace
    }

    /// The tag of an element's name, whatever its language; ``Tag/other`` for the rest.
    var tag: Tag { name.tag }
    /// The tag of an HTML element; ``Tag/other`` for the rest.
    var htmlTag: Tag { namespace == .html ? name.tag : .other }
}
