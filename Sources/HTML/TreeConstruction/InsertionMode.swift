/// The standard's insertion modes: where in a document the parser stands.
enum InsertionMode: Sendable {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead
    case inBody, text
    case inTable, inTableText, inCaption, inColumnGroup, inTableBody, inRow, inCell
    case inTemplate
    case afterBody, inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset

    /// Whether white space and other characters are treated alike but for ``TreeBuilder/framesetOK``.
    var takesTextWhole: Bool {
        switch self {
        case .inBody, .text, .inTableText, .inCaption, .inCell, .inTemplate: true
        default: false
        }
    }
}
