/// What a newspaper says of a report rather than in it: that it was corrected, clarified or updated.
public struct Note: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable { case correction, clarification, update, editor }

    public var kind: Kind
    /// The note's words, its label included.
    public var text: String

    public init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}
