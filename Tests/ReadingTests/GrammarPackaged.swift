@testable import Reading

/// The packaged grammar, loaded once for all tests.
enum PackagedGrammar {
    static let grammar = Result { try Grammar.packaged() }
    static let reader = Result { try Reader() }
}
