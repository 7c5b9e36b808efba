/// The tokens of a name, and its kind as a number in ``EntityTag``.
package typealias TaggedName = (range: Range<Int>, kind: Int)

/// Gives every token of a report its part in an entity: the best sequence of tags for each stretch that may hold
/// names.
package struct EntityTagger: Sendable {
    package typealias Row = EntityWeights.Row
    package static let steps = ReportTraits.joints + 1
    /// What keeps a tag from following another.
    package static let never: Int16 = -12_000

    package let weights: EntityWeights
    /// For each joint and each tag before it: what each tag after it is worth. The last joint is a stretch's end.
    package let steps: [Row]

    package init(weights: EntityWeights, steps: [Row]) {
        self.weights = weights
        self.steps = steps
    }

    /// A tag that is worth so much less than the best is given up; 20 in the logarithm of its likelihood.
    private static let beam: Int16 = -640

    /// The names in a report, in order.
    func names(in report: ReportTraits) -> [TaggedName] {
        var found: [TaggedName] = []
        var keys = EntityKeys()
        for (stretch, sentence) in report.stretches() {
            var start = stretch.lowerBound
            for (index, tag) in zip(stretch, tags(of: stretch, in: report, sentence: sentence, keys: &keys)) {
                guard tag != EntityTag.outside else { continue }
                let place = EntityTag.place(Int(tag))
                if place == .first || place == .only { start = index }
                if place == .last || place == .only { found.append((start..<index + 1, EntityTag.kind(Int(tag)))) }
            }
        }
        return found
    }

    /// The tags of a stretch's tokens.
    private func tags(
        of stretch: Range<Int>, in report: ReportTraits, sentence: Range<Int>, keys: inout EntityKeys
    ) -> [UInt8] {
        var scores = Row(repeating: Self.never)
        scores[EntityTag.outside] = 0
        var back: [SIMD32<Int16>] = []
        back.reserveCapacity(stretch.count)
        for index in stretch {
            report.features(of: index, in: sentence, into: &keys)
            let from = step(report.joint(index), scores, &back)
            scores = Self.floored(from &+ weights.sum(keys))
            scores = Self.floored(scores &- Row(repeating: scores.max()))
        }
        scores = step(ReportTraits.joints, scores, &back)
        var tag = back[back.count - 1][EntityTag.outside]
        var tags = [UInt8](repeating: 0, count: stretch.count)
        for index in stretch.indices.reversed() {
            tags[index - stretch.lowerBound] = UInt8(tag)
            tag = back[index - stretch.lowerBound][Int(tag)]
        }
        return tags
    }

    private static func floored(_ scores: Row) -> Row {
        scores.replacing(with: never, where: scores .< never)
    }

    /// What each tag is worth after the best one before it.
    private func step(_ joint: Int, _ scores: Row, _ back: inout [SIMD32<Int16>]) -> Row {
        var best = Row(repeating: Self.never)
        var from = SIMD32<Int16>()
        for tag in 0..<EntityTag.count where scores[tag] > Self.beam {
            let value = steps[joint * EntityTag.count + tag] &+ Row(repeating: scores[tag])
            let better = value .> best
            best.replace(with: value, where: better)
            from.replace(with: Int16(tag), where: better)
        }
        back.append(from)
        return best
    }
}
