/// The tokens of a name, and its kind as a number in ``EntityTag``.
package typealias TaggedName = (range: Range<Int>, kind: Int)

/// Gives every token of a report its part in an entity: the best sequence of tags for each stretch that may hold
/// names.
package struct EntityTagger: Sendable {
    package typealias Row = SIMD32<Int16>
    package static let steps = ReportTraits.joints + 1
    /// What keeps a tag from following another.
    package static let never: Int16 = -12_000

    package let weights: EntityWeights
    /// For each joint and each tag before it: what each tag after it is worth. The last joint is a stretch's end.
    package let steps: [Row]

    /// The steps one after another.
    private let flat: [Int16]

    package init(weights: EntityWeights, steps: [Row]) {
        self.weights = weights
        self.steps = steps
        flat = steps.flatMap { row in (0..<EntityTag.count).map { row[$0] } }
    }

    /// The names in a report, in order.
    func names(in report: ReportTraits) -> [TaggedName] {
        var found: [TaggedName] = []
        var keys = FeatureRows()
        for (stretch, sentence) in report.stretches() {
            var start = stretch.lowerBound
            let tags = tags(of: stretch, in: report, sentence: sentence, keys: &keys)
            for (index, tag) in zip(stretch, tags) where tag != EntityTag.outside {
                let place = EntityTag.place(Int(tag))
                if place == .first || place == .only { start = index }
                if place == .last || place == .only { found.append((start..<index + 1, EntityTag.kind(Int(tag)))) }
            }
        }
        return found
    }

    /// The tags of a stretch's tokens.
    private func tags(
        of stretch: Range<Int>, in report: ReportTraits, sentence: Range<Int>, keys: inout FeatureRows
    ) -> [UInt8] {
        var lattice = TagLattice(stretch.count)
        for index in stretch {
            report.features(of: index, in: sentence, into: &keys)
            lattice.step(flat, joint: report.joint(index))
            lattice.add(weights.sum(&keys))
        }
        lattice.step(flat, joint: ReportTraits.joints)
        return lattice.best()
    }
}

/// What the best way to each tag of a stretch is worth, token by token, and whence it comes.
private struct TagLattice {
    /// A tag that is worth so much less than the best is given up; 20 in the logarithm of its likelihood.
    private static let beam: Int16 = -640

    private var scores = [Int16](repeating: EntityTagger.never, count: EntityTag.count)
    private var next = [Int16](repeating: EntityTagger.never, count: EntityTag.count)
    private var back: [UInt8] = []

    init(_ count: Int) {
        scores[EntityTag.outside] = 0
        back.reserveCapacity((count + 1) * EntityTag.count)
    }

    /// Goes on to the next token's tags.
    mutating func step(_ steps: [Int16], joint: Int) {
        let start = back.count
        for tag in 0..<EntityTag.count {
            next[tag] = EntityTagger.never
            back.append(0)
        }
        for before in 0..<EntityTag.count where scores[before] > Self.beam {
            let row = (joint * EntityTag.count + before) * EntityTag.count
            for tag in 0..<EntityTag.count {
                let value = scores[before] &+ steps[row + tag]
                if value > next[tag] {
                    next[tag] = value
                    back[start + tag] = UInt8(before)
                }
            }
        }
        swap(&scores, &next)
    }

    /// Adds what each tag is worth by the token's features; the best is then worth nought.
    mutating func add(_ row: TagNumbers<Int16>) {
        var most = EntityTagger.never
        for tag in 0..<EntityTag.count {
            scores[tag] = max(scores[tag] &+ row[tag], EntityTagger.never)
            most = max(most, scores[tag])
        }
        for tag in 0..<EntityTag.count { scores[tag] = max(scores[tag] &- most, EntityTagger.never) }
    }

    /// The best tags, after a last step to the stretch's end.
    func best() -> [UInt8] {
        let count = back.count / EntityTag.count - 1
        var tags = [UInt8](repeating: 0, count: count)
        var tag = back[count * EntityTag.count + EntityTag.outside]
        for index in (0..<count).reversed() {
            tags[index] = tag
            tag = back[index * EntityTag.count + Int(tag)]
        }
        return tags
    }
}
