/// Makes the `head` declare an encoding. Holds back the events of the head, to see whether it does already.
struct MetaCharsetFilter<Base: IteratorProtocol<MarkupEvent>>: IteratorProtocol {
    private var base: Base
    private let charset: [UInt8]?
    /// Events held back, in reverse.
    private var held: [MarkupEvent] = []

    init(_ base: Base, charset: String?) {
        self.base = base
        self.charset = charset.map { Array($0.utf8) }
    }

    mutating func next() -> MarkupEvent? {
        if let event = held.popLast() { return event }
        guard let event = base.next() else { return nil }
        if let charset, event.startedTag == .head { holdHead(charset) }
        return event
    }

    private mutating func holdHead(_ charset: [UInt8]) {
        var events: [MarkupEvent] = []
        var isDeclared = false
        /// How many elements are open in the head; only its own children count.
        var depth = 0
        while let event = base.next() {
            events.append(event)
            switch event {
            case .startTag(var meta) where meta.tag == .meta:
                guard depth == 0, declare(charset, in: &meta) else { break }
                isDeclared = true
                events[events.count - 1] = .startTag(meta)
            case .startTag(let element): depth += element.isVoid ? 0 : 1
            case .endTag: depth -= 1
            case .doctype, .text, .comment: break
            }
            if event.endedTag == .head { break }
        }
        held = events.reversed()
        if !isDeclared {
            let attribute = MarkupAttribute(name: "charset", value: charset[...])
            held.append(.startTag(MarkupTag(name: "meta", tag: .meta, attributes: [attribute])))
        }
    }

    /// Changes the encoding that a `meta` element declares; false if it declares none.
    private func declare(_ charset: [UInt8], in meta: inout MarkupTag) -> Bool {
        if let index = meta.attributes.firstIndex(where: { $0.name == "charset" }) {
            meta.attributes[index].value = charset[...]
            return true
        }
        let isPragma = meta.attributes.contains { attribute in
            attribute.name == "http-equiv" && attribute.value.map(\.lowercased).elementsEqual("content-type".utf8)
        }
        guard isPragma, let index = meta.attributes.firstIndex(where: { $0.name == "content" }) else { return false }
        meta.attributes[index].value = Array("text/html; charset=".utf8) + charset[...]
        return true
    }
}
