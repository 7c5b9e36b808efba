import Newsroom
import Testing

@testable import Site

@Suite("Forms")
struct FormsTests {
    @Test(
        "URL-encoded fields are read as the URL standard has it",
        arguments: [
            ("a=b&c=d+e", "c", "d e"), ("a=%C3%A9%26", "a", "é&"), ("a=1&a=2", "a", "2"), ("a", "a", ""),
            ("a=%", "a", "%"), ("a=%zz", "a", "%zz"), ("=x", "", "x"),
        ])
    func urlEncoded(_ body: String, _ name: String, _ value: String) {
        #expect(FormFields(urlEncoded: Array(body.utf8))[name] == value)
    }

    private func multipart(_ parts: String...) -> [UInt8] {
        Array((parts.map { "--B\r\n\($0)\r\n" }.joined() + "--B--\r\n").utf8)
    }

    @Test("multipart forms hold fields and files")
    func multipart() throws {
        let body = multipart(
            "Content-Disposition: form-data; name=\"text\"\r\n\r\nLine one\r\nline two",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\nContent-Type: text/html\r\n\r\n<p>--B</p>",
            "Content-Disposition: form-data; name=\"empty\"\r\n\r\n")
        let form = try #require(FormFields(multipart: body, boundary: "B"))
        #expect(form["text"] == "Line one\r\nline two")
        #expect(form["empty"]?.isEmpty == true)
        let file = try #require(form.files["file"])
        #expect(String(decoding: file.bytes, as: UTF8.self) == "<p>--B</p>")
        #expect(file.contentType == "text/html")
    }

    @Test("a multipart form cut short anywhere is refused, never half read")
    func truncated() {
        let body = multipart(
            "Content-Disposition: form-data; name=\"text\"\r\n\r\nWords",
            "Content-Disposition: form-data; name=\"b\"\r\n\r\nMore")
        for length in 0..<(body.count - 4) {
            #expect(FormFields(multipart: Array(body[..<length]), boundary: "B") == nil, "\(length) bytes")
        }
        #expect(FormFields(multipart: body, boundary: "") == nil)
        #expect(FormFields(multipart: Array("\r\n".utf8), boundary: "B") == nil)
    }

    @Test(
        "hole 18, forms of other sites: one is refused and changes nothing",
        arguments: [
            ["Origin": "https://evil.example"], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"],
            ["Sec-Fetch-Site": "same-site"], ["Origin": "https://test.example.evil.example"],
        ]
    )
    func crossSite(_ headers: [String: String]) async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let token = site.newsroom.formToken(of: editor)
            let fields = [
                "token": token, "text": "Forged", "address": "a@example.org", "headline": "Forged", "section": "World",
                "body": "Forged", "version": "2",
            ]
            for form in [
                "/articles/\(id)/comments", "/desk/drafts/\(id)/publish", "/sign-out", "/account/name", "/sign-in",
                "/desk/reports",
            ] {
                let answer = try await site.post(form, fields, headers.merging(site.cookie(editor)) { $1 })
                #expect(answer.status == 403, "\(form)")
            }
            #expect(try await site.newsroom.viewer(session: editor.session) != nil)
            #expect(!(try await site.get(path).text.contains("Forged")))
        }
    }

    @Test("without its session's token a signed-in reader's form is refused")
    func token() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            for token in ["", "AAAA", site.newsroom.formToken(of: editor) + "x"] {
                #expect(try await site.post("/sign-out", ["token": token], site.cookie(editor)).status == 403)
            }
            #expect(
                try await site.post("/sign-out", ["token": site.newsroom.formToken(of: editor)], site.cookie(editor))
                    .status == 303)
            #expect(try await site.newsroom.viewer(session: editor.session) == nil)
        }
    }

    @Test("a form that is not taken comes back with what was typed")
    func nothingIsLost() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let token = site.newsroom.formToken(of: editor)
            let publish = try await site.post(
                "/desk/drafts/\(id)/publish",
                ["token": token, "version": "2", "headline": "", "section": "World", "body": "Typed <words>"],
                site.cookie(editor))
            #expect(
                publish.status == 422 && publish.text.contains("Typed &lt;words&gt;")
                    && publish.text.contains("The headline is missing."))
            let stale = try await site.post(
                "/desk/drafts/\(id)/publish",
                ["token": token, "version": "1", "headline": "Mine", "section": "World", "body": "Typed words"],
                site.cookie(editor))
            #expect(stale.status == 409 && stale.text.contains("Typed words"))
            let fetch = try await site.post(
                "/desk/reports", ["token": token, "url": "http://127.0.0.1:1/x", "published": "2020-03-17"],
                site.cookie(editor))
            #expect(
                fetch.status == 422 && fetch.text.contains("http://127.0.0.1:1/x")
                    && fetch.text.contains("private network"))
        }
    }

    @Test(
        "the language form sets a cookie and leads back to a page of this site alone",
        arguments: [
            ("https://test.example/rules?x=1", "/rules?x=1"), ("https://evil.example//evil.example/", "/"),
            ("nonsense", "/"),
        ])
    func language(_ referer: String, _ back: String) async throws {
        try await TestSite.running { site in
            let answer = try await site.post("/language", ["language": "ar"], ["Referer": referer])
            #expect(answer.status == 303 && answer.headers["location"] == back)
            #expect(answer.headers["set-cookie"]?.hasPrefix("language=ar; Path=/") == true)
            #expect(try await site.post("/language", ["language": "xx"]).status == 400)
        }
    }
}
