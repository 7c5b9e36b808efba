/// The dependency trees of a text, walked from a word to what depends on it.
struct Syntax: Sendable {
    private let analysis: Analysis
    /// The first dependent of each token, and the next of the same head; -1 where there is none.
    private let first: [Int32]
    private let next: [Int32]

    /// Linear in the tokens; a text without trees has no dependents.
    init(_ analysis: Analysis) {
        self.analysis = analysis
        var first = [Int32](repeating: -1, count: analysis.tokens.count)
        var next = first
        for token in analysis.tokens.indices.reversed() {
            let head = Int(analysis.tokens[token].head)
            guard head >= 0, head != token, head < first.count else { continue }
            next[token] = first[head]
            first[head] = Int32(token)
        }
        self.first = first
        self.next = next
    }

    /// The word that governs the token; nothing for a root.
    func head(of token: Int) -> Int? {
        let head = Int(analysis.tokens[token].head)
        return head >= 0 && head != token ? head : nil
    }

    func relation(of token: Int) -> Relation { analysis.tokens[token].relation }

    /// The tokens that depend on this one, in order.
    func dependents(of token: Int) -> Dependents {
        Dependents(at: first.indices.contains(token) ? first[token] : -1, links: next)
    }

    /// The words that mark a phrase or clause from its front, in lower case: "because of" gives both.
    func marks(of token: Int) -> [String] {
        dependents(of: token).prefix(12).filter {
            [.case, .mark].contains(analysis.tokens[$0].relation) && $0 < token
        }.map { analysis.lowered[$0] }
    }

    /// The dependents of one token as a sequence.
    struct Dependents: Sequence, IteratorProtocol {
        fileprivate var at: Int32
        fileprivate let links: [Int32]

        mutating func next() -> Int? {
            guard at >= 0 else { return nil }
            defer { at = links[Int(at)] }
            return Int(at)
        }
    }
}
