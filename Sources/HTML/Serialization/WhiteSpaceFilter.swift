/// Makes one space of each run of white space, but where text keeps its lines.
struct WhiteSpaceFilter<Base: IteratorProtocol<MarkupEvent>>: IteratorProtocol {
    private var base: Base
    private let isOn: Bool
    /// How many elements are open from the one on that keeps its lines.
    private var kept = 0

    private static var keeps: TagSet { TagSet.rawText.union([.pre, .textarea, .listing, .noscript]) }

    init(_ base: Base, isOn: Bool) {
        self.base = base
        self.isOn = isOn
    }

    mutating func next() -> MarkupEvent? {
        guard isOn else { return base.next() }
        guard let event = base.next() else { return nil }
        switch event {
        case .startTag(let element):
            if !element.isVoid, kept > 0 || Self.keeps.contains(element.tag) { kept += 1 }
        case .endTag:
            kept = max(kept - 1, 0)
        case .text(let data):
            if kept == 0 { return .text(collapsed(data)) }
        case .doctype, .comment:
            break
        }
        return event
    }

    private func collapsed(_ data: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        result.reserveCapacity(data.count)
        var wasSpace = false
        for byte in data {
            if !byte.isHTMLSpace { result.append(byte) } else if !wasSpace { result.append(0x20) }
            wasSpace = byte.isHTMLSpace
        }
        return result[...]
    }
}
