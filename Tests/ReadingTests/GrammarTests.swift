import News
import Testing

@testable import Reading

@Suite("Grammar")
struct GrammarTests {
    private func read(_ text: String) throws -> Analysis {
        var analysis = Tokenizer().analyse(CodePoints(text))
        try PackagedGrammar.grammar.get().annotate(&analysis)
        return analysis
    }

    @Test("names parts of speech")
    func parts() throws {
        let found = try read("The army quickly left two bases near Mosul.")
        let expected: [PartOfSpeech] = [
            .determiner, .noun, .adverb, .verb, .numeral, .noun, .adposition, .properNoun, .punctuation,
        ]
        #expect(found.tokens.map(\.part) == expected)
        #expect(found.tokens[3].tag == .verbPast)
        #expect(found.tokens[5].tag == .nouns)
    }

    @Test("finds who did what to whom")
    func roles() throws {
        let found = try read("Police arrested three men in Basra.")
        #expect(found.tokens[1].relation == .root)
        #expect(found.tokens[1].head == 1)
        #expect(found.tokens[0].relation == .nsubj)
        #expect(found.tokens[3].relation == .obj)
        #expect(found.tokens[3].head == 1)
        #expect(found.tokens[2].relation == .nummod)
        #expect(found.tokens[5].head == 1 || found.tokens[5].head == 3)
    }

    @Test("finds the sufferer and the doer of a passive")
    func passives() throws {
        let found = try read("The soldier was killed by a rebel.")
        #expect(found.tokens[1].relation == .nsubjPass)
        #expect(found.tokens[2].relation == .auxPass)
        #expect(found.tokens[6].relation == .oblAgent)
    }

    @Test(
        "finds lemmas",
        arguments: [
            (
                "The troops were leaving their homes.",
                ["the", "troops|troop", "be", "leave", "their|they", "home", "."]
            ),
            ("She hasn't said it.", ["she", "have", "not", "say", "it", "."]),
            ("Two countries fell.", ["two", "country", "fall", "."]),
        ]
    )
    func lemmas(_ text: String, _ expected: [String]) throws {
        let found = try read(text).lemmas
        #expect(found.count == expected.count)
        for (lemma, wanted) in zip(found, expected) {
            #expect(wanted.split(separator: "|").contains(Substring(lemma)))
        }
    }

    @Test("a proper noun keeps its capitals, a verb does not")
    func capitals() throws {
        let found = try read("Ahmed Said visited Kirkuk.").lemmas
        #expect(found[3] == "Kirkuk")
        #expect(found[2] == "visit")
    }

    @Test("every sentence has one root, and every head is in its sentence")
    func trees() throws {
        let text =
            "Troops leave\n\nBASRA: They left. Why? \"(...)\" 5,000 men and/or 3% – http://x.example\n\n*** ,, ))"
        let found = try read(text)
        for sentence in found.sentences {
            #expect(sentence.count { Int(found.tokens[$0].head) == $0 } == 1)
            #expect(sentence.allSatisfy { sentence.contains(Int(found.tokens[$0].head)) })
            #expect(sentence.allSatisfy { found.tokens[$0].relation != .none })
        }
        #expect(found.lemmas.allSatisfy { !$0.isEmpty })
    }

    @Test("reads the same text the same way each time")
    func repeats() throws {
        let text = "The minister told reporters that talks with the union would resume on Monday."
        #expect(try read(text).tokens == read(text).tokens)
    }
}
