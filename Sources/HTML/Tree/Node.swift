/// The language an element belongs to.
enum Namespace: UInt8, Sendable { case html, svg, mathML }

/// A node of the arena; links are indexes, −1 where there is none.
struct Node: Sendable {
    var kind: Document.NodeKind
    var namespace: Namespace = .html
    var name: Name = Name(.other)
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

    var tag: Tag { kind == .element ? name.tag : .other }
}
