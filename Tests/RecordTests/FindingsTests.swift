import News
import Record
import Testing

@Test("claims are taken out of findings with their place, time and source; wild indices count as nothing")
func takesClaims() {
    let text = CodePoints("The mayor said that thieves hit Ürzig on Monday.")
    var findings = Findings(reader: "test")
    let place = Place(span: Span(start: 32, end: 37), name: "Ürzig", precision: .exact)
    findings.places = [place]
    findings.attributions = [
        Attribution(source: .init(span: Span(start: 0, end: 9), kind: .office), cue: nil, content: [], form: .indirect)
    ]
    var mention = Mention(
        id: "m1", span: Span(start: 20, end: 37), quote: "thieves hit Ürzig", sentence: 0,
        trigger: Span(start: 28, end: 31), kind: .event, type: .assault, confidence: 0.8, rule: "verb"
    )
    mention.place = 0
    mention.attribution = 0
    mention.time = 7
    findings.mentions = [mention]
    let publication = Publication(articleID: "a", published: Moment(day: Day(number: 18_000)))
    let claims = publication.claims(in: findings, text: text)
    #expect(claims.count == 1)
    #expect(claims.first?.place == place)
    #expect(claims.first?.sourceText == "The mayor")
    #expect(claims.first?.sourceKind == .office)
    #expect(claims.first?.time == nil)
}
