/// A stretch of a text, with where it stands in the source.
public struct SourceRun: Hashable, Sendable {
    /// The stretch, in bytes of the text's UTF-8.
    public let text: Range<Int>
    /// Where the same bytes stand in ``Document/source``; as long as `text`. Nil for what the source spells otherwise:
    /// a character reference, or a null that became U+FFFD.
    public let source: Range<Int>?
}
