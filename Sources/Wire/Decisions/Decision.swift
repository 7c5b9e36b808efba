public import News

/// What was decided of one block of a page: what it was taken for, why, and how surely.
public struct Decision: Hashable, Codable, Sendable {
    /// The block's words, white space collapsed.
    public var text: String
    /// Where it stands in ``Examination/source``; nothing for text that only the page's JSON-LD holds.
    public var source: ByteRange?
    /// What it was kept as; `furniture` where it was left out.
    public var kind: Block.Kind
    public var reason: Reason
    /// How sure the decision is, from 0 to 1.
    public var confidence: Double
    /// A name for this kind of block that stays the same on other pages of the same site: see ``SiteMemory``.
    public var fingerprint: String

    /// Whether it is part of the report's text.
    public var isKept: Bool { kind != .furniture }

    /// Whether what an editor says of such blocks has an effect: the headline stays, and text that only the page's
    /// JSON-LD holds stands in no place that could be known again.
    public var canBeCorrected: Bool { kind != .headline && reason != .stated }

    public init(
        text: String, source: ByteRange?, kind: Block.Kind, reason: Reason, confidence: Double, fingerprint: String
    ) {
        self.text = text
        self.source = source
        self.kind = kind
        self.reason = reason
        self.confidence = confidence
        self.fingerprint = fingerprint
    }
}
