/// What the tokenizer hands to tree construction. Plain numbers: attributes and text lie in the tokenizer's arenas.
struct Token {
    enum Kind { case startTag, endTag, characters, null, comment, doctype, end }

    var kind: Kind
    /// Where the token stands in the source.
    var start: Int32
    var end: Int32
    var name = Name(.other)
    var attributes: Range<Int32> = 0..<0
    var selfClosing = false
    /// The data of characters and comments.
    var text: Slice = .empty

    var tag: Tag { name.tag }

    init(_ kind: Kind, start: Int, end: Int, text: Slice = .empty) {
        self.kind = kind
        self.start = Int32(start)
        self.end = Int32(end)
        self.text = text
    }

    func isStart(_ tag: Tag) -> Bool { kind == .startTag && name == Name(tag) }
    func isEnd(_ tag: Tag) -> Bool { kind == .endTag && name == Name(tag) }
}
