/// Where in the markup the next byte stands, as the HTML standard's tokeniser would see it.
///
/// It follows literals alone: data never changes the context, since it is escaped.
struct Context: Sendable {
    enum Place { case text, quoted, address, closed }

    private enum State {
        case text, tagOpen, tagName, betweenAttributes, attributeName, beforeValue, quoted, unquoted, markupDeclaration,
            rawText
    }

    private var state = State.text
    private var quote: UInt8 = 0
    private var attribute: [UInt8] = []
    private var tag: [UInt8] = []

    /// What data may be written here.
    var place: Place {
        switch state {
        case .text: .text
        case .quoted:
            if Self.addresses.contains(attribute) {
                .address
            } else if Self.isRefused(attribute) {
                .closed
            } else {
                .quoted
            }
        default: .closed
        }
    }

    /// Whether elements may stand here.
    var takesMarkup: Bool { state == .text }

    /// Whether a whole attribute may stand here.
    var takesAttributes: Bool { state == .tagName || state == .betweenAttributes }

    private static let addresses: Set<[UInt8]> = Set(
        [
            "href", "src", "action", "formaction", "cite", "poster", "data", "manifest", "ping", "background",
            "xlink:href",
        ]
        .map { Array($0.utf8) }
    )

    private static func isRefused(_ name: [UInt8]) -> Bool {
        name.starts(with: "on".utf8) || name.elementsEqual("style".utf8) || name.elementsEqual("srcdoc".utf8)
            || name.elementsEqual("srcset".utf8)
    }

    mutating func advance(_ byte: UInt8) {
        switch state {
        case .text:
            if byte == UInt8(ascii: "<") { state = .tagOpen; tag.removeAll(keepingCapacity: true) }
        case .tagOpen:
            if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                state = .markupDeclaration
            } else if byte == UInt8(ascii: "/") || isLetter(byte) {
                tag.append(lowered(byte))
                state = .tagName
            } else {
                state = .text
            }
        case .tagName:
            if byte == UInt8(ascii: ">") {
                close()
            } else if isSpace(byte) {
                state = .betweenAttributes
            } else {
                tag.append(lowered(byte))
            }
        case .betweenAttributes:
            if byte == UInt8(ascii: ">") {
                close()
            } else if !isSpace(byte), byte != UInt8(ascii: "/") {
                attribute = [lowered(byte)]
                state = .attributeName
            }
        case .attributeName:
            if byte == UInt8(ascii: ">") {
                close()
            } else if byte == UInt8(ascii: "=") {
                state = .beforeValue
            } else if isSpace(byte) {
                state = .betweenAttributes
            } else {
                attribute.append(lowered(byte))
            }
        case .beforeValue:
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                state = .quoted
            } else if !isSpace(byte) {
                state = .unquoted
            }
        case .quoted:
            if byte == quote { state = .betweenAttributes }
        case .unquoted:
            if byte == UInt8(ascii: ">") { close() } else if isSpace(byte) { state = .betweenAttributes }
        case .markupDeclaration:
            if byte == UInt8(ascii: ">") { state = .text }
        case .rawText:
            // A script or style sheet ends with its own end tag, which only a literal can hold.
            if byte == UInt8(ascii: "<") { state = .tagOpen; tag.removeAll(keepingCapacity: true) }
        }
    }

    private mutating func close() {
        state = tag.elementsEqual("script".utf8) || tag.elementsEqual("style".utf8) ? .rawText : .text
    }

    private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }
    private func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}
