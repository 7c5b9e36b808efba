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

    /// Fills in the grammar of one sentence of a CoNLL-U file, given without the blank line after it.
    ///
    /// Its words are taken as they are given. LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL are written over; comments,
    /// multi-word tokens, empty nodes and all other columns stay as they are, and so does a line that is no CoNLL-U.
    public func parse(conlluSentence bytes: [UInt8]) -> [UInt8] {
        let sentence = ConlluSentence(bytes)
        var analysis = sentence.analysis()
        grammar.annotate(&analysis)
        return sentence.filled(from: analysis, by: grammar)
    }

    /// Fills in the grammar of a whole CoNLL-U file, sentence by sentence; see ``parse(conlluSentence:)``.
    public func parse(conllu text: String) -> String {
        var result: [UInt8] = []
        var sentence: [UInt8] = []
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.isEmpty || line.elementsEqual([0x0D]) {
                result.append(contentsOf: parse(conlluSentence: sentence))
                result.append(contentsOf: line)
                result.append(0x0A)
                sentence.removeAll()
            } else {
                sentence.append(contentsOf: line)
                sentence.append(0x0A)
            }
        }
        if !sentence.isEmpty { result.append(contentsOf: parse(conlluSentence: sentence)) }
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
