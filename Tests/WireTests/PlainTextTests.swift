import News
import Testing

@testable import Wire

@Suite("Plain text with furniture")
struct PlainTextTests {
    func extract(_ text: String, headline: String? = nil) -> Report {
        let report = Extractor().extract(id: "1", text: text, headline: headline)
        report.checkBlocks()
        #expect(report.text == text)
        return report
    }

    @Test(
        "plain text is in the language of its little words",
        arguments: [
            (
                """
                The ferry to the island was late for the third day, and the people in the queue said that it has been \
                so since the end of the summer.
                """, "en"
            ),
            (
                """
                Die Fähre auf die Insel ist den dritten Tag nicht mit den Leuten gefahren, und der Kapitän sagte, das \
                ist seit dem Ende der Saison so.
                """, "de"
            ),
            (
                """
                Le bateau de la ville est en retard pour la troisième fois, et les gens qui sont dans la file disent que \
                le port est fermé au nord.
                """, "fr"
            ),
            ("Kiek mol wedder in bi uns, dor is jümmers wat los an'n Haven, un wi freit uns op jeedeen Besöök.", nil),
            ("Too short to tell.", nil),
        ])
    func language(text: String, language: String?) {
        #expect(WrittenLanguage.guess(text) == language)
    }

    @Test("a page with a menu, byline, date and subscription box gives its report")
    func pageWithMenu() {
        let report = extract(
            """
            Skip to content
            Home
            Politics

            Ferry workers in Pireás walk out over unpaid overtime

            By Eléni Papadáki and John Doe
            Mar. 17, 2020 | 18:40

            PIRAEUS, Greece (AP) — Ferries to the islands stayed in port on Tuesday after deckhands walked out over unpaid overtime.

            “We have waited since October,” said Níkos Andréou, who speaks for the deckhands’ union.

            ADVERTISEMENT

            The ministry said that it would meet the union and the owners of the ferries on Wednesday morning.

            Sign up for our morning newsletter

            Related stories
            Dockers reject offer
            Islands short of fuel

            © 2020 The Harbour Gazette
            """)
        let article = report.article
        #expect(article.headline == "Ferry workers in Pireás walk out over unpaid overtime")
        #expect(article.byline == ["Eléni Papadáki", "John Doe"])
        #expect(article.published == Moment("2020-03-17T18:40:00"))
        #expect(article.dateline == Dateline(text: "PIRAEUS, Greece (AP)", place: "PIRAEUS, Greece"))
        #expect(article.provider == "AP")
        #expect(report.words(.paragraph).count == 3)
        #expect(report.reason(of: "ADVERT") == "advertisement")
        #expect(report.reason(of: "Sign up") == "subscription")
        #expect(report.reason(of: "Islands short") == "after the article")
    }

    @Test("an article without furniture keeps every paragraph")
    func bareArticleKeepsEverything() {
        let report = extract(
            "The river rose above its banks in the night, and two villages were cut off.\n\nNobody was hurt, the mayor said."
        )
        #expect(report.words(.paragraph).count == 2)
        #expect(report.article.headline == nil)
    }

    @Test(
        "a single paragraph is all body",
        arguments: ["Troops leave bases", "A mine exploded near Herat on Monday, police said."])
    func singleParagraphIsBody(_ text: String) {
        let report = extract(text)
        #expect(report.words(.paragraph) == [text])
        #expect(report.article.headline == nil)
    }

    @Test("a headline given apart is used, and the text is then body alone")
    func headlineGivenApart() {
        let text =
            "Rain again in the north\n\nThe north had its fifth day of rain on Friday, and the dykes held, engineers said."
        let apart = extract(text, headline: "Dykes hold")
        #expect(apart.article.headline == "Dykes hold")
        #expect(apart.words(.paragraph).count == 2)
        let same = extract(text, headline: "Rain again in the north")
        #expect(same.words(.headline) == ["Rain again in the north"])
    }

    @Test("hard-wrapped lines make one paragraph")
    func wrappedLinesAreJoined() {
        let report = extract(
            """
            Bridge closed after inspection finds cracks

            The old bridge over the Drina was closed to lorries on Thursday when
            an inspection found cracks in two of its eleven arches, the roads
            authority said in a statement.

            Cars may still cross in one direction at a time, and a detour of forty
            kilometres was marked for everybody else until the arches are mended.
            """)
        #expect(report.words(.headline).count == 1)
        #expect(report.words(.paragraph).count == 2)
    }

    @Test("paragraphs may be parted by single line ends")
    func singleLineEnds() {
        let report = extract(
            "Strike ends at the smelter\r\nWorkers went back to the smelter on Sunday after eleven days, their union said.\r\n"
                + "The owners agreed to raise wages by four per cent from next January, both sides said.")
        #expect(report.words(.headline) == ["Strike ends at the smelter"])
        #expect(report.words(.paragraph).count == 2)
    }

    @Test("bullets are lists, short lines between paragraphs headings")
    func listsAndHeadings() {
        let report = extract(
            """
            What the new water law changes for farmers

            Parliament passed the law on water late on Tuesday after a debate of nine hours, with few voting against it.

            What Changes

            The law gives every district a board that decides who may pump, and how much, in a dry year.

            • Wells need a permit
            • Meters are checked twice a year

            The first boards are to be chosen in the autumn, the speaker of the parliament said.
            """)
        #expect(report.words(.heading) == ["What Changes"])
        #expect(report.words(.list).count == 2)
        #expect(report.words(.paragraph).count == 3)
    }

    @Test("offsets count code points beyond the basic plane")
    func offsetsCountCodePoints() {
        let report = extract(
            "🚢 Ναυάγιο στο Αιγαίο: δύο νεκροί 🚨🚨\n\n\u{A0}Το λιμενικό είπε ότι βρήκε δύο νεκρούς κοντά στη Σάμο το πρωί της Δευτέρας.\u{3000}\n"
        )
        #expect(report.words(.paragraph).last?.hasPrefix("Το λιμενικό") == true)
        #expect(report.words(.paragraph).last?.hasSuffix("Δευτέρας.") == true)
    }

    @Test(
        "hostile text is taken without harm",
        arguments: ["", " \n\n ", "\u{0}\u{0}\n\u{FFFD}", "\u{FEFF}", "-\n*\n•\n", "By ", "((((", ": — _ "])
    func hostileText(_ text: String) {
        _ = extract(text)
    }

    @Test("a long run of short lines costs no more than its length")
    func manyLines() {
        let report = extract(String(repeating: "word\n", count: 20_000))
        #expect(report.article.blocks.count == 20_000)
    }
}
