/// What makes a line an item of a list: `- words`, `* words`, `+ words`, `1. words` or `1) words`.
struct ListMark {
    /// How far in it stands.
    let indent: Int
    let number: Int?
    let words: ArraySlice<Unicode.Scalar>

    /// The longest number, in digits: a year at the beginning of a line is none.
    private static let longestNumber = 3

    init?(_ line: ArraySlice<Unicode.Scalar>) {
        let words = line.drop { $0.isSpace }
        indent = Self.indent(of: line)
        guard let first = words.first else { return nil }
        let rest: ArraySlice<Unicode.Scalar>
        if first == "-" || first == "*" || first == "+" {
            number = nil
            rest = words.dropFirst()
        } else {
            let digits = words.prefix(Self.longestNumber).prefix { ("0"..."9").contains($0) }
            rest = words.dropFirst(digits.count + 1)
            guard let point = words.dropFirst(digits.count).first, point == "." || point == ")",
                let value = Int(String(String.UnicodeScalarView(digits)))
            else { return nil }
            number = value
        }
        guard rest.first?.isSpace == true, rest.contains(where: { !$0.isSpace && $0 != first }) else { return nil }
        self.words = rest.drop { $0.isSpace }
    }

    /// Whether it begins a list right beneath the words of a paragraph, which a sentence may have broken at a number.
    var interrupts: Bool { number.map { $0 == 1 } ?? true }

    /// How many columns stand empty before a line's words.
    static func indent(of line: ArraySlice<Unicode.Scalar>) -> Int {
        line.prefix { $0.isSpace }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    }
}
