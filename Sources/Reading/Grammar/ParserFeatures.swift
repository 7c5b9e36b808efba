/// The words and tags of the sentence that a parser works on, as its features see them.
package struct ParserSentence: Sendable {
    let words: [UInt32]
    let tags: [UInt32]

    package init(_ forms: [WordForm], _ pairs: [TagPair]) {
        words = forms.map(\.word) + [3]
        tags = pairs.map { UInt32($0.code) } + [3]
    }
}

extension ParserState {
    /// What the next step looks at: the stack's three topmost words, the three to come, and their dependents.
    package func features(in sentence: ParserSentence, into keys: inout FeatureKeys) {
        func word(_ index: Int32) -> UInt32 { index < 0 ? 5 : sentence.words[Int(index)] }
        func tag(_ index: Int32) -> UInt32 { index < 0 ? 5 : sentence.tags[Int(index)] }
        func relation(_ index: Int32) -> UInt32 {
            index < 0 || Int(index) >= count ? 60 : UInt32(relations[Int(index)].rawValue)
        }
        let depth = stack.count
        let s0: Int32 = depth > 0 ? stack[depth - 1] : -1
        let s1: Int32 = depth > 1 ? stack[depth - 2] : -1
        let s2: Int32 = depth > 2 ? stack[depth - 3] : -1
        let b0 = Int32(next)
        let b1: Int32 = next + 1 <= count ? b0 + 1 : -1
        let b2: Int32 = next + 2 <= count ? b0 + 2 : -1
        let none = Side()
        let s0Left = s0 < 0 ? none : left[Int(s0)]
        let s0Right = s0 < 0 ? none : right[Int(s0)]
        let s1Left = s1 < 0 ? none : left[Int(s1)]
        let s1Right = s1 < 0 ? none : right[Int(s1)]
        let b0Left = left[next]
        let (s0w, s0t, s1w, s1t, s2w, s2t) = (word(s0), tag(s0), word(s1), tag(s1), word(s2), tag(s2))
        let (b0w, b0t, b1w, b1t, b2w, b2t) = (word(b0), tag(b0), word(b1), tag(b1), word(b2), tag(b2))
        let ahead = Self.distance(s0, b0)
        let back = Self.distance(s1, s0)

        keys.begin()
        keys.add(7)
        keys.add(s0w)
        keys.add(s0t)
        keys.add(s0w, s0t)
        keys.add(s1w)
        keys.add(s1t)
        keys.add(s1w, s1t)
        keys.add(s2t, s2w)
        keys.add(b0w)
        keys.add(b0t)
        keys.add(b0w, b0t)
        keys.add(b1w)
        keys.add(b1w, b1t)
        keys.add(b2w, b2t)

        keys.add(s0w, b0w)
        keys.add(s0w, s0t, b0t)
        keys.add(s0t, b0w, b0t)
        keys.add(s0t, b0t)
        keys.add(s0w, s0t, b0w, b0t)
        keys.add(s1w, s0w)
        keys.add(s1w, s1t, s0t)
        keys.add(s1t, s0w, s0t)
        keys.add(s1t, s0t)
        keys.add(s1t, b0t)
        keys.add(s1w, b0w)
        keys.add(b0t, b1t)
        keys.add(s0w, b0t, b1t)
        keys.add(b0w, b1t)

        keys.add(s0t, b0t, b1t)
        keys.add(s1t, s0t, b0t)
        keys.add(s2t, s1t, s0t)
        keys.add(s1w, s0t, b0t)
        keys.add(s1t, s0w, b0t)
        keys.add(s1t, s0t, b0w)
        keys.add(b0t, b1t, b2t)
        keys.add(s1t, s0t, b0t, b1t)

        keys.add(s0t, b0t, tag(s0Left.outer), relation(s0Left.outer))
        keys.add(s0t, b0t, tag(s0Right.outer), relation(s0Right.outer))
        keys.add(s0t, b0t, tag(b0Left.outer), relation(b0Left.outer))
        keys.add(s1t, s0t, tag(s1Right.outer), relation(s1Right.outer))
        keys.add(s1t, s0t, tag(s1Left.outer), relation(s1Left.outer))
        keys.add(s1t, s0t, tag(s0Left.outer), relation(s0Left.outer))
        keys.add(s1t, s0t, tag(s0Right.outer), relation(s0Right.outer))
        keys.add(s0w, word(s0Right.outer), relation(s0Right.outer))
        keys.add(s0w, word(s0Left.outer), relation(s0Left.outer))
        keys.add(b0w, word(b0Left.outer), relation(b0Left.outer))
        keys.add(s1w, word(s1Right.outer), relation(s1Right.outer))
        keys.add(s1w, s0w, word(s0Left.outer), s0t)
        keys.add(s1t, s0t, word(s0Left.outer))
        keys.add(s0t, tag(s0Left.outer), tag(s0Left.second))
        keys.add(s0t, tag(s0Right.outer), tag(s0Right.second))
        keys.add(b0t, tag(b0Left.outer), tag(b0Left.second))

        let s0Seen = UInt32(truncatingIfNeeded: s0Left.relations ^ s0Right.relations &* 0x9E37_79B1)
        let s1Seen = UInt32(truncatingIfNeeded: s1Left.relations ^ s1Right.relations &* 0x9E37_79B1)
        let b0Seen = UInt32(truncatingIfNeeded: b0Left.relations ^ b0Left.relations >> 32)
        keys.add(s0t, s0Seen, b0t)
        keys.add(s1t, s1Seen, s0t)
        keys.add(b0t, b0Seen, s0t)
        keys.add(s0w, s0Seen)
        keys.add(s1w, s1Seen)
        keys.add(s0t, s0Left.count, s0Right.count, b0t)
        keys.add(b0t, b0Left.count)
        keys.add(s0t, b0t, ahead)
        keys.add(s1t, s0t, back)
        keys.add(s0w, ahead)
        keys.add(b0w, ahead)
        keys.add(s1w, back, s0t)
        keys.add(s0t, b0t, ahead, s1t)
    }

    private static func distance(_ from: Int32, _ to: Int32) -> UInt32 {
        guard from >= 0, to >= 0 else { return 9 }
        let apart = UInt32(to - from)
        return apart < 5 ? apart : apart < 8 ? 5 : apart < 12 ? 6 : 7
    }
}
