/// A verb with its auxiliaries: "will not have been hit".
struct VerbGroup: Sendable {
    enum Shape: UInt8, Sendable { case finite, infinitive, participle, gerund }

    var range: Range<Int>
    /// The verb itself.
    var head: Int
    var shape: Shape
    var isPassive = false
    var isNegated = false
    /// A modal in lower case: "will".
    var modal: String?
    /// Whether "had" or "has" stands with a participle.
    var isPerfect = false
    var isPastPerfect = false
    /// Whether a form of "be" leads an infinitive: "is to be moved".
    var isScheduled = false
    /// Whether "and", "or" or "but" stands right before it.
    var joinsPrevious = false
}
