import HTML
import News

/// What the scorer is told of every line of a page: a row of numbers a line, in the order of ``names``.
struct LineFeatures {
    /// How many numbers of the row are written.
    private var count = 0

    static let names: [String] =
        ownNames + reasonNames("said") + placeNames + reasonNames("around") + groupNames + pageNames
        + neighbourOffsets.flatMap { offset in neighbourNames.map { "\($0)@\(offset)" } }
    static let width = names.count

    /// The numbers of one line.
    static func row(_ index: Int, of page: PageOutline) -> [Float] {
        var values = Array(repeating: Float(0), count: width)
        var row = values.mutableSpan
        var features = LineFeatures()
        features.addOwn(page.lines[index], page.details[index], to: &row)
        features.addPlace(index, page, to: &row)
        features.addGroup(index, page, to: &row)
        features.addPage(index, page, to: &row)
        for offset in neighbourOffsets { features.addNeighbour(index, offset, page, to: &row) }
        return values
    }

    private mutating func add(_ value: Float, to row: inout MutableSpan<Float>) {
        row[count] = value
        count += 1
    }

    private mutating func add(_ value: Double, to row: inout MutableSpan<Float>) { add(Float(value), to: &row) }
    private mutating func add(_ value: Int, to row: inout MutableSpan<Float>) { add(Float(value), to: &row) }
    private mutating func add(_ truth: Bool, to row: inout MutableSpan<Float>) { add(truth ? Float(1) : 0, to: &row) }

    // MARK: The line's own words.

    private static let ownNames = [
        "words", "bytes", "linkShare", "strongShare", "slantedShare", "endsSentence", "place", "commas", "digitShare",
        "capitalShare", "opening", "ending", "quotes", "headlineShared", "headlineShare", "isDescription",
        "bodyShingles", "copies", "isRepeated", "isByline", "mass",
    ]

    private mutating func addOwn(_ line: PageLine, _ detail: PageOutline.Detail, to row: inout MutableSpan<Float>) {
        let bytes = Double(max(1, line.bytes))
        add(line.words, to: &row)
        add(line.bytes, to: &row)
        add(line.linkShare, to: &row)
        add(Double(line.strong) / bytes, to: &row)
        add(Double(line.slanted) / bytes, to: &row)
        add(line.endsSentence, to: &row)
        add(line.place.number, to: &row)
        add(detail.commas, to: &row)
        add(Double(detail.digits) / bytes, to: &row)
        add(Double(detail.capitals) / bytes, to: &row)
        add(detail.opening, to: &row)
        add(detail.ending, to: &row)
        add(detail.quotes, to: &row)
        add(detail.headlineShared, to: &row)
        add(detail.headlineShare, to: &row)
        add(detail.isDescription, to: &row)
        add(detail.bodyShare, to: &row)
        add(detail.copies, to: &row)
        add(detail.isRepeated, to: &row)
        add(detail.isByline, to: &row)
        add(line.mass, to: &row)
        addReason(detail.mark, to: &row)
    }

    private static func reasonNames(_ name: String) -> [String] { [name, "\(name)Kind"] }

    private mutating func addReason(_ reason: Reason?, to row: inout MutableSpan<Float>) {
        add(reason != nil, to: &row)
        add(reason.map(\.featureNumber) ?? 0, to: &row)
    }

    // MARK: Where it stands in the tree.

    private static let placeNames = [
        "depth", "depthBelowRoot", "isInRoot", "isAfter", "bodyNamed", "unwantedAt", "unwantedKind", "articleAt",
        "mainAt", "headerAt", "figureAt", "listAt", "tableAt", "formAt", "quoteAt", "landmarkAt", "textAt",
    ]

    private mutating func addPlace(_ index: Int, _ page: PageOutline, to row: inout MutableSpan<Float>) {
        let around = page.surroundings[page.lines[index].element]
        add(around.depth, to: &row)
        add(around.depth - page.rootDepth, to: &row)
        add(page.isInRoot[index], to: &row)
        add(page.isAfter[index], to: &row)
        add(around.bodyNamed, to: &row)
        add(around.unwanted, to: &row)
        add(around.unwantedReason.map(\.featureNumber) ?? 0, to: &row)
        add(around.article, to: &row)
        add(around.main, to: &row)
        add(around.header, to: &row)
        add(around.figure, to: &row)
        add(around.list, to: &row)
        add(around.table, to: &row)
        add(around.form, to: &row)
        add(around.quote, to: &row)
        add(around.landmark, to: &row)
        add(page.distanceToText[index], to: &row)
        addReason(page.lines[index].aside, to: &row)
    }

    // MARK: The lines that are made as it is, and those that stand with it.

    private static let groupNames = [
        "shapeMassShare", "shapeLines", "shapeLinkShare", "shapeSentences", "parentMassShare", "parentLines",
        "parentLinkShare", "parentSentences", "parentWords", "positionInParent",
    ]

    private mutating func addGroup(_ index: Int, _ page: PageOutline, to row: inout MutableSpan<Float>) {
        let shape = page.shapes[page.shapeOf[index]]
        let parent = page.parents[page.parentOf[index]]
        add(shape.mass / page.totalMass, to: &row)
        add(shape.lines, to: &row)
        add(shape.linkShare, to: &row)
        add(shape.sentenceShare, to: &row)
        add(parent.mass / page.totalMass, to: &row)
        add(parent.lines, to: &row)
        add(parent.linkShare, to: &row)
        add(parent.sentenceShare, to: &row)
        add(Double(parent.words) / Double(max(1, parent.lines)), to: &row)
        add(index - parent.first, to: &row)
    }

    // MARK: Where it stands in the page.

    private static let pageNames = [
        "fromHeadline", "hasHeadline", "massBefore", "massAfter", "shareBefore", "index", "lines", "rootMassShare",
        "totalMass", "statesBody", "kept", "keptBefore", "keptAfter", "sinceKept", "untilKept", "keptAround",
        "sinceText", "untilText", "droppedKind", "keptWords",
    ]

    private mutating func addPage(_ index: Int, _ page: PageOutline, to row: inout MutableSpan<Float>) {
        add(page.headline.map { min(200, max(-200, index - $0)) } ?? 0, to: &row)
        add(page.headline != nil, to: &row)
        add(page.massBefore[index], to: &row)
        add(page.massBefore[page.lines.count] - page.massBefore[index + 1], to: &row)
        add(page.massBefore[index] / page.totalMass, to: &row)
        add(min(index, 1_000), to: &row)
        add(min(page.lines.count, 5_000), to: &row)
        add(page.rootMass / page.totalMass, to: &row)
        add(page.totalMass, to: &row)
        add(page.statesBody, to: &row)
        add(page.verdicts[index].kind != .furniture, to: &row)
        add(min(200, page.keptBefore[index]), to: &row)
        add(min(200, page.keptBefore[page.lines.count] - page.keptBefore[index + 1]), to: &row)
        add(page.sinceKept[index], to: &row)
        add(page.untilKept[index], to: &row)
        add(page.keptBefore[min(page.lines.count, index + 4)] - page.keptBefore[max(0, index - 3)], to: &row)
        add(page.sinceText[index], to: &row)
        add(page.untilText[index], to: &row)
        add(page.verdicts[index].kind == .furniture ? page.verdicts[index].reason.featureNumber : 0, to: &row)
        add(page.keptWords, to: &row)
    }

    // MARK: The lines before and after it.

    private static let neighbourOffsets = [-2, -1, 1, 2]
    private static let neighbourNames = [
        "words", "linkShare", "endsSentence", "place", "kept", "said", "isSibling", "isShapedAlike",
    ]

    private mutating func addNeighbour(
        _ index: Int, _ offset: Int, _ page: PageOutline, to row: inout MutableSpan<Float>
    ) {
        let other = index + offset
        guard page.lines.indices.contains(other) else {
            for _ in Self.neighbourNames { add(Float(-1), to: &row) }
            return
        }
        add(page.lines[other].words, to: &row)
        add(page.lines[other].linkShare, to: &row)
        add(page.lines[other].endsSentence, to: &row)
        add(page.lines[other].place.number, to: &row)
        add(page.verdicts[other].kind != .furniture, to: &row)
        add(page.details[other].mark != nil, to: &row)
        add(page.parentOf[other] == page.parentOf[index], to: &row)
        add(page.shapeOf[other] == page.shapeOf[index], to: &row)
    }
}

extension PageLine.Place {
    var number: Int {
        switch self {
        case .paragraph: 0
        case .quote: 1
        case .item: 2
        case .heading: 3
        case .row: 4
        case .cell: 5
        case .other: 6
        case .caption: 7
        }
    }
}

extension Reason {
    /// The reason's place in the order that the scorer was trained with: as declared.
    fileprivate static let numbers: [Reason: Int] = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0 + 1) })

    var featureNumber: Int { Self.numbers[self] ?? 0 }
}
