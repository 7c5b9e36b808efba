import News
import Testing

@testable import Reading

@Suite("Morphology")
struct GrammarMorphologyTests {
    @Test(
        "says what word, tag and tree show",
        arguments: [
            ("The bridge was destroyed by rebels.", "destroyed", "Tense=Past|VerbForm=Part|Voice=Pass"),
            ("The rebels have destroyed the bridge.", "destroyed", "Tense=Past|VerbForm=Part"),
            ("They arrested him.", "arrested", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"),
            ("I saw him.", "saw", "Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin"),
            ("The guard saw it.", "it", "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs"),
            ("It will rain.", "It", "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs"),
            ("They want to leave.", "leave", "VerbForm=Inf"),
            ("The bigger army won.", "bigger", "Degree=Cmp"),
            ("The towns fell.", "towns", "Number=Plur"),
            ("They left.", ".", "_"),
        ]
    )
    func features(_ text: String, _ word: String, _ expected: String) throws {
        let grammar = try PackagedGrammar.grammar.get()
        var analysis = Tokenizer().analyse(CodePoints(text))
        grammar.annotate(&analysis)
        let token = try #require(analysis.words.firstIndex(of: word))
        #expect(grammar.morphology(of: token, in: analysis) == expected)
    }
}
