/// Finds whom a comment names by `@`.
public enum Mentions {
    /// The most that one comment names; further ones are words like others.
    public static let limit = 10
    private static let longestName = DisplayName.length.upperBound

    /// Those of the names that stand in the text after an `@`, as they are written there.
    ///
    /// The longest name wins: of "Rana" and "Rana K.", `@Rana K.` is the second. Case does not count. Linear in the
    /// text, with the longest name as its factor.
    public static func find(in text: String, among names: some Sequence<String>) -> [(typed: String, name: String)] {
        let known = Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        guard !known.isEmpty else { return [] }
        let scalars = Array(text.unicodeScalars)
        var found: [(typed: String, name: String)] = []
        var at = 0
        while at < scalars.count, found.count < limit {
            defer { at += 1 }
            guard scalars[at] == "@", at == 0 || !scalars[at - 1].isLetterOrDigit else { continue }
            let most = min(longestName, scalars.count - at - 1)
            for length in stride(from: most, through: DisplayName.length.lowerBound, by: -1) {
                let end = at + 1 + length
                guard end == scalars.count || !scalars[end].isLetterOrDigit else { continue }
                let typed = String(String.UnicodeScalarView(scalars[at + 1..<end]))
                guard let name = known[typed.lowercased()] else { continue }
                if !found.contains(where: { $0.name == name }) { found.append((typed, name)) }
                at += length
                break
            }
        }
        return found
    }
}
