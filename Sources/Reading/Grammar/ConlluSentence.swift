import News

/// One sentence of a CoNLL-U file: its lines as they stand, and which of them are words.
///
/// Comments, multi-word tokens and empty nodes are kept as they are; so are a word's number, form, enhanced
/// dependencies and miscellany.
struct ConlluSentence {
    private static let tab: UInt8 = 0x09
    private let lines: [ArraySlice<UInt8>]
    /// For each word of the sentence, its line and where that line's columns begin and end.
    private var rows: [(line: Int, columns: [ArraySlice<UInt8>])] = []

    init(_ bytes: [UInt8]) {
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            guard let first = line.first, first.isASCIIDigit else { continue }
            let columns = line.split(separator: Self.tab, omittingEmptySubsequences: false)
            guard columns.count == 10, columns[0].allSatisfy(\.isASCIIDigit) else { continue }
            rows.append((number, columns))
        }
    }

    /// The words of sentences as a text of their own, each a token.
    static func analysis(of sentences: [ConlluSentence]) -> Analysis {
        var text: [UInt8] = []
        var tokens: [Token] = []
        var ranges: [Range<Int>] = []
        for sentence in sentences {
            let first = tokens.count
            var space = true
            for row in sentence.rows {
                if space, !text.isEmpty { text.append(0x20) }
                let start = text.count
                text.append(contentsOf: row.columns[1])
                tokens.append(Token(start: Int32(start), end: Int32(text.count), kind: .word, spaceBefore: space))
                space = !saysNoSpace(row.columns[9])
            }
            if first < tokens.count { ranges.append(first..<tokens.count) }
        }
        return Analysis(text: CodePoints(utf8: text), tokens: tokens, sentences: ranges)
    }

    /// How many words there are.
    var count: Int { rows.count }

    private static func saysNoSpace(_ miscellany: ArraySlice<UInt8>) -> Bool {
        miscellany.split(separator: 0x7C).contains { $0.elementsEqual("SpaceAfter=No".utf8) }
    }

    /// The sentence with what a grammar found in its words, which are an analysis's from `first` on.
    func filled(from analysis: Analysis, first: Int, by grammar: Grammar) -> [UInt8] {
        var result: [UInt8] = []
        var next = 0
        for (number, line) in lines.enumerated() {
            if number > 0 { result.append(0x0A) }
            guard next < rows.count, rows[next].line == number else {
                result.append(contentsOf: line)
                continue
            }
            let columns = rows[next].columns
            result.append(contentsOf: columns[0])
            result.append(Self.tab)
            result.append(contentsOf: columns[1])
            let found = analysis.conlluColumns(of: first + next, numbers: { self.number(of: $0 - first) }, by: grammar)
            result.append(contentsOf: found.utf8)
            result.append(contentsOf: columns[8])
            result.append(Self.tab)
            result.append(contentsOf: columns[9])
            if line.last == 0x0D { result.append(0x0D) }
            next += 1
        }
        return result
    }

    private func number(of word: Int) -> String { String(decoding: rows[word].columns[0], as: UTF8.self) }
}

extension Analysis {
    /// Lemma to relation as CoNLL-U's third to eighth columns, with the tabs around them.
    func conlluColumns(of token: Int, numbers: (Int) -> String, by grammar: Grammar) -> String {
        let found = tokens[token]
        let isRoot = Int(found.head) == token
        let columns = [
            "", lemmas[token].isEmpty ? "_" : lemmas[token], found.part.name, found.tag.name,
            grammar.morphology(of: token, in: self), isRoot ? "0" : numbers(Int(found.head)),
            isRoot ? "root" : found.relation.name, "",
        ]
        return columns.joined(separator: "\t")
    }
}
