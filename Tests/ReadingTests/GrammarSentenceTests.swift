import News
import Testing

@testable import Reading

@Suite("Sentences")
struct GrammarSentenceTests {
    /// Each text with a bar where a sentence is expected to end.
    @Test(
        "ends sentences where a reader would",
        arguments: [
            "Two men died.| Three were hurt.",
            "Gen. Ali Qasim met Lt. Col. Brown.| They spoke.",
            "He lives in the U.S. Army base.| She left the U.S.| The army stayed.",
            "“We are leaving.”| The convoy left at 9 a.m.| Police watched.",
            "\"Who is there?\" he asked.| Nobody answered.",
            "\"It is over,\" she said.| \"We go home.\"",
            "It closed at 5 p.m. Tuesday.| It reopened.",
            "Acme Inc. Chairman Lee resigned.| Acme Inc.| He sold it.",
            "Was it a raid?| No!| It was a drill.",
            "They waited... and waited.| Then rain came.",
            "The talks (held in Oslo.) failed.",
            "John F. Kennedy airport shut.| Flights were held.",
            "On Sept. 11 the tower fell.| In Oct. it rained.",
            "He paid No. 3.| Then he left.",
            "The price rose 3.5 percent.| It was $4.",
            "Smith v. Jones was heard in Boston, Mass.| The court rose.",
            "Yahoo! said it would pay.",
            "BAGHDAD (AFP) — Rockets hit a base.| Nobody was hurt.",
            "NAIROBI, Kenya (AP) _ A ship sank.| All were saved.",
            "BEIRUT: Two men fled.| They were found.",
            "``We are going,'' she said.| ``Soon.''",
            "“He said ‘go’.| Then we went,” she said.",
            "TROOPS LEFT THE U.S. BASE.| NOBODY CAME.",
            "The U.S.-led force left.| No. 3 Company stayed.",
            "Write to desk@paper.example.| We read all.",
            "He moved to Washington, D.C.| In May he left.",
        ]
    )
    func ends(_ marked: String) {
        let expected = marked.split(separator: "|").map { $0.trimmingPrefix(" ") }
        let text = marked.filter { $0 != "|" }
        let analysis = Tokenizer().analyse(CodePoints(text))
        let found = analysis.sentences.map { analysis.words($0) }
        #expect(found == expected.map(String.init))
    }

    @Test("a blank line ends a sentence and a single new line does not")
    func lines() {
        let analysis = Tokenizer().analyse(CodePoints("Troops leave\nthe base\n\nBAGHDAD: They left\r\n \r\nEnd"))
        #expect(
            analysis.sentences.map { analysis.words($0) } == ["Troops leave\nthe base", "BAGHDAD: They left", "End"])
    }

    @Test("a bullet at a line's beginning begins a sentence")
    func bullets() {
        let analysis = Tokenizer().analyse(CodePoints("What we know\n• Two dead\n• Four hurt\n- Road shut"))
        #expect(analysis.sentences.count == 4)
    }

    @Test("no sentence reaches over a break")
    func breaks() {
        let text = "Troops leave base The army said so. \"Yes.\" It did"
        let analysis = Tokenizer().analyse(CodePoints(text), breaks: [18, 18, 41])
        let found = analysis.sentences.map { analysis.words($0) }
        #expect(found == ["Troops leave base", "The army said so.", "\"Yes.", "\" It did"])
    }

    @Test("a text without full stops is cut after a thousand tokens")
    func limit() {
        let text = String(repeating: "and ", count: 2_500)
        #expect(Tokenizer().analyse(CodePoints(text)).sentences.map(\.count) == [1_000, 1_000, 500])
    }

    @Test("a text of nothing holds no sentence", arguments: ["", " \n\n\t", "\u{FEFF}"])
    func nothing(_ text: String) {
        let analysis = Tokenizer().analyse(CodePoints(text))
        #expect(analysis.sentences.isEmpty)
        #expect(analysis.tokens.isEmpty)
    }
}
