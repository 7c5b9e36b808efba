import News
import Testing

@testable import Wire

/// A page of plain text with what each of its lines is: the mark before a line stands for the kind expected of it.
///
/// `H` headline, `P` paragraph, `S` subheading, `L` list, `C` caption, `Q` quote, `F` furniture.
struct PlainPageCase: CustomTestStringConvertible, Sendable {
    let name: String
    let lines: [(kind: Block.Kind, text: String)]
    var byline: [String] = []
    var section: String?
    var provider: String?
    var dateline: String?

    var testDescription: String { name }

    /// Lines are parted by blank lines.
    var text: String { lines.map(\.text).joined(separator: "\n\n") }

    init(
        _ name: String, byline: [String] = [], section: String? = nil, provider: String? = nil,
        dateline: String? = nil, _ marked: String
    ) {
        self.name = name
        self.byline = byline
        self.section = section
        self.provider = provider
        self.dateline = dateline
        lines = marked.split(separator: "\n").map { line in
            (Self.kinds[line.first ?? " "] ?? .furniture, String(line.dropFirst(2)))
        }
    }

    private static let kinds: [Character: Block.Kind] = [
        "H": .headline, "P": .paragraph, "S": .heading, "L": .list, "C": .caption, "Q": .quote, "F": .furniture,
    ]
}

@Suite("Plain pages of many newspapers' habits")
struct PlainPages {
    @Test("every line is told for what it is", arguments: all)
    func linesAreTold(_ page: PlainPageCase) {
        let report = Extractor().extract(id: "1", text: page.text)
        report.checkBlocks()
        let scalars = Array(report.text.unicodeScalars)
        let found = report.article.blocks.map { block in
            (block, String(String.UnicodeScalarView(scalars[block.span.start..<block.span.end])))
        }
        #expect(found.count == page.lines.count)
        for (line, (block, text)) in zip(page.lines, found) {
            #expect(text == line.text)
            #expect(block.kind == line.kind, "\(page.name): \(text) [\(block.reason ?? "")]")
        }
        #expect(report.article.byline == page.byline)
        #expect(report.article.section == page.section)
        #expect(report.article.provider == page.provider)
        #expect(report.article.dateline?.text == page.dateline)
    }

    static let all = wires + archives + browsers + languages + forms

    static let wires = [
        PlainPageCase(
            "a wire's archive with slug and count", byline: ["MARTA KESSLER"], provider: "AP",
            dateline: "OSTRAVA, Czech Republic (AP)",
            """
            F BC-EU--Czech-Mine Fire,2nd Ld-Writethru,310
            F Eds: UPDATES with quotes from the mine's director.
            H Fire in Czech coal mine forces 200 to the surface
            F By MARTA KESSLER
            P OSTRAVA, Czech Republic (AP) _ A fire broke out in a coal mine in the east of the country on Friday and about 200 miners were brought to the surface, the operator said.
            P Nobody was hurt, said Pavel Novotny, who directs the mine. "The alarm worked as it should," he said.
            F ___
            P The mine was to close at the end of the year, and its owners said the fire changed nothing in that plan.
            F ___
            F With additional reporting by Jan Prochazka in Prague.
            """),
        PlainPageCase(
            "a wire's report with editing credits", provider: "Reuters", dateline: "LIMA, April 2 (Reuters)",
            """
            F PERU-COPPER/STRIKE (UPDATE 2)
            H Workers at Peru copper mine end strike after nine days
            P LIMA, April 2 (Reuters) - Workers at a large copper mine in southern Peru went back to their shifts on Thursday after nine days, their union said.
            P The union had asked for a share of last year's profits. It will get half of what it wanted, two people who took part in the talks said.
            P Exports from the port of Matarani fell by a third during the strike, customs data showed.
            F (Reporting by Rosa Quispe; Editing by Tom Hale)
            F Our Standards: The Trust Principles.
            """),
        PlainPageCase(
            "a market report with helpers named at its end", provider: nil,
            """
            H Tea prices climb to five-year high after dry spring
            P Tea prices climbed to their highest in five years at the weekly auction in Mombasa on Tuesday after a dry spring cut the harvest in the highlands.
            P Buyers from Egypt and Pakistan took most of the best leaf, brokers said, and little was left unsold at the end of the day.
            F --With assistance from Amina Otieno.
            F To contact the reporter on this story: Jack Mbeki in Nairobi
            """),
        PlainPageCase(
            "a report closed by the mark of its end", dateline: "HOBART",
            """
            H Lighthouse keepers' cottages to be sold
            P HOBART: Three cottages that housed the keepers of a lighthouse for a century are to be sold next month, the state's treasurer said on Monday.
            P The lighthouse itself stays with the coast guard, which has run it without keepers since 1992.
            F -30-
            """),
        PlainPageCase(
            "a wire's report without headline", provider: "dpa", dateline: "KIEL (dpa)",
            """
            P KIEL (dpa) - A ferry with 400 people on board ran aground off the Baltic coast of Germany on Sunday evening and was pulled free two hours later, the police said.
            P All passengers stayed on board and nobody was hurt. Divers were to look at the hull on Monday morning.
            """),
        PlainPageCase(
            "an update that lists what it adds",
            """
            F (Adds quotes from minister, background)
            H Iceland reopens road cut by lava
            P Iceland reopened the road to the harbour of Grindavik on Saturday, a week after lava had run over 300 metres of it, the roads office said.
            P The new road lies on gravel above the lava, which is still hot enough to soften asphalt.
            F ENDS
            """),
    ]

    static let archives = [
        PlainPageCase(
            "an archive with named fields", byline: ["Edna Whitlow"], section: "NEWS",
            """
            F Copyright 2004 The Valley Courier
            F The Valley Courier
            F March 17, 2004, Wednesday
            F SECTION: NEWS; Pg. 5
            F LENGTH: 212 words
            H HEADLINE: County to widen bridge after years of jams
            F BYLINE: By Edna Whitlow
            F BODY:
            P The county will widen the bridge over the Little Fork next summer, commissioners decided on Tuesday after an hour of debate.
            P The work is to cost about two million dollars, most of which comes from the state. One lane will stay open at all times.
            F LOAD-DATE: March 18, 2004
            F LANGUAGE: ENGLISH
            """),
        PlainPageCase(
            "an archive with a graphic described",
            """
            F SECTION: Metro
            F LENGTH: 180 words
            H HEADLINE: Last tram leaves the old depot
            P The last tram left the depot in Harbour Street at midnight on Sunday, with two hundred people along the track to see it go.
            P The depot was built in 1903 and is to become a market hall, the city's planners said last week.
            C GRAPHIC: PHOTO: The last tram leaves the depot. Jane Roe/The Star
            F LOAD-DATE: May 3, 2011
            """
        ).inSection("Metro"),
        PlainPageCase(
            "a mail with its head", byline: [],
            """
            F From: desk@hill.example
            F To: readers@hill.example
            F Date: Tue, 4 May 2021 09:30:00 +0200
            H Subject: Dam gates opened after storm
            P Engineers opened both gates of the dam on Monday night after a storm had filled the lake to its brim, the water board said.
            P The valley was warned in time and nobody had to leave home, the mayor said on the radio this morning.
            F You are receiving this email because you signed up for it.
            F Unsubscribe
            """),
    ]
}

extension PlainPageCase {
    func inSection(_ section: String) -> PlainPageCase {
        var page = self
        page.section = section
        return page
    }
}
