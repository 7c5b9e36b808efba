import News
import Reading

/// What the entity tagger learns from: stretches of reports with the tags that are right.
struct EntityExamples {
    let reader: EntityReader
    private(set) var all: [TagField.Example] = []
    /// How often each feature was seen, up to 255.
    private var counts = [UInt8](repeating: 0, count: 1 << FeatureRows.bits)
    private let tokenizer = Tokenizer()

    init(reader: EntityReader) { self.reader = reader }

    mutating func take(_ report: MarkedReport, forgetting seed: UInt64) {
        let analysis = tokenizer.analyse(CodePoints(report.text))
        var tags = [UInt8](repeating: UInt8(EntityTag.outside), count: analysis.tokens.count)
        for (range, kind) in report.ranges(analysis) {
            for index in range { tags[index] = UInt8(EntityTag.number(kind, Self.place(of: index, in: range))) }
        }
        for stretch in reader.observe(analysis, forgetting: seed) {
            for rows in stretch.rows { for row in rows where counts[Int(row)] < .max { counts[Int(row)] += 1 } }
            let right = Self.whole(Array(tags[stretch.tokens]))
            all.append(.init(rows: stretch.rows, joints: stretch.joints, tags: right))
        }
    }

    private static func place(of index: Int, in range: Range<Int>) -> EntityTag.Place {
        if range.count == 1 { return .only }
        return index == range.lowerBound ? .first : index == range.upperBound - 1 ? .last : .inner
    }

    /// The tags without those of names that the stretch's edges cut.
    private static func whole(_ tags: [UInt8]) -> [UInt8] {
        var whole = [UInt8](repeating: UInt8(EntityTag.outside), count: tags.count)
        var start = 0
        for index in tags.indices {
            let before = index > start ? Int(tags[index - 1]) : EntityTag.outside
            if !EntityTag.mayFollow(before, Int(tags[index])) || EntityTag.mayFollow(before, EntityTag.outside) {
                start = index
            }
            guard EntityTag.mayFollow(Int(tags[index]), EntityTag.outside),
                EntityTag.mayFollow(EntityTag.outside, Int(tags[start]))
            else { continue }
            whole.replaceSubrange(start...index, with: tags[start...index])
            start = index + 1
        }
        return whole
    }

    /// Leaves out the features that were seen once and numbers the others; gives their places in their order.
    mutating func numberFeatures() -> [Int] {
        let places = counts.indices.filter { counts[$0] > 1 }
        var numbers = [Int32](repeating: -1, count: counts.count)
        for (number, place) in places.enumerated() { numbers[place] = Int32(number) }
        for index in all.indices {
            for token in all[index].rows.indices {
                all[index].rows[token] = all[index].rows[token].map { numbers[Int($0)] }.filter { $0 >= 0 }
            }
        }
        return places
    }
}
