import HTML
import News

extension PageStatements {
    /// Whether a place is a byline where running text stands around it: there links lead to whomever a report is about,
    /// and "by" stands in sentences.
    func isSigned(_ mark: PrintedByline.Mark) -> Bool { mark.rank > .words || mark.isOpened }

    /// Whether the linked headline of another report stands before an element, whose authors it then names.
    func followsOther(_ index: Int) -> Bool {
        (max(0, index - 15)..<index).contains { isOther($0) && tree.entries[$0].end <= index }
    }

    /// The names behind "By" between the headline and the article.
    func signedNames(_ marks: [PrintedByline.Mark]) -> [String] {
        guard let top = headlineIndex else { return [] }
        let above = marks.filter { $0.index > top && $0.index < bodyStart && $0.isOpened }
        return Self.people(printedContributors(above), .author).filter { $0.contains(" ") }
    }

    /// Whether one of the names has a word in common with that one, as the names of one person do.
    static func isAmong(_ names: [String], _ name: String) -> Bool {
        let words = Set(Key(name).words.filter { $0.count >= 3 })
        return contains(names, name) || names.contains { Key($0).words.contains { words.contains($0) } }
    }

    /// The names that stand alone in bold letters on one of the article's first lines.
    ///
    /// Some newspapers sign there, and name themselves as the author to machines.
    var openingNames: [String] {
        guard !metadata.linked.makers.isEmpty || metadata.first(Self.authorMetas) != nil else { return [] }
        for line in lines.prefix(4) where line.words >= 2 && line.words <= 12 {
            guard !Self.headings.contains(tree.entries[line.at].tag) else { continue }
            let isBold = tree.range(line.at).contains { tree.entries[$0].tag == .strong || tree.entries[$0].tag == .b }
            guard isBold || tree.isInside(line.at, where: { [.strong, .b].contains(tree.entries[$0].tag) }) else {
                continue
            }
            let parts = line.text.split { "/,&".contains($0) }.map { $0.collapsed }
            let names = parts.compactMap { PersonName($0, in: .marked)?.text }
            if names.count == parts.count, names.allSatisfy({ (2...4).contains($0.spacedWordCount) }) {
                return names
            }
        }
        return []
    }

    private static let headings: Set<Tag> = [.h1, .h2, .h3, .h4, .h5, .h6]
}
