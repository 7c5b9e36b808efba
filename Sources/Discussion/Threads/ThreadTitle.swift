/// What whoever speaks first calls a thread, cleaned: one line of what can be seen, as comments are cleaned.
public struct ThreadTitle: Hashable, Sendable {
    public let text: String

    /// Cleans a title; nothing where nothing of it can be seen.
    ///
    /// - Parameter limit: the most code points; what is longer is cut.
    public init?(_ said: String, limit: Int) {
        var kept = String.UnicodeScalarView()
        for scalar in said.unicodeScalars.prefix(4 * limit) where kept.count < limit {
            switch CharacterRule.forText(scalar) {
            case .keep where !scalar.isSpace: kept.append(scalar)
            case .strip, .refuse: continue
            case .keep, .breakLine: if let last = kept.last, last != " " { kept.append(" ") }
            }
        }
        if kept.last == " " { kept.removeLast() }
        guard kept.contains(where: \.isVisible) else { return nil }
        text = String(kept)
    }
}

extension Screening {
    /// Whether a title may stand as it was said: it holds no word of the house's lists and no address.
    public func takes(_ title: ThreadTitle) -> Bool {
        guard banned.found(in: title.text).isEmpty, suspect.found(in: title.text).isEmpty else { return false }
        return (try? CommentText(title.text))?.links.isEmpty ?? false
    }
}
