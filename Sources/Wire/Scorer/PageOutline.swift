import HTML
import News

/// A page's lines with what is to be known of each from the others and from the tree: what features are made of.
struct PageOutline {
    /// What a line's words say.
    struct Detail {
        var commas = 0
        var digits = 0
        var capitals = 0
        /// The class of the first byte and of the last: see ``PageOutline/kind(of:)``.
        var opening = 0
        var ending = 0
        var quotes = 0
        /// How many words of the headline it holds, and which share of its words they are.
        var headlineShared = 0
        var headlineShare = 0.0
        var isDescription = false
        /// Which share of its runs of words the page's JSON-LD has in its body.
        var bodyShare = 0.0
        /// How many lines of the page say the same, itself included.
        var copies = 1
        var isRepeated = false
        var isByline = false
        var mark: Reason?
    }

    /// Lines that have something in common.
    struct Group {
        var mass = 0.0
        var lines = 0
        var words = 0
        var bytes = 0
        var linked = 0
        var sentences = 0
        var first: Int

        var linkShare: Double { Double(linked) / Double(max(1, bytes)) }
        var sentenceShare: Double { Double(sentences) / Double(max(1, lines)) }
    }

    let lines: [PageLine]
    let verdicts: [LineVerdicts.Verdict]
    private(set) var details: [Detail] = []
    let surroundings: Surroundings
    let rootDepth: Int
    private(set) var isInRoot: [Bool] = []
    private(set) var isAfter: [Bool] = []
    private(set) var distanceToText: [Int] = []
    /// Lines whose elements and whose elements' parents are made alike.
    private(set) var shapes: [Group] = []
    private(set) var shapeOf: [Int] = []
    /// Lines whose elements have the same parent.
    private(set) var parents: [Group] = []
    private(set) var parentOf: [Int] = []
    /// The line that is the headline.
    let headline: Int?
    private(set) var massBefore: [Double] = [0]
    var totalMass: Double { max(1, massBefore[lines.count]) }
    private(set) var rootMass = 0.0
    let statesBody: Bool
    private(set) var keptBefore: [Int] = [0]
    private(set) var keptWords = 0
    private(set) var sinceKept: [Int] = []
    private(set) var untilKept: [Int] = []
    private(set) var sinceText: [Int] = []
    private(set) var untilText: [Int] = []

    init(_ reader: PageReader, _ verdicts: [LineVerdicts.Verdict], headline: Key?, headlineAt: Int?, end: Int) {
        let tree = reader.tree
        let finder = reader.finder
        lines = finder.pageLines
        self.verdicts = verdicts
        surroundings = Surroundings(finder)
        rootDepth = tree.entries.isEmpty ? 0 : surroundings[finder.root].depth
        let place = headlineAt.map { tree.range($0) }
        self.headline = place.flatMap { place in finder.pageLines.firstIndex { place.contains($0.at) } }
        let body = finder.witness
        statesBody = (body?.count ?? 0) > 60
        readDetails(reader, headline: headline, body: statesBody ? body : nil)
        readGroups(finder)
        let root = tree.entries.isEmpty ? 0..<0 : tree.range(finder.root)
        for (index, line) in lines.enumerated() {
            isInRoot.append(root.contains(line.at))
            isAfter.append(line.at >= end)
            if isInRoot[index] { rootMass += line.mass }
            let isKept = verdicts[index].kind != .furniture
            massBefore.append(massBefore[index] + line.mass)
            keptBefore.append(keptBefore[index] + (isKept ? 1 : 0))
            if isKept { keptWords += line.words }
        }
        let kept = verdicts.map { $0.kind != .furniture }
        let text = lines.indices.map { kept[$0] && lines[$0].mass > 0 }
        (sinceKept, untilKept) = Self.distances(kept)
        (sinceText, untilText) = Self.distances(text)
        readDistances(text, tree)
    }

    /// How many lines ago the last marked line was, and in how many the next one comes; at most a hundred.
    private static func distances(_ marked: [Bool]) -> (since: [Int], until: [Int]) {
        func distances(_ order: some Sequence<Int>) -> [Int] {
            var out = Array(repeating: 100, count: marked.count)
            var distance = 100
            for index in order {
                distance = min(100, distance + 1)
                out[index] = distance
                if marked[index] { distance = 0 }
            }
            return out
        }
        return (distances(marked.indices), distances(marked.indices.reversed()))
    }

    /// How many elements up from each line the nearest one is that also holds running text that was kept.
    private mutating func readDistances(_ text: [Bool], _ tree: PageTree) {
        var count = Array(repeating: 0, count: tree.entries.count + 1)
        for index in lines.indices where text[index] { count[lines[index].at] = 1 }
        var sum = 0
        for index in count.indices {
            let own = count[index]
            count[index] = sum
            sum += own
        }
        for index in lines.indices {
            var at = lines[index].element
            var steps = 0
            let own = text[index] ? 1 : 0
            while at > 0, steps < 12, count[tree.entries[at].end] - count[at] - own <= 0 {
                at = tree.entries[at].parent
                steps += 1
            }
            distanceToText.append(steps)
        }
    }

    private mutating func readGroups(_ finder: BodyFinder) {
        var shapeNumbers: [UInt64: Int] = [:]
        var parentNumbers: [Int: Int] = [:]
        for (index, line) in lines.enumerated() {
            let parent = finder.tree.entries[line.element].parent
            var shape = finder.shapes[line.element]
            if parent >= 0 { shape = (shape ^ finder.shapes[parent] >> 7) &* 0x9E37_79B9_7F4A_7C15 }
            let shapeNumber = shapeNumbers[shape] ?? shapes.count
            if shapeNumber == shapes.count {
                shapeNumbers[shape] = shapeNumber
                shapes.append(Group(first: index))
            }
            shapeOf.append(shapeNumber)
            shapes[shapeNumber].add(line)
            let parentNumber = parentNumbers[parent] ?? parents.count
            if parentNumber == parents.count {
                parentNumbers[parent] = parentNumber
                parents.append(Group(first: index))
            }
            parentOf.append(parentNumber)
            parents[parentNumber].add(line)
        }
    }

    private mutating func readDetails(_ reader: PageReader, headline: Key?, body: Shingles?) {
        var headlineWords: Set<WordHash> = []
        // A bit for each of them: most words of the page are told from them by it.
        var headlineBits: UInt64 = 0
        headline?.forEachWord { word, length in
            guard length > 3 else { return }
            headlineWords.insert(word)
            headlineBits |= 1 << (word.value & 63)
        }
        let description = reader.metadata["og:description", "description"].map { Key(MarkedText.plain($0)) }
        // The lines that say the same have one number.
        var numbers: [Key: Int] = [:]
        var numberOf: [Int] = []
        var copies: [Int] = []
        numbers.reserveCapacity(lines.count)
        details.reserveCapacity(lines.count)
        let lines = lines
        for index in lines.indices {
            let line = lines[index]
            var detail = Detail()
            detail.readBytes(line.text)
            detail.mark = line.mark?.reason
            if !headlineWords.isEmpty, line.words <= 60 {
                var words = 0
                line.key.forEachWord { word, length in
                    words += 1
                    guard length > 3, headlineBits >> (word.value & 63) & 1 == 1 else { return }
                    if headlineWords.contains(word) { detail.headlineShared += 1 }
                }
                detail.headlineShare = Double(detail.headlineShared) / Double(max(1, words))
            }
            if let description, line.key.bytes.count >= 30 {
                detail.isDescription = line.key.bytes.starts(with: description.bytes.prefix(60))
            }
            if let body { detail.bodyShare = body.share(of: line.key) }
            detail.isByline = line.words <= 14 && !line.endsSentence && Byline.isByline(line.text)
            if let number = numbers[line.key] {
                detail.isRepeated = true
                numberOf.append(number)
                copies[number] += 1
            } else {
                numbers[line.key] = copies.count
                numberOf.append(copies.count)
                copies.append(1)
            }
            details.append(detail)
        }
        for index in lines.indices { details[index].copies = copies[numberOf[index]] }
    }
}

extension PageOutline.Group {
    mutating func add(_ line: PageLine) {
        mass += line.mass
        lines += 1
        words += line.words
        bytes += line.bytes
        linked += line.linked
        if line.endsSentence { sentences += 1 }
    }
}

extension PageOutline.Detail {
    mutating func readBytes(_ text: String) {
        var last: UInt8 = 0x20
        var first: UInt8?
        let bytes = Array(text.utf8)
        let span = bytes.span
        for index in span.indices {
            let byte = span[index]
            if byte == 0x2C { commas += 1 }
            if byte.isDigit { digits += 1 }
            if byte.isCapital { capitals += 1 }
            // Straight marks, and the last byte of those that are not, after E2 80.
            if byte == 0x22 || ((byte == 0x9C || byte == 0x9D) && last == 0x80) { quotes += 1 }
            if first == nil { first = byte }
            last = byte
        }
        opening = Self.kind(of: first ?? 0x20)
        ending = Self.kind(of: last)
    }

    /// A number for what a byte is.
    private static func kind(of byte: UInt8) -> Int {
        switch byte {
        case 0x2E: 1
        case 0x21, 0x3F: 2
        case 0x3A: 3
        case 0x22, 0x27: 4
        case 0x28, 0x29, 0x5B, 0x5D: 5
        case 0x2C, 0x3B: 6
        case 0x2A, 0x2D, 0x7C, 0x3E: 7
        case _ where byte.isDigit: 8
        case _ where byte.isCapital: 9
        case _ where byte.isLowerCase: 10
        case 0x80...: 11
        default: 12
        }
    }
}
