import Foundation
import News
import Testing

@testable import Reading

/// Who is found to say what, in single sentences.
struct AttributionRuleTests {
    private static let reader = Result { try AttributionReader() }

    private func read(_ text: String) throws -> [(
        source: String?, cue: String?, content: [String], attribution: Attribution
    )] {
        let points = CodePoints(text)
        var analysis = Tokenizer().analyse(points)
        try PackagedGrammar.grammar.get().annotate(&analysis)
        return try Self.reader.get().read(analysis, entities: []).map {
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

    @Test("a quotation goes on in the next sentence of its paragraph")
    func goesOn() throws {
        let text = "\"We were asleep,\" said Omar, a farmer. \"Then the roof fell in.\"\n\nThe army gave no toll."
        let found = try #require(try read(text).first)
        #expect(found.content == ["\"We were asleep,\"", "\"Then the roof fell in.\""])
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
