package import News

/// Takes a text apart into tokens and sentences.
package struct Tokenizer: Sendable {
    package init() {}

    /// Tokens as in Universal Dependencies' English treebanks, and sentences that know wire English's abbreviations.
    ///
    /// Linear in the text. A blank line always ends a sentence, and no sentence reaches over one of the breaks, which
    /// are byte offsets in order; none holds more than 1,000 tokens.
    package func analyse(_ text: CodePoints, breaks: [Int] = []) -> Analysis {
        var scanner = TokenScanner(text.utf8)
        let tokens = scanner.scan()
        let sentences = SentenceSplitter(bytes: text.utf8, tokens: tokens, breaks: breaks).split()
        return Analysis(text: text, tokens: tokens, sentences: sentences)
    }
}
