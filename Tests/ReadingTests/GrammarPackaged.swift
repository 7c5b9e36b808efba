@testable import Reading

/// The packaged grammar and what reads with it, loaded once for all tests.
enum PackagedGrammar {
    static let grammar = Result { try Grammar.packaged(vocabulary: EntityModel.packagedVocabulary()) }
    static let reader = Result { try GrammarReader() }
    static let attributions = Result { try AttributionReader(vocabulary: EntityModel.packagedVocabulary()) }
}
