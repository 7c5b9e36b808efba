@testable import Reading

/// The packaged grammar, loaded once for all tests.
enum PackagedGrammar {
    static let grammar = Result { try Grammar.packaged(vocabulary: EntityModel.packagedVocabulary()) }
    static let reader = Result { try GrammarReader() }
}
