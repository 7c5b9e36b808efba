@testable import Reading

/// The packaged grammar and what reads with it, loaded once for all tests.
enum PackagedGrammar {
    static let grammar = Result { try Grammar.packaged() }
    static let reader = Result { try Reader() }
    static let attributions = Result { try AttributionReader(vocabulary: EntityModel.packaged().vocabulary) }
}
