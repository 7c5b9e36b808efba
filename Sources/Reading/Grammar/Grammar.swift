import News

/// Tags, lemmas and trees: what grammar knows of a text's sentences.
package struct Grammar: Sendable {
    /// What a grammar's file begins with, and the version of its layout.
    package static let magic = "DLGRAMMAR"
    package static let version = 1
    /// The file among the package's resources.
    package static let resource = "grammar.model"

    package let tagger: Tagger
    package let parser: DependencyParser
    package let lemmatizer: Lemmatizer
    private let features: SuffixTable
    private let featureSets: [String]

    /// Takes the bytes of a model file.
    package init(model bytes: [UInt8]) throws {
        var reader = ModelReader(bytes)
        try reader.begin(magic: Self.magic, version: Self.version)
        let pairs = try Self.pairs(&reader)
        let tags = try LinearModel(from: &reader)
        let steps = try LinearModel(from: &reader)
        guard tags.labelCount == pairs.count, !pairs.isEmpty, steps.labelCount == Transition.count else {
            throw ModelReader.Failure.damaged(at: 0)
        }
        tagger = Tagger(pairs: pairs, model: tags)
        parser = DependencyParser(model: steps)
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
    package static func packaged() throws -> Grammar { try Grammar(model: ModelFile.bytes(resource)) }

    private static func pairs(_ reader: inout ModelReader) throws(ModelReader.Failure) -> [TagPair] {
        var pairs: [TagPair] = []
        for _ in 0..<(try reader.number(below: 256)) {
            let part = PartOfSpeech(rawValue: UInt8(try reader.number(below: PartOfSpeech.allCases.count)))
            let tag = PennTag(rawValue: UInt8(try reader.number(below: PennTag.allCases.count)))
            pairs.append(TagPair(part: part ?? .other, tag: tag ?? .none))
        }
        return pairs
    }

    /// Fills in every token's part of speech, Penn tag, lemma, head and relation.
    ///
    /// Linear in the text: each sentence is read by itself.
    package func annotate(_ analysis: inout Analysis) {
        for sentence in analysis.sentences { annotate(sentence, in: &analysis) }
    }

    private func annotate(_ sentence: Range<Int>, in analysis: inout Analysis) {
        let forms = sentence.map { index in
            let token = analysis.tokens[index]
            return WordForm(analysis.text.utf8[Int(token.start)..<Int(token.end)])
        }
        let pairs = tagger.tag(forms)
        let tree = parser.parse(ParserSentence(forms, pairs), count: forms.count)
        for (offset, index) in sentence.enumerated() {
            analysis.tokens[index].part = pairs[offset].part
            analysis.tokens[index].tag = pairs[offset].tag
            let head = Int(tree.heads[offset])
            analysis.tokens[index].head = Int32(head == forms.count ? index : sentence.lowerBound + head)
            analysis.tokens[index].relation = tree.relations[offset]
            analysis.lemmas[index] = lemmatizer.lemma(of: analysis.words[index], pairs[offset])
        }
        nameAgents(in: sentence, of: &analysis)
    }

    /// The morphological features of a word so tagged, as CoNLL-U writes them; `_` for none.
    package func morphology(of word: String, _ pair: TagPair) -> String {
        features.value(of: Lemmatizer.lowered(word), tag: pair.code).map { featureSets[$0] } ?? "_"
    }
}
