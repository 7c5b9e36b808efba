import News

/// Reads the grammar of sentences and nothing else: tags, lemmas and trees, as CoNLL-U.
///
/// It is loaded sooner than a ``Reader``, never changes, and may be used from many tasks at once.
public struct GrammarReader: Sendable {
    private let grammar: Grammar

    /// Loads the model that the package carries.
    ///
    /// - Throws: where it is missing or damaged; the error names it.
    public init() throws { grammar = try Grammar.packaged(vocabulary: EntityModel.packagedVocabulary()) }

    /// Fills in the grammar of sentences of a CoNLL-U file, given without the blank lines after them.
    ///
    /// Their words are taken as they are given. LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL are written over; comments,
    /// multi-word tokens, empty nodes and all other columns stay as they are, and so does a line that is no CoNLL-U.
    public func parse(conlluSentences: [[UInt8]]) -> [[UInt8]] {
        let sentences = conlluSentences.map(ConlluSentence.init)
        var analysis = ConlluSentence.analysis(of: sentences)
        grammar.annotate(&analysis)
        var first = 0
        return sentences.map { sentence in
            defer { first += sentence.count }
            return sentence.filled(from: analysis, first: first, by: grammar)
        }
    }

    /// Fills in the grammar of a whole CoNLL-U file; see ``parse(conlluSentences:)``.
    public func parse(conllu text: String) -> String {
        var sentences: [[UInt8]] = [[]]
        var breaks: [ArraySlice<UInt8>] = []
        for line in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.isEmpty || line.elementsEqual([0x0D]) {
                breaks.append(line)
                sentences.append([])
            } else {
                sentences[sentences.count - 1].append(contentsOf: line)
                sentences[sentences.count - 1].append(0x0A)
            }
        }
        var result: [UInt8] = []
        for (number, sentence) in parse(conlluSentences: sentences).enumerated() {
            result.append(contentsOf: sentence)
            guard number < breaks.count else { continue }
            result.append(contentsOf: breaks[number])
            result.append(0x0A)
        }
        // The last line of the split stands after the last line feed.
        if result.last == 0x0A { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    /// Takes plain text apart and gives its sentences as CoNLL-U, with their words' grammar.
    public func parse(text: String) -> String {
        var analysis = Tokenizer().analyse(CodePoints(text))
        grammar.annotate(&analysis)
        var result = ""
        for (number, sentence) in analysis.sentences.enumerated() {
            let line = analysis.words(sentence).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            result += "# sent_id = \(number + 1)\n# text = \(line)\n"
            for index in sentence {
                let touches = index + 1 < analysis.tokens.count && !analysis.tokens[index + 1].spaceBefore
                let columns = analysis.conlluColumns(
                    of: index, numbers: { "\($0 - sentence.lowerBound + 1)" }, by: grammar)
                result += "\(index - sentence.lowerBound + 1)\t\(analysis.words[index])\(columns)_\t"
                result += touches ? "SpaceAfter=No\n" : "_\n"
            }
            result += "\n"
        }
        return result
    }
}
