import News

/// Tags, lemmas and trees: what grammar knows of a text's sentences.
package struct Grammar: Sendable {
    /// What a grammar's file begins with, and the version of its layout.
    package static let magic = "DLGRAMMAR"
    package static let version = 2
    /// The file among the package's resources.
    package static let resource = "grammar.model"

    package let network: GrammarNetwork
    package let lemmatizer: Lemmatizer
    private let features: SuffixTable
    private let featureSets: [String]

    /// Takes the bytes of a model file, and the vocabulary that it was trained with.
    package init(model bytes: [UInt8], vocabulary: Vocabulary) throws {
        var reader = ModelReader(bytes)
        try reader.begin(magic: Self.magic, version: Self.version)
        network = try GrammarNetwork(from: &reader, vocabulary: vocabulary)
        var endings: [Lemmatizer.Ending] = []
        for _ in 0..<(try reader.count()) {
            endings.append(Lemmatizer.Ending(cut: try reader.number(), added: try reader.string()))
        }
        lemmatizer = Lemmatizer(endings: endings, table: try SuffixTable(from: &reader, limit: endings.count))
        var sets: [String] = []
        for _ in 0..<(try reader.count()) { sets.append(try reader.string()) }
        featureSets = sets
        features = try SuffixTable(from: &reader, limit: sets.count)
    }

    /// Loads the grammar that the package carries.
    package static func packaged(vocabulary: Vocabulary) throws -> Grammar {
        try Grammar(model: ModelFile.bytes(resource), vocabulary: vocabulary)
    }

    /// How many words are read at once, or some more where a sentence has more.
    private static let batch = 200

    /// Fills in every token's part of speech, Penn tag, lemma, head and relation.
    ///
    /// Linear in the text: each sentence is read by itself.
    package func annotate(_ analysis: inout Analysis) {
        var sentences: ArraySlice<Range<Int>> = analysis.sentences[...]
        while let first = sentences.first {
            let end = sentences.firstIndex { $0.upperBound - first.lowerBound > Self.batch } ?? sentences.endIndex
            let next = max(end, sentences.startIndex + 1)
            annotate(sentences[..<next], in: &analysis)
            sentences = sentences[next...]
        }
    }

    /// Reads sentences that follow one another.
    private func annotate(_ sentences: ArraySlice<Range<Int>>, in analysis: inout Analysis) {
        guard let start = sentences.first?.lowerBound, let end = sentences.last?.upperBound else { return }
        let places = analysis.tokens[start..<end].map { Int($0.start)..<Int($0.end) }
        let ranges = sentences.map { $0.lowerBound - start..<$0.upperBound - start }
        let read = network.read(analysis.text.utf8, places, sentences: ranges)
        for (offset, index) in (start..<end).enumerated() {
            let pair = read.pairs[offset]
            analysis.tokens[index].part = pair.part
            analysis.tokens[index].tag = pair.tag
            analysis.tokens[index].head = Int32(start) + read.heads[offset]
            analysis.tokens[index].relation = read.relations[offset]
            analysis.lemmas[index] = lemmatizer.lemma(of: analysis.words[index], pair)
        }
        for sentence in sentences { nameAgents(in: sentence, of: &analysis) }
    }

    /// The morphological features of a word so tagged, as CoNLL-U writes them; `_` for none.
    package func morphology(of word: String, _ pair: TagPair) -> String {
        features.value(of: Lemmatizer.lowered(word), tag: pair.code).map { featureSets[$0] } ?? "_"
    }
}
