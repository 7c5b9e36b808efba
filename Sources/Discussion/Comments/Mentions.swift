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
        var found: [(typed: String, name: String)] = []
        places(in: Array(text.unicodeScalars), among: names) { _, typed, name in
            if !found.contains(where: { $0.name == name }) { found.append((typed, name)) }
            return found.count < limit
        }
        return found
    }

    /// The text with other words in the place of somebody's names wherever they stand after an `@`, however often.
    ///
    /// - Parameter others: names of others; where a longer one of them stands, it is not theirs.
    public static func replacing(
        _ names: some Sequence<String>, besides others: some Sequence<String>, in text: String, by words: String
    ) -> String {
        let own = Set(names.map { $0.lowercased() })
        let scalars = Array(text.unicodeScalars)
        var replaced = String.UnicodeScalarView()
        var end = 0
        places(in: scalars, among: own.union(others.map { $0.lowercased() })) { place, _, name in
            if own.contains(name) {
                replaced.append(contentsOf: scalars[end..<place.lowerBound])
                replaced.append(contentsOf: words.unicodeScalars)
                end = place.upperBound
            }
            return true
        }
        replaced.append(contentsOf: scalars[end...])
        return String(replaced)
    }

    /// Visits each place at which one of the names stands after an `@`, with the sign, until the visitor has enough.
    private static func places(
        in scalars: [Unicode.Scalar], among names: some Sequence<String>,
        _ visit: (_ place: Range<Int>, _ typed: String, _ name: String) -> Bool
    ) {
        let known = Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        guard !known.isEmpty else { return }
        var at = 0
        while at < scalars.count {
            defer { at += 1 }
            guard scalars[at] == "@", at == 0 || !scalars[at - 1].isLetterOrDigit else { continue }
            let most = min(longestName, scalars.count - at - 1)
            for length in stride(from: most, through: DisplayName.length.lowerBound, by: -1) {
                let end = at + 1 + length
                guard end == scalars.count || !scalars[end].isLetterOrDigit else { continue }
                let typed = String(String.UnicodeScalarView(scalars[at + 1..<end]))
                guard let name = known[typed.lowercased()] else { continue }
                guard visit(at..<end, typed, name) else { return }
                at += length
                break
            }
        }
    }
}
