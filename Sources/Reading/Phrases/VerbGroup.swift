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
    /// Whether a form of "have" stands with its participle.
    var isPerfect = false
    /// Whether a form of "be" leads an infinitive: "is to be moved".
    var isScheduled = false
}
