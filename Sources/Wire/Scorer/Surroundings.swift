import HTML

/// What the elements around each element of a page are, for all of them in one pass.
struct Surroundings {
    /// How many elements up the nearest of each sort is, itself counted as 1; none where there is none in reach.
    struct Around {
        var depth = 0
        var bodyNamed = 0
        /// The nearest that is named, tagged or marked as no part of an article, left out or not.
        var unwanted = 0
        var unwantedReason: Reason?
        var article = 0
        var main = 0
        var header = 0
        var figure = 0
        var list = 0
        var table = 0
        var form = 0
        var quote = 0
        var landmark = 0

        fileprivate mutating func descend() {
            depth += 1
            func next(_ distance: inout Int) { if distance > 0 { distance = min(30, distance + 1) } }
            next(&bodyNamed)
            next(&unwanted)
            next(&article)
            next(&main)
            next(&header)
            next(&figure)
            next(&list)
            next(&table)
            next(&form)
            next(&quote)
            next(&landmark)
        }

        fileprivate mutating func enter(_ tag: Tag) {
            switch tag {
            case .article: article = 1
            case .main: main = 1
            case .header: header = 1
            case .figure, .figcaption: figure = 1
            case .ul, .ol, .dl: list = 1
            case .table: table = 1
            case .form: form = 1
            case .blockquote: quote = 1
            case .nav, .aside, .footer, .menu: landmark = 1
            default: break
            }
        }
    }

    private var list: [Around]

    init(_ finder: BodyFinder) {
        list = Array(repeating: Around(), count: finder.tree.entries.count)
        for (index, entry) in finder.tree.entries.enumerated() where !entry.isText {
            var around = entry.parent >= 0 ? list[entry.parent] : Around()
            around.descend()
            around.enter(entry.tag)
            if finder.signals[index] == .body { around.bodyNamed = 1 }
            if let reason = finder.asides[index] {
                around.unwanted = 1
                around.unwantedReason = reason
            }
            list[index] = around
        }
    }

    subscript(_ index: Int) -> Around { list[index] }
}
