import Testing

@testable import HTML

@Suite("Tags")
struct TagTests {
    @Test("are named as in a page")
    func names() {
        #expect(HTML.Tag.h1.name == "h1")
        #expect(HTML.Tag.var.name == "var")
        #expect(HTML.Tag.annotationXML.name == "annotation-xml")
        #expect(HTML.Tag.other.name == "")
        #expect(Set(HTML.Tag.allCases.map(\.name)).count == HTML.Tag.allCases.count)
    }

    @Test("fit the sets of tags")
    func fitTheSets() {
        #expect(HTML.Tag.allCases.count <= 192)
        for tag in HTML.Tag.allCases {
            let set: TagSet = [tag]
            #expect(HTML.Tag.allCases.filter(set.contains) == [tag])
        }
    }
}
