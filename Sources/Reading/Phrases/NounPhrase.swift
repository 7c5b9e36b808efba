/// A stretch of words about one thing: "the Iraqi army's bases".
struct NounPhrase: Sendable {
    /// Its tokens, without what is tied to it by a preposition.
    var range: Range<Int>
    /// The word that it is about.
    var head: Int
    /// Whose it is: the tokens before its last `'s`.
    var owner: Range<Int>?
    var isPronoun = false
    /// The preposition right before it.
    var preposition: Int?
    /// Whether "and", "or" or a comma in a list ties it to the phrase before it.
    var joinsPrevious = false
}
