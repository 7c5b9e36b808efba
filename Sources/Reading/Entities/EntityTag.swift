package import News

/// A token's part in an entity, as one of 25 numbers: outside, or the first, an inner, the last or the only token of
/// one of six kinds.
package enum EntityTag {
    package static let kinds: [Entity.Label] = [.person, .organization, .location, .group, .facility, .other]
    package static let outside = 0
    package static let count = 1 + 4 * 6
    /// How many numbers a row of weights has room for.
    package static let lanes = 32

    package enum Place: Int, CaseIterable { case first, inner, last, only }

    package static func number(_ kind: Int, _ place: Place) -> Int { 1 + 4 * kind + place.rawValue }

    static func kind(_ tag: Int) -> Int { (tag - 1) / 4 }
    static func place(_ tag: Int) -> Place { Place.allCases[(tag - 1) % 4] }

    /// Whether nothing is left open by the tag.
    static func ends(_ tag: Int) -> Bool { tag == outside || place(tag) == .last || place(tag) == .only }

    /// Whether the second tag may stand after the first.
    package static func mayFollow(_ first: Int, _ second: Int) -> Bool {
        if ends(first) { return second == outside || place(second) == .first || place(second) == .only }
        return second != outside && kind(first) == kind(second) && (place(second) == .inner || place(second) == .last)
    }
}
