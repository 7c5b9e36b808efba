import News

/// Finds the entity that a stretch of tokens names.
struct EntityIndex {
    private let entities: [(range: Range<Int>, entity: Entity)]

    init(_ entities: [Entity], _ analysis: Analysis) {
        self.entities = entities.map { (analysis.tokens(in: $0.span), $0) }.sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
    }

    /// The entity that holds the head, or else the first in the range.
    func entity(in range: Range<Int>, head: Int) -> Entity? {
        let from = entities.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        var first: Entity?
        for item in entities[from...].prefix(16) {
            guard item.range.lowerBound < range.upperBound else { break }
            if item.range.contains(head) { return item.entity }
            if first == nil { first = item.entity }
        }
        return first
    }
}
