import News

/// Tells of a place's name whether people govern there, whether it is a region or a water, or something built.
struct PlaceKind {
    let analysis: Analysis
    let report: ReportTraits
    let gazetteer: Gazetteer

    /// By the gazetteer where that is sure, else by the words in the name.
    func of(_ range: Range<Int>) -> Entity.Label {
        let head = report.word(range.upperBound - 1).classes
        let standing = PlaceStanding(analysis.words(range), gazetteer: gazetteer)
        if let label = standing.label, standing.rankIsSure || !head.contains(.location) { return label }
        if Self.governed.contains(analysis.lowered[range.upperBound - 1]) { return .country }
        guard range.count > 1 else { return .country }
        if head.contains(.location) || Self.leads.contains(analysis.words[range.lowerBound]) { return .location }
        return head.contains(.facility) || head.contains(.street) ? .facility : .country
    }

    private static let governed = WordTable.words(
        """
        province county district state governorate prefecture parish oblast city town township village
        """)
    private static let leads: Set<String> = [
        "Lake", "Mount", "Mt.", "Gulf", "Strait", "Cape", "Isle", "Bay", "Sea", "River",
    ]
}
