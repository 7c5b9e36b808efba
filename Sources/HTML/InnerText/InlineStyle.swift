/// What an element's `style` attribute says of those properties that decide about its text.
struct InlineStyle {
    /// A property's value so far.
    private struct Declared {
        var value: String?
        var isImportant = false

        /// The last declaration counts, but none goes before one that is marked as important.
        mutating func take(_ value: String, isImportant: Bool) {
            guard isImportant || !self.isImportant else { return }
            self.value = value
            self.isImportant = isImportant
        }
    }

    private var declaredDisplay = Declared()
    private var declaredVisibility = Declared()
    private var declaredWhiteSpace = Declared()

    var display: String? { declaredDisplay.value }
    var visibility: String? { declaredVisibility.value }
    var whiteSpace: String? { declaredWhiteSpace.value }

    /// Reads the declarations; what is no value of its property is left out, as a browser does. Linear in the
    /// attribute.
    init(_ attribute: ArraySlice<UInt8>) {
        for declaration in attribute.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let parts = declaration[(colon + 1)...].split(
                separator: UInt8(ascii: "!"), maxSplits: 1, omittingEmptySubsequences: false)
            guard let value = Self.word(parts[0]) else { continue }
            let mark = parts.count > 1 ? Self.word(parts[1]) : nil
            guard parts.count == 1 || mark == "important" else { continue }
            let isImportant = mark != nil
            switch Self.word(declaration[..<colon]) {
            case "display" where Self.isDisplay(value): declaredDisplay.take(value, isImportant: isImportant)
            case "visibility" where Self.visibilities.contains(value):
                declaredVisibility.take(value, isImportant: isImportant)
            case "white-space" where Self.whiteSpaces.contains(value):
                declaredWhiteSpace.take(value, isImportant: isImportant)
            default: break
            }
        }
    }

    private static func isDisplay(_ value: String) -> Bool {
        value == "none" || Display(value) != nil || furtherDisplays.contains(value) || everywhere.contains(value)
    }

    /// Values of every property.
    private static let everywhere: Set = ["inherit", "initial", "unset", "revert", "revert-layer"]
    private static let visibilities = everywhere.union(["visible", "hidden", "collapse"])
    private static let whiteSpaces = everywhere.union([
        "normal", "nowrap", "pre", "pre-wrap", "pre-line", "break-spaces", "collapse", "preserve",
    ])
    /// Values of `display` that change nothing here.
    private static let furtherDisplays: Set = [
        "flow", "math", "ruby", "ruby-base", "ruby-text", "run-in", "table-column", "table-column-group",
    ]

    /// A name or keyword in lower case; nothing where it is empty or has more than one word. Those that count are
    /// short.
    private static func word(_ bytes: ArraySlice<UInt8>) -> String? {
        var word = bytes.drop(while: \.isHTMLSpace)
        while word.last?.isHTMLSpace == true { word.removeLast() }
        guard !word.isEmpty, word.count <= 32, !word.contains(where: \.isHTMLSpace) else { return nil }
        return String(decoding: word.map(\.lowercased), as: UTF8.self)
    }
}
