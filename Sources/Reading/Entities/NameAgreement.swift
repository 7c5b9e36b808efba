/// Makes a report's mentions of one name agree: what most of them are called, all are.
struct NameAgreement {
    let report: ReportTraits

    private struct Tally {
        var kinds = [Int](repeating: 0, count: EntityTag.kinds.count)
        var count = 0

        /// The kind that most have, where twice as many have it as have any other.
        var leading: Int? {
            guard let best = kinds.indices.max(by: { kinds[$0] < kinds[$1] }) else { return nil }
            return kinds[best] * 3 >= count * 2 ? best : nil
        }
    }

    /// The names with kinds that agree, and with mentions that the tagger passed over.
    func agreed(_ names: [TaggedName]) -> [TaggedName] {
        var tallies: [UInt64: Tally] = [:]
        for name in names {
            tallies[phrase(name.range), default: Tally()].kinds[name.kind] += 1
            tallies[phrase(name.range), default: Tally()].count += 1
        }
        var result: [TaggedName] = []
        var next = 0
        for chunk in report.chunks {
            while next < names.count, names[next].range.lowerBound < chunk.lowerBound {
                result.append(agreed(names[next], tallies))
                next += 1
            }
            let isFree =
                (next == names.count || names[next].range.lowerBound >= chunk.upperBound)
                && (result.last.map { $0.range.upperBound <= chunk.lowerBound } ?? true)
            if isFree, report.showsCase(chunk.lowerBound), let tally = tallies[phrase(chunk)], tally.count > 1,
                let kind = tally.leading
            {
                result.append((chunk, kind))
            }
        }
        for name in names[next...] { result.append(agreed(name, tallies)) }
        return result
    }

    private func agreed(_ name: TaggedName, _ tallies: [UInt64: Tally]) -> TaggedName {
        (name.range, tallies[phrase(name.range)]?.leading ?? name.kind)
    }

    private func phrase(_ range: Range<Int>) -> UInt64 {
        range.reduce(0) { WordHash.joined($0, report.word($1).exact) }
    }
}
