/// A line of three or more backticks, perhaps with one word behind them, above lines that are shown as typed.
struct CodeFence {
    private let length: Int

    private static let longestWord = 20

    init?(_ line: ArraySlice<Unicode.Scalar>) {
        let words = line.drop { $0.isSpace }
        let signs = words.prefix { $0 == "`" }
        guard signs.count >= 3 else { return nil }
        var word = words.dropFirst(signs.count).drop { $0.isSpace }
        while word.last?.isSpace == true { word.removeLast() }
        guard word.count <= Self.longestWord, word.allSatisfy({ !$0.isSpace && $0 != "`" }) else { return nil }
        length = signs.count
    }

    /// Whether a line ends what the fence opened.
    func isClosed(by line: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = line.drop { $0.isSpace }
        let signs = words.prefix { $0 == "`" }
        return signs.count >= length && words.dropFirst(signs.count).allSatisfy(\.isSpace)
    }
}
