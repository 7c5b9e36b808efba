/// A text's noun phrases and verb groups, and the trees that tie them.
struct Phrases: Sendable {
    let analysis: Analysis
    /// What each token is; beside the text stands a strong mark, as a sentence's end.
    let classes: TokenColumn<WordClass>
    let syntax: Syntax
    private(set) var nouns: [NounPhrase] = []
    private(set) var verbs: [VerbGroup] = []
    /// For each token the phrase that holds it, or -1.
    private(set) var nounAt: TokenColumn<Int32>
    private(set) var verbAt: TokenColumn<Int32>

    /// How far a rule looks to either side, so that no sentence costs more than its length.
    static let reach = 60

    init(_ analysis: Analysis, classes: WordClasses) {
        self.analysis = analysis
        self.classes = TokenColumn(classes.classify(analysis), outside: .strong)
        syntax = Syntax(analysis)
        nounAt = TokenColumn(Array(repeating: -1, count: analysis.tokens.count), outside: -1)
        verbAt = nounAt
        for sentence in analysis.sentences {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                if let verb = verbGroup(at: at, in: sentence, classes) {
                    for token in verb.range { verbAt[token] = Int32(verbs.count) }
                    verbs.append(verb)
                    at = verb.range.upperBound
                } else if let noun = nounPhrase(at: at, in: sentence) {
                    for token in noun.range { nounAt[token] = Int32(nouns.count) }
                    nouns.append(noun)
                    at = noun.range.upperBound
                } else {
                    at += 1
                }
            }
        }
    }

    func noun(at token: Int) -> NounPhrase? {
        let index = nounAt[token]
        return index >= 0 ? nouns[Int(index)] : nil
    }

    func verb(at token: Int) -> VerbGroup? {
        let index = verbAt[token]
        return index >= 0 ? verbs[Int(index)] : nil
    }

    func word(_ token: Int) -> String {
        analysis.lowered.indices.contains(token) ? analysis.lowered[token] : ""
    }
}
