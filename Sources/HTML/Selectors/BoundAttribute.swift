/// A condition on an attribute, made ready for one document.
struct BoundAttribute {
    private let html: Name?
    private let foreign: Name?
    private let comparison: AttributeSelector.Operator
    private let value: BytePattern
    private let lowercasedValue: BytePattern
    /// Whether the case of letters counts in an attribute of HTML, and in others.
    private let isCaseSensitive: (html: Bool, foreign: Bool)

    /// Nil if no attribute of the document has the name.
    init?(_ selector: AttributeSelector, _ names: NameTable) {
        let lowercased = selector.name.asciiLowercased
        html = names.find(lowercased)
        foreign = names.find(selector.name)
        guard html != nil || foreign != nil else { return nil }
        comparison = selector.comparison
        value = BytePattern(selector.value)
        lowercasedValue = BytePattern(selector.value.map(\.lowercased))
        isCaseSensitive = (
            selector.isCaseSensitive ?? !BoundAttribute.caseInsensitive.contains(lowercased),
            selector.isCaseSensitive ?? true
        )
    }

    func matches(_ id: Int32, isHTML: Bool, _ tree: Tree) -> Bool {
        guard let name = isHTML ? html : foreign, let attribute = tree.attribute(name, of: id) else { return false }
        if comparison == .exists { return true }
        let data = tree.bytes(attribute.value)
        if isHTML ? isCaseSensitive.html : isCaseSensitive.foreign { return compares(data, value) }
        return compares(data.map(\.lowercased)[...], lowercasedValue)
    }

    private func compares(_ data: ArraySlice<UInt8>, _ pattern: BytePattern) -> Bool {
        let wanted = pattern.bytes
        return switch comparison {
        case .exists: true
        case .equals: data.elementsEqual(wanted)
        case .includesWord: data.containsWord(wanted)
        case .dashMatches:
            data.starts(with: wanted) && (data.count == wanted.count || data.dropFirst(wanted.count).first == 0x2D)
        case .begins: !wanted.isEmpty && data.starts(with: wanted)
        case .ends: !wanted.isEmpty && data.suffix(wanted.count).elementsEqual(wanted)
        case .contains: !wanted.isEmpty && pattern.occurs(in: data)
        }
    }

    /// Attributes whose values selectors compare without regard to case, in HTML.
    private static let caseInsensitive: Set<String> = [
        "accept", "accept-charset", "align", "alink", "axis", "bgcolor", "charset", "checked", "clear", "codetype",
        "color", "compact", "declare", "defer", "dir", "direction", "disabled", "enctype", "face", "frame", "hreflang",
        "http-equiv", "lang", "language", "link", "media", "method", "multiple", "nohref", "noresize", "noshade",
        "nowrap", "readonly", "rel", "rev", "rules", "scope", "scrolling", "selected", "shape", "target", "text",
        "type", "valign", "valuetype", "vlink",
    ]
}
