import Foundation
import News
import Testing

@testable import Reading

/// Who is found to say what, in single sentences.
struct AttributionRuleTests {
    private func read(_ text: String) throws -> [(
        source: String?, cue: String?, content: [String], attribution: Attribution
    )] {
        let points = CodePoints(text)
        var analysis = Tokenizer().analyse(points)
        try PackagedGrammar.grammar.get().annotate(&analysis)
        let entities = try PlacesShared.tables.get().entities.read(analysis)
        return try PackagedGrammar.attributions.get().read(analysis, entities: entities).map {
            ($0.source.map { points[$0.span] }, $0.cue.map { points[$0] }, $0.content.map { points[$0] }, $0)
        }
    }

    @Test(
        "finds the source and what it says",
        arguments: [
            ("The mayor said the bridge would open in June.", "The mayor", "the bridge would open in June"),
            ("The bridge will open in June, the mayor said Tuesday.", "the mayor", "The bridge will open in June"),
            (
                "The bridge will open in June, city and state officials said Tuesday.", "city and state officials",
                "The bridge will open in June"
            ),
            (
                "\"We are moving out,\" said army spokeswoman Ana Lopez.", "army spokeswoman Ana Lopez",
                "\"We are moving out,\""
            ),
            ("“We are moving out,” she said.", "she", "“We are moving out,”"),
            ("''We are moving out,'' the colonel told reporters.", "the colonel", "''We are moving out,''"),
            ("According to the hospital, nine people were hurt.", "the hospital", "nine people were hurt"),
            ("Nine people were hurt, according to the hospital.", "the hospital", "Nine people were hurt"),
            ("The minister announced that the talks had failed.", "The minister", "that the talks had failed"),
            (
                "John Reed, a lawyer for the family, said the police had lied.", "John Reed, a lawyer for the family",
                "the police had lied"
            ),
        ])
    func sources(text: String, source: String, content: String) throws {
        let found = try #require(try read(text).first, "an attribution is found")
        #expect(found.source == source)
        #expect(found.content.first == content)
    }

    @Test(
        "tells direct, indirect and mixed speech apart",
        arguments: [
            ("\"It is over,\" the general said.", Attribution.Form.direct),
            ("The general said it was over.", .indirect),
            ("The general said that it was \"over\" for the rebels.", .mixed),
        ])
    func forms(text: String, form: Attribution.Form) throws {
        #expect(try read(text).first?.attribution.form == form)
    }

    @Test(
        "keeps denials and questions apart",
        arguments: [
            ("The ministry denied that its troops had crossed the river.", Attribution.Polarity.denies),
            ("The ministry confirmed that its troops had crossed the river.", .asserts),
            ("The senator asked whether the troops had crossed the river.", .questions),
        ])
    func polarity(text: String, polarity: Attribution.Polarity) throws {
        #expect(try read(text).first?.attribution.polarity == polarity)
    }

    @Test(
        "names the kind of source",
        arguments: [
            ("Police said two men were held.", Attribution.SourceKind.police),
            ("A witness said two men were held.", .eyewitness),
            ("A doctor said two men were hurt.", .medic),
            ("The report said two men were held.", .document),
            ("The defence ministry said two men were held.", .office),
            ("An official said two men were held.", .unnamed),
            ("The rebels said two men were held.", .party),
        ])
    func kinds(text: String, kind: Attribution.SourceKind) throws {
        #expect(try read(text).first?.attribution.source?.kind == kind)
    }

    @Test("keeps through whom it came")
    func via() throws {
        let text = "A diplomat told AFP that the talks would go on."
        let found = try #require(try read(text).first)
        #expect(found.source == "A diplomat")
        #expect(found.attribution.via.map { CodePoints(text)[$0] } == ["AFP"])
        #expect(found.content == ["that the talks would go on"])
    }

    @Test(
        "keeps who quoted whom apart",
        arguments: [
            "The minister was quoted by state television as saying the strike was over.",
            "State television quoted the minister as saying the strike was over.",
        ])
    func quoted(text: String) throws {
        let found = try #require(try read(text).first { $0.cue == "saying" })
        #expect(found.source?.lowercased() == "the minister")
        #expect(found.attribution.via.map { CodePoints(text)[$0].lowercased() } == ["state television"])
    }

    @Test(
        "beliefs, wishes and fears are somebody's too",
        arguments: [
            ("The union believes the plant will close.", "The union", "the plant will close"),
            ("The mayor wants to build a new bridge.", "The mayor", "to build a new bridge"),
            ("Residents fear that the river will flood again.", "Residents", "that the river will flood again"),
        ])
    func beliefs(text: String, source: String, content: String) throws {
        let found = try #require(try read(text).first, "an attribution is found")
        #expect(found.source == source)
        #expect(found.content == [content])
    }

    @Test(
        "a quotation is said whole, and nothing beside it that has no marks",
        arguments: [
            (
                "The ward was empty, and the nurse scolded them: “You should have called before you came here,” she said.",
                "“You should have called before you came here,”"
            ),
            ("She repeatedly says, “Do not open that door,” until the lights go out.", "“Do not open that door,”"),
            (
                "“We are done here for today,” she said of the talks, but her guests slept on until the morning.",
                "“We are done here for today,”"
            ),
            (
                "The minister described the blast as “an intentional act of terror.”",
                "the blast as “an intentional act of terror.”"
            ),
            (
                "“As a nurse I would rather work in what he calls “a ruin” than in a ward without water.” — Ama Mensah",
                "“As a nurse I would rather work in what he calls “a ruin” than in a ward without water.”"
            ),
        ])
    func quotations(text: String, content: String) throws {
        let found = try read(text)
        #expect(found.map(\.content) == [[content]])
    }

    @Test(
        "who votes, decides or agrees to do something says nothing",
        arguments: [
            "Parliament voted on Sunday to oust the prime minister.", "The council decided to close the bridge.",
            "The two sides agreed to open the crossing.",
        ])
    func decisions(text: String) throws {
        #expect(try read(text).isEmpty)
    }

    @Test("he who adds something is he who spoke before")
    func antecedent() throws {
        let text =
            "\"The dam is safe,\" said engineer Maria Santos. \"We checked it twice,\" she added. "
            + "The engineer said that repairs would begin in May."
        let found = try read(text)
        let entity = try #require(found.first?.attribution.source?.entity)
        #expect(found.count == 3)
        #expect(found.allSatisfy { $0.attribution.source?.entity == entity }, "\(found.map(\.source))")
    }

    @Test("leads \"the official\" back to what the last one was told by")
    func officials() throws {
        let found = try read(
            "A French official said the talks would go on. \"Both sides are near,\" the official said. "
                + "A harbour official said the ships had left. The official said none would return.")
        let entities = found.map { $0.attribution.source?.entity }
        #expect(found.map(\.source) == ["A French official", "the official", "A harbour official", "The official"])
        #expect(entities[0] != nil && entities[1] == entities[0])
        #expect(entities[2] == nil && entities[3] == nil)
    }

    @Test("what the reporter tells himself is nobody else's")
    func reporter() throws {
        #expect(try read("The bridge opened in June. Two lanes are closed at night.").isEmpty)
    }

    @Test("a quotation goes on in the next sentence of its paragraph")
    func goesOn() throws {
        let text = "\"We were asleep,\" said Omar, a farmer. \"Then the roof fell in.\"\n\nThe army gave no toll."
        let found = try #require(try read(text).first)
        #expect(found.content == ["\"We were asleep,\"", "\"Then the roof fell in.\""])
    }

    @Test(
        "a signed quotation is the signer's",
        arguments: [
            ("“The river took our house in one night.” — Ama Mensah, a nurse\n\nThe town has no wall.", "Ama Mensah"),
            ("The town has no wall.\n\n”The river took our house in one night.” ― Kofi Boateng", "Kofi Boateng"),
        ])
    func signed(text: String, source: String) throws {
        let found = try #require(try read(text).first)
        #expect(found.source == source)
        #expect(found.content.first?.contains("The river took our house in one night.") == true)
    }

    @Test("a dash that goes on with the sentence signs nothing")
    func unsigned() throws {
        let text = "“The river took our house in one night” — Officials had warned of it since May."
        #expect(try read(text).allSatisfy { $0.cue != "—" })
    }

    @Test("a quotation goes on in the next paragraph where its mark was left open")
    func nextParagraph() throws {
        let text =
            "“We walked for two days,” said Amina Yusuf, a teacher. “There was no water on the road.\n\n"
            + "“On the third day we reached the camp.”"
        let found = try #require(try read(text).first)
        #expect(
            found.content.last == "“There was no water on the road.\n\n“On the third day we reached the camp.”")
    }

    @Test("an unclosed quotation ends with its paragraph")
    func unclosed() throws {
        let text = "“We were asleep, said nobody.\n\nThe army said it was looking into it."
        #expect(try read(text).contains { $0.source == "The army" })
    }

    @Test("a headline's tail is a source")
    func headline() throws {
        let found = try #require(try read("Troops begin to leave northern bases: officials").first)
        #expect(found.source == "officials")
        #expect(found.content == ["Troops begin to leave northern bases"])
    }

    @Test("spans slice the text by code points")
    func codePoints() throws {
        let text = "🚒 “Le café est fermé,” the owner’s brother said."
        let found = try #require(try read(text).first)
        #expect(found.content == ["“Le café est fermé,”"])
    }
}
