import HTML
import News

/// What the scorer is told of every line of a page: a row of numbers a line, in the order of ``names``.
struct LineFeatures {
    private var values: [Float] = []

    static let names: [String] =
        ownNames + reasonNames("said") + placeNames + reasonNames("around") + groupNames + pageNames
        + neighbourOffsets.flatMap { offset in neighbourNames.map { "\($0)@\(offset)" } }
    static let width = names.count

    /// The numbers of one line.
    mutating func row(_ index: Int, of page: PageOutline) -> [Float] {
        values.removeAll(keepingCapacity: true)
        addOwn(page.lines[index], page.details[index])
        addPlace(index, page)
        addGroup(index, page)
        addPage(index, page)
        for offset in Self.neighbourOffsets { addNeighbour(index, offset, page) }
        return values
    }

    private mutating func add(_ value: Double) { values.append(Float(value)) }
    private mutating func add(_ value: Int) { values.append(Float(value)) }
    private mutating func add(_ truth: Bool) { values.append(truth ? 1 : 0) }

    // MARK: The line's own words.

    private static let ownNames = [
        "words", "bytes", "linkShare", "strongShare", "slantedShare", "endsSentence", "place", "commas", "digitShare",
        "capitalShare", "opening", "ending", "quotes", "headlineShared", "headlineShare", "isDescription",
        "bodyShingles", "copies", "isRepeated", "isByline", "mass",
    ]

    private mutating func addOwn(_ line: PageLine, _ detail: PageOutline.Detail) {
        let bytes = Double(max(1, line.bytes))
        add(line.words)
        add(line.bytes)
        add(line.linkShare)
        add(Double(line.strong) / bytes)
        add(Double(line.slanted) / bytes)
        add(line.endsSentence)
        add(line.place.number)
        add(detail.commas)
        add(Double(detail.digits) / bytes)
        add(Double(detail.capitals) / bytes)
        add(detail.opening)
        add(detail.ending)
        add(detail.quotes)
        add(detail.headlineShared)
        add(detail.headlineShare)
        add(detail.isDescription)
        add(detail.bodyShare)
        add(detail.copies)
        add(detail.isRepeated)
        add(detail.isByline)
        add(line.mass)
        addReason(detail.mark)
    }

    private static func reasonNames(_ name: String) -> [String] { [name, "\(name)Kind"] }

    private mutating func addReason(_ reason: Reason?) {
        add(reason != nil)
        add(reason.map(\.featureNumber) ?? 0)
    }

    // MARK: Where it stands in the tree.

    private static let placeNames = [
        "depth", "depthBelowRoot", "isInRoot", "isAfter", "bodyNamed", "unwantedAt", "unwantedKind", "articleAt",
        "mainAt", "headerAt", "figureAt", "listAt", "tableAt", "formAt", "quoteAt", "landmarkAt", "textAt",
    ]

    private mutating func addPlace(_ index: Int, _ page: PageOutline) {
        let around = page.surroundings[page.lines[index].element]
        add(around.depth)
        add(around.depth - page.rootDepth)
        add(page.isInRoot[index])
        add(page.isAfter[index])
        add(around.bodyNamed)
        add(around.unwanted)
        add(around.unwantedReason.map(\.featureNumber) ?? 0)
        add(around.article)
        add(around.main)
        add(around.header)
        add(around.figure)
        add(around.list)
        add(around.table)
        add(around.form)
        add(around.quote)
        add(around.landmark)
        add(page.distanceToText[index])
        addReason(page.lines[index].aside)
    }

    // MARK: The lines that are made as it is, and those that stand with it.

    private static let groupNames = [
        "shapeMassShare", "shapeLines", "shapeLinkShare", "shapeSentences", "parentMassShare", "parentLines",
        "parentLinkShare", "parentSentences", "parentWords", "positionInParent",
    ]

    private mutating func addGroup(_ index: Int, _ page: PageOutline) {
        let shape = page.shapes[page.shapeOf[index]]
        let parent = page.parents[page.parentOf[index]]
        add(shape.mass / page.totalMass)
        add(shape.lines)
        add(shape.linkShare)
        add(shape.sentenceShare)
        add(parent.mass / page.totalMass)
        add(parent.lines)
        add(parent.linkShare)
        add(parent.sentenceShare)
        add(Double(parent.words) / Double(max(1, parent.lines)))
        add(index - parent.first)
    }

    // MARK: Where it stands in the page.

    private static let pageNames = [
        "fromHeadline", "hasHeadline", "massBefore", "massAfter", "shareBefore", "index", "lines", "rootMassShare",
        "totalMass", "statesBody", "kept", "keptBefore", "keptAfter", "sinceKept", "untilKept", "keptAround",
        "sinceText", "untilText", "droppedKind", "keptWords",
    ]

    private mutating func addPage(_ index: Int, _ page: PageOutline) {
        add(page.headline.map { min(200, max(-200, index - $0)) } ?? 0)
        add(page.headline != nil)
        add(page.massBefore[index])
        add(page.massBefore[page.lines.count] - page.massBefore[index + 1])
        add(page.massBefore[index] / page.totalMass)
        add(min(index, 1_000))
        add(min(page.lines.count, 5_000))
        add(page.rootMass / page.totalMass)
        add(page.totalMass)
        add(page.statesBody)
        add(page.verdicts[index].kind != .furniture)
        add(min(200, page.keptBefore[index]))
        add(min(200, page.keptBefore[page.lines.count] - page.keptBefore[index + 1]))
        add(page.sinceKept[index])
        add(page.untilKept[index])
        add(page.keptBefore[min(page.lines.count, index + 4)] - page.keptBefore[max(0, index - 3)])
        add(page.sinceText[index])
        add(page.untilText[index])
        add(page.verdicts[index].kind == .furniture ? page.verdicts[index].reason.featureNumber : 0)
        add(page.keptWords)
    }

    // MARK: The lines before and after it.

    private static let neighbourOffsets = [-2, -1, 1, 2]
    private static let neighbourNames = [
        "words", "linkShare", "endsSentence", "place", "kept", "said", "isSibling", "isShapedAlike",
    ]

    private mutating func addNeighbour(_ index: Int, _ offset: Int, _ page: PageOutline) {
        let other = index + offset
        guard page.lines.indices.contains(other) else {
            values.append(contentsOf: repeatElement(-1, count: Self.neighbourNames.count))
            return
        }
        add(page.lines[other].words)
        add(page.lines[other].linkShare)
        add(page.lines[other].endsSentence)
        add(page.lines[other].place.number)
        add(page.verdicts[other].kind != .furniture)
        add(page.details[other].mark != nil)
        add(page.parentOf[other] == page.parentOf[index])
        add(page.shapeOf[other] == page.shapeOf[index])
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
