/// Leaves out tags that a parser puts back.
///
/// It looks one event back and one ahead, and knows the elements that are open. Of an event whose parent was not in
/// the sequence it takes for granted that the parent is one where the standard's rule holds.
struct OptionalTagFilter<Base: IteratorProtocol<MarkupEvent>>: IteratorProtocol {
    private var base: Base
    private let isOn: Bool
    private var ahead: MarkupEvent?
    private var last: MarkupEvent?
    private var open: [Tag] = []

    init(_ base: Base, isOn: Bool) {
        self.base = base
        self.isOn = isOn
        if isOn { ahead = self.base.next() }
    }

    mutating func next() -> MarkupEvent? {
        guard isOn else { return base.next() }
        while let event = ahead {
            ahead = base.next()
            let isOmitted = isOptional(event)
            last = event
            if !isOmitted { return event }
        }
        return nil
    }

    private mutating func isOptional(_ event: MarkupEvent) -> Bool {
        switch event {
        case .startTag(let element):
            let place = OptionalTags(parent: open.last, last: last, next: ahead)
            if !element.isVoid { open.append(element.tag) }
            return element.attributes.isEmpty && place.canOmitStart(of: element.tag)
        case .endTag(let element):
            if open.last == element.tag { open.removeLast() }
            return OptionalTags(parent: open.last, last: last, next: ahead).canOmitEnd(of: element.tag)
        case .doctype, .text, .comment:
            return false
        }
    }
}
