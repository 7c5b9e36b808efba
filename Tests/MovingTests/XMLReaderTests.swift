import Testing

@testable import Moving

@Suite("The XML of exports")
struct XMLReaderTests {
    private func parts(_ text: String) throws(XMLReader.Fault) -> [XMLReader.Part] {
        var reader = XMLReader(Array(text.utf8))
        var parts: [XMLReader.Part] = []
        while let part = try reader.next() { parts.append(part) }
        return parts
    }

    @Test("elements, attributes, references and CDATA are read in their order")
    func reads() throws {
        let found = try parts("<?xml version=\"1.0\"?><!-- n --><a b='1 &amp; 2'>x&#65;&#x42;<c/><![CDATA[<d>&]]></a>")
        #expect(
            found == [
                .start("a", attributes: ["b": "1 & 2"]), .text("xAB"), .start("c", attributes: [:]), .end("c"),
                .text("<d>&"), .end("a"),
            ])
    }

    @Test(
        "what is damaged is refused, and so is a document type, whose entities could be anything",
        arguments: [
            "<a>", "</a>", "<a></b>", "<a b></a>", "<a b=1></a>", "<a b='1></a>", "<a>&nbsp;</a>", "<a>&#xD800;</a>",
            "<a><![CDATA[x</a>", "<!-- ", "<", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        ])
    func refused(_ text: String) {
        #expect(throws: XMLReader.Fault.self) { try parts(text) }
    }

    @Test("a document that is deeper than any export is refused in time")
    func deep() {
        #expect(throws: XMLReader.Fault.self) { try parts(String(repeating: "<a>", count: 100_000)) }
    }
}
