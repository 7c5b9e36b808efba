/// A token's part in what a cue says: none, in what is said, or in who says it.
package enum AttributionPart {
    package static let none = 0
    package static let content = 1
    package static let source = 2
    package static let count = 3
    /// How many kinds of joint between two tokens are told apart.
    package static let joints = 8

    /// Of two tokens with a cue, what stands between them.
    static func joint(before token: Int, _ view: CueView, _ traits: AttributionTraits) -> Int {
        guard token > view.tokens.lowerBound else { return 0 }
        let marks = traits.words[token].marks
        let last = traits.words[token - 1].marks
        if token == view.cue || token - 1 == view.cue { return 1 }
        if marks.contains(.quote) || last.contains(.quote) { return 2 }
        if last.contains(.comma) { return 3 }
        if marks.contains(.comma) { return 4 }
        if marks.contains(.punctuation) || last.contains(.punctuation) { return 5 }
        let (here, before) = (view.tie(token), view.tie(token - 1))
        return here.branch == before.branch && here.climb == before.climb ? 6 : 7
    }
}
