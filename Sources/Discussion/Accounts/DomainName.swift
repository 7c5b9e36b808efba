/// A domain as rules compare it: whole labels in lower case, international ones in their `xn--` form.
public struct DomainName: Hashable, Sendable {
    /// From the outermost to the innermost: `["example", "news"]` for `news.example` reversed.
    private let labels: [String]

    /// Reads a domain as somebody types it, `@` or dots at its ends left out; nothing where it is none.
    public init?(_ text: some StringProtocol) {
        let given = text.lowercased().drop { $0 == "@" || $0 == "." || $0.isWhitespace }
        var names = given.split(omittingEmptySubsequences: false) { ".。．｡".contains($0) }
        if names.last?.allSatisfy(\.isWhitespace) == true { names.removeLast() }
        var labels: [String] = []
        for name in names {
            let trimmed = name.filter { !$0.isWhitespace }
            guard let label = Punycode.label(trimmed), (1...63).contains(label.utf8.count), label.first != "-",
                label.last != "-",
                label.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
            else { return nil }
            labels.append(label)
        }
        guard labels.count >= 2 else { return nil }
        self.labels = labels.reversed()
    }

    /// Whether it is the other domain or lies within it, compared by whole labels: `mail.example.org` lies within
    /// `example.org`, `attacker-example.org` does not.
    public func isWithin(_ other: DomainName) -> Bool { labels.starts(with: other.labels) }

    /// It and every domain that it lies within, but for those of one label.
    var surrounding: [DomainName] { (2...labels.count).map { DomainName(labels: Array(labels.prefix($0))) } }

    private init(labels: [String]) { self.labels = labels }
}

extension DomainName: CustomStringConvertible {
    public var description: String { labels.reversed().joined(separator: ".") }
}
