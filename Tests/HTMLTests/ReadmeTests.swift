import Foundation
import HTML
import Testing

@Suite("The example of the README")
struct ReadmeTests {
    @Test("prints what the README says")
    func prints() throws {
        var printed: [String] = []
        func print(_ words: String...) { printed.append(words.joined(separator: " ")) }

        let page = Document(Array("<p>Ships <a href='/tide'>wait</a> for the tide".utf8))
        let links = try Selector("p > a[href]")
        for link in page.select(links) {
            print(page.innerText(link), page.attribute("href", of: link) ?? "")
            print(String(decoding: page.source[page.sourceRange(link)], as: UTF8.self))
        }
        print(page.serialize(page.root, options: .compact))

        #expect(
            printed == [
                "wait /tide", "<a href='/tide'>wait</a>", "<p>Ships <a href=/tide>wait</a> for the tide",
            ])
        let readme = try String(contentsOf: SharedData.package.appending(path: "README.md"), encoding: .utf8)
        for line in printed { #expect(readme.contains("`\(line)`")) }
    }

    @Test("is the code that this file compiles")
    func compiles() throws {
        let readme = try String(contentsOf: SharedData.package.appending(path: "README.md"), encoding: .utf8)
        let rest = try #require(readme.components(separatedBy: "```swift\nimport HTML\n").last)
        let block = try #require(rest.components(separatedBy: "```").first)
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let lines = block.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.count >= 7)
        for line in lines { #expect(source.contains(line), "\(line)") }
    }
}
