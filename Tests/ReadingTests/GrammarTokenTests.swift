import News
import Testing

@testable import Reading

@Suite("Tokens")
struct GrammarTokenTests {
    @Test(
        "cuts words as the treebanks do",
        arguments: [
            ("U.S.-led coalition troops", "U.S. - led coalition troops"),
            ("The minister didn't say it's over.", "The minister did n't say it 's over ."),
            ("They can’t, won't and shan't go", "They ca n’t , wo n't and sha n't go"),
            ("the officials' cars, the general's aide", "the officials ' cars , the general 's aide"),
            ("It began at 6:40 a.m. near Gate No. 3.", "It began at 6:40 a.m. near Gate No. 3 ."),
            ("No. 3 fell. He said no. Then", "No. 3 fell . He said no . Then"),
            ("Some 5,200 men and 3.5 tonnes", "Some 5,200 men and 3.5 tonnes"),
            ("the 24th attack in the 1990s", "the 24th attack in the 1990s"),
            ("10-12 people, a 12-year-old boy", "10 - 12 people , a 12 - year - old boy"),
            ("cost $4.5m, or £20 and 50%", "cost $ 4.5 m , or £ 20 and 50 %"),
            ("US$300 was paid", "US$ 300 was paid"),
            ("Gen. John A. Okoro spoke", "Gen. John A. Okoro spoke"),
            ("J.K. Tanner and A.Smith", "J.K. Tanner and A. Smith"),
            ("wait... what?!", "wait ... what ?!"),
            ("Say “no”, ‘never’ and 'not yet'.", "Say “ no ” , ‘ never ’ and ' not yet ' ."),
            ("the border — long closed -- reopened", "the border — long closed -- reopened"),
            ("see https://news.example/a(b)?c=1.", "see https://news.example/a(b)?c=1 ."),
            ("(write to desk@paper.example.)", "( write to desk@paper.example . )"),
            ("BASRA: At 18:40 the sirens", "BASRA : At 18:40 the sirens"),
            ("anti-tank and pre-war but war-ravaged", "anti-tank and pre-war but war - ravaged"),
            ("Hashd al-Watani and O'Dowd's men", "Hashd al - Watani and O'Dowd 's men"),
            ("and/or on 9/11", "and / or on 9/11"),
            ("call 713-555-0101 by 2020-03-17", "call 713-555-0101 by 2020-03-17"),
            ("AT&T cannot sell R&D", "AT&T can not sell R&D"),
            ("in the '90s they'd've", "in the '90s they 'd 've"),
            ("the town of Žižkov fell.Then", "the town of Žižkov fell . Then"),
            ("5pm, 30km, 2nd and 3D", "5 pm , 30 km , 2nd and 3D"),
            ("built c. 1890 by plan c. Then", "built c. 1890 by plan c . Then"),
            ("Boston, Mass. and the mass. left", "Boston , Mass. and the mass . left"),
            ("paper.com reported", "paper.com reported"),
            ("Brussels [the capital]\u{A0}said", "Brussels [ the capital ] said"),
            ("``We go,'' he said", "`` We go , '' he said"),
            ("“He said ‘go’ to me,” she", "“ He said ‘ go ’ to me , ” she"),
            ("«Nous partons», said", "« Nous partons » , said"),
            ("BAGHDAD (AFP) — Rockets", "BAGHDAD ( AFP ) — Rockets"),
            ("NAIROBI, Kenya (AP) _ A ship", "NAIROBI , Kenya ( AP ) _ A ship"),
            ("BEIRUT: Two", "BEIRUT : Two"),
            ("By Ann B. Example in Basra", "By Ann B. Example in Basra"),
            ("1,250,000.5 or 1990-91", "1,250,000.5 or 1990 - 91"),
            ("at 7.30 p.m., said", "at 7.30 p.m. , said"),
            ("SOLDIERS' FAMILIES DON'T KNOW", "SOLDIERS ' FAMILIES DO N'T KNOW"),
            ("👩‍🚒 waved 👋🏽 back", "👩‍🚒 waved 👋🏽 back"),
        ]
    )
    func cuts(_ text: String, into expected: String) {
        #expect(Tokenizer().analyse(CodePoints(text)).words.joined(separator: " ") == expected)
    }

    @Test("every token slices back out of the text, and what lies between is white space")
    func slicesBack() {
        let text = "“Café”—the U.S.'s\u{2003}best, at 5.30pm\r\n\r\n• €5,000 (or £4k)… x@y.example 🇮🇶 naïve\u{301}."
        let analysis = Tokenizer().analyse(CodePoints(text))
        var at = 0
        for (token, word) in zip(analysis.tokens, analysis.words) {
            let between = String(decoding: analysis.text.utf8[at..<Int(token.start)], as: UTF8.self)
            let blank = between.allSatisfy { $0.isWhitespace }
            #expect(blank)
            #expect(Array(word.utf8) == Array(analysis.text.utf8[Int(token.start)..<Int(token.end)]))
            #expect(token.start < token.end)
            at = Int(token.end)
        }
        #expect(at == analysis.text.utf8.count)
    }

    @Test("tells words, figures, marks, signs and addresses apart")
    func kinds() {
        let analysis = Tokenizer().analyse(CodePoints("Pay $ 30 now, www.paper.example"))
        #expect(analysis.tokens.map(\.kind) == [.word, .symbol, .number, .word, .punctuation, .address])
    }

    @Test("remembers where white space stood")
    func spaces() {
        let analysis = Tokenizer().analyse(CodePoints("Don't go."))
        #expect(analysis.tokens.map(\.spaceBefore) == [true, false, true, false])
    }

    @Test(
        "bounds what is no prose",
        arguments: [
            Flood("a-", times: 50_000), Flood("'s", times: 50_000),
            Flood("a.b@", times: 30_000), Flood("(((", times: 30_000),
            Flood("1,", times: 50_000), Flood("\u{0}\u{1B}", times: 50_000),
            Flood("http://", times: 20_000), Flood(". ", times: 50_000),
        ] as [Flood]
    )
    func bounds(_ flood: Flood) {
        let text = flood.text
        let analysis = Tokenizer().analyse(CodePoints(text))
        let longest = analysis.sentences.map(\.count).max() ?? 0
        let total = analysis.sentences.reduce(0) { $0 + $1.count }
        #expect(longest <= SentenceSplitter.limit)
        #expect(total == analysis.tokens.count)
    }
}
