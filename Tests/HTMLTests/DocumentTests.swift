import HTML
import Testing

@Suite("A page as a tree")
struct DocumentTests {
    let page = Document(
        text: """
            <!doctype html><title>Harbour strike</title>
            <main id=story class="lead wide"><h1>Strike ends</h1><p>Crews went <a href="/b?x=1&amp;y=2">back</a>.\
            <p data-n=2>The port said so.</main>
            """)

    @Test("implies html, head and body")
    func impliesTheFrame() throws {
        let html = try #require(page.documentElement)
        #expect(page.children(html).map(page.tag) == [.head, .body])
        #expect(page.name(page.root) == "")
        #expect(page.kind(page.root) == .document)
        #expect(page.firstChild(page.root).map(page.kind) == .doctype)
    }

    @Test("walks in all directions")
    func walks() throws {
        let main = try #require(page.first(.main))
        let blocks = Array(page.children(main))
        #expect(blocks.map(page.name) == ["h1", "p", "p"])
        #expect(page.lastChild(main) == blocks[2])
        #expect(page.nextSibling(blocks[0]) == blocks[1])
        #expect(page.previousSibling(blocks[1]) == blocks[0])
        #expect(page.parent(blocks[2]) == main)
        #expect(page.nextSibling(blocks[2]) == nil)
        #expect(page.ancestors(blocks[2]).map(page.name) == ["main", "body", "html", ""])
        #expect(page.descendants(blocks[1]).map(page.text) == ["Crews went ", "back", "back", "."])
    }

    @Test("reads attributes with their references decoded")
    func readsAttributes() throws {
        let main = try #require(page.first(.main))
        #expect(page.attribute("id", of: main) == "story")
        #expect(page.classes(of: main) == ["lead", "wide"])
        #expect(page.attribute("title", of: main) == nil)
        let link = try #require(page.first(.a))
        #expect(page.attributes(of: link).map(\.value) == ["/b?x=1&y=2"])
        #expect(page.attributes(of: page.root).isEmpty)
    }

    @Test("finds elements by tag")
    func finds() throws {
        let main = try #require(page.first(.main))
        #expect(page.elements(named: .p).count == 2)
        #expect(page.elements(named: .p, .h1, under: main).map(page.name) == ["h1", "p", "p"])
        #expect(page.first(.h1, .p, under: main) == page.firstChild(main))
        #expect(page.hasClass("wide", main))
        #expect(!page.hasClass("wid", main))
        #expect(!page.hasClass("", main))
    }

    @Test("keeps only the first of two attributes with one name")
    func keepsTheFirstAttribute() throws {
        let page = Document(text: "<p id=a ID=b>")
        let paragraph = try #require(page.first(.p))
        #expect(page.attributes(of: paragraph).map(\.value) == ["a"])
    }

    @Test("adds the attributes of a second html tag to the first")
    func mergesRepeatedRoots() throws {
        let page = Document(text: "<html lang=en><p>x<html lang=fr dir=ltr><html id=z>")
        let html = try #require(page.documentElement)
        #expect(page.attributes(of: html).map(\.name) == ["lang", "dir", "id"])
        #expect(page.attribute("lang", of: html) == "en")
        #expect(page.attribute("id", of: html) == "z")
    }

    @Test("keeps a template's contents apart")
    func keepsTemplatesApart() throws {
        let page = Document(text: "<template><p>later</template><p>now")
        #expect(page.elements(named: .p).map(page.text) == ["now"])
        let template = try #require(page.first(.template))
        let content = try #require(page.content(ofTemplate: template))
        #expect(page.kind(content) == .fragment)
        #expect(page.text(content) == "later")
        #expect(page.text(template) == "")
    }

    @Test("a copy of the chosen option shows what its template holds")
    func copiesTemplates() throws {
        let page = Document(
            text: "<select><button><selectedcontent></selectedcontent></button><option>a<template>b</template></select>"
        )
        let copy = try #require(page.first(.selectedcontent))
        let template = try #require(page.elements(named: .template, under: copy).first)
        #expect(page.content(ofTemplate: template).map(page.text) == "b")
        #expect(page.findFlaw() == nil)
    }

    @Test("knows HTML's elements from those of SVG")
    func knowsNamespaces() throws {
        let page = Document(text: "<svg><title>dot</title><lineargradient/></svg><title>x</title>")
        let titles = page.elements(named: .title)
        #expect(titles.map(page.isHTML) == [false, true])
        #expect(page.descendants(page.root).map(page.name).contains("linearGradient"))
    }

    @Test("reads a fragment as the content of its element")
    func readsFragments() throws {
        let page = Document(fragment: "<td>1<td>2", in: "tr")
        let root = try #require(page.documentElement)
        #expect(page.children(root).map(page.tag) == [.td, .td])
        let plain = Document(fragment: "<td>1")
        #expect(plain.elements(named: .td).isEmpty)
    }
}
