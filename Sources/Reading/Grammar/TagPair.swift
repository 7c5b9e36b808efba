/// A part of speech with its Penn tag: what the tagger chooses between.
package struct TagPair: Hashable, Sendable {
    package var part: PartOfSpeech
    package var tag: PennTag

    package init(part: PartOfSpeech, tag: PennTag) {
        self.part = part
        self.tag = tag
    }

    /// One number for the pair; never nought.
    package var code: UInt16 { (UInt16(part.rawValue) + 1) << 8 | UInt16(tag.rawValue) }
}
