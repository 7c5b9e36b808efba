/// What a word does anywhere in a report: a name that is bare here may be told by a title or a first name elsewhere.
struct WordContext {
    var signs: Signs = []
    /// How often the report has it as what may be a name.
    var names: UInt16 = 0
    /// The fullest stretch that it stands in, or -1.
    var fullest: Int32 = -1

    struct Signs: OptionSet {
        let rawValue: UInt32
        static let small = Signs(rawValue: 1)
        static let inside = Signs(rawValue: 1 << 1)
        static let afterTitle = Signs(rawValue: 1 << 2)
        static let afterFirstName = Signs(rawValue: 1 << 3)
        static let besideSpeech = Signs(rawValue: 1 << 4)
        static let afterLocative = Signs(rawValue: 1 << 5)
        static let afterArticle = Signs(rawValue: 1 << 6)
        static let beforeOrganization = Signs(rawValue: 1 << 7)
        static let beforeLocation = Signs(rawValue: 1 << 8)
        static let ends = Signs(rawValue: 1 << 9)
        static let begins = Signs(rawValue: 1 << 10)
        static let alone = Signs(rawValue: 1 << 11)
        static let beforePossessive = Signs(rawValue: 1 << 12)
        static let inBrackets = Signs(rawValue: 1 << 13)
        static let withPeople = Signs(rawValue: 1 << 14)
        static let besideFirst = Signs(rawValue: 1 << 15)
        static let count = 16
    }

    /// The contexts of a report's words, by their group.
    static func of(_ report: ReportTraits) -> [WordContext] {
        let groups = report.words.reduce(0) { max($0, Int($1.group) + 1) }
        var contexts = [WordContext](repeating: WordContext(), count: groups)
        for index in 0..<report.count where report.chunkOf[index] < 0 && report.showsCase(index) {
            let word = report.word(index)
            if !word.marks.contains(.capital) { contexts[Int(word.group)].signs.insert(.small) }
        }
        for (number, chunk) in report.chunks.enumerated() {
            var around = Signs()
            let first = chunk.lowerBound
            let last = chunk.upperBound - 1
            if first > 0, !report.opensLine[first] {
                let before = report.word(first - 1)
                if before.classes.contains(.title) { around.insert(.afterTitle) }
                if before.classes.contains(.locative) { around.insert(.afterLocative) }
                if before.classes.contains(.speech) { around.insert(.besideSpeech) }
                if before.lower == the { around.insert(.afterArticle) }
                if before.lower == bracket { around.insert(.inBrackets) }
            }
            if chunk.upperBound < report.count, !report.opensLine[chunk.upperBound] {
                let after = report.word(chunk.upperBound)
                if after.classes.contains(.speech) { around.insert(.besideSpeech) }
                if after.classes.contains(.organization) { around.insert(.beforeOrganization) }
                if after.classes.contains(.location) { around.insert(.beforeLocation) }
                if after.lower == possessive { around.insert(.beforePossessive) }
            }
            let head = report.word(last).classes
            for index in chunk where report.mayName(index) {
                var signs = around
                if report.opening[index] == .none || index > first { signs.insert(.inside) }
                if index > first {
                    let before = report.word(index - 1).classes
                    signs.remove([.afterTitle, .afterLocative, .afterArticle])
                    if before.contains(.title) { signs.insert(.afterTitle) }
                    if !before.isDisjoint(with: [.firstName, .givenName]) { signs.insert(.afterFirstName) }
                    if before.contains(.people) { signs.insert(.withPeople) }
                }
                if index < last {
                    signs.remove([.besideSpeech, .beforePossessive])
                    if head.contains(.organization) { signs.insert(.beforeOrganization) }
                    if head.contains(.location) { signs.insert(.beforeLocation) }
                }
                if chunk.count == 1 {
                    signs.insert(.alone)
                } else if index == first {
                    signs.insert(.begins)
                } else if index == last {
                    signs.insert(.ends)
                }
                let group = Int(report.word(index).group)
                contexts[group].signs.formUnion(signs)
                contexts[group].names &+= contexts[group].names < 1_000 ? 1 : 0
                let other = contexts[group].fullest
                if chunk.count > 1, other < 0 || report.chunks[Int(other)].count < chunk.count, chunk.count < 7 {
                    contexts[group].fullest = Int32(number)
                }
            }
        }
        return contexts
    }

    private static let the = WordHash.folded("the")
    private static let bracket = WordHash.folded("(")
    private static let possessive = WordHash.folded("'s")
}
