import Testing

@testable import Discussion

@Suite("Many addresses lead to one thread")
struct ThreadKeyTests {
    @Test(
        "addresses of one page have one key",
        arguments: [
            ("https://news.example/2026/bridge", "at:/2026/bridge"),
            ("http://news.example/2026/bridge", "at:/2026/bridge"),
            ("https://www.news.example:8443/2026/bridge/", "at:/2026/bridge"),
            ("https://NEWS.example//2026///bridge//", "at:/2026/bridge"),
            ("https://news.example/2026/bridge/index.html", "at:/2026/bridge"),
            ("https://news.example/2026/./x/../bridge", "at:/2026/bridge"),
            ("https://news.example/2026/bridge#comments", "at:/2026/bridge"),
            ("https://news.example/2026/bridge?utm_source=mail&utm_medium=x&fbclid=1", "at:/2026/bridge"),
            ("https://news.example/2026/bridge?FBCLID=1&&", "at:/2026/bridge"),
            ("https://news.example/2026/%62ridge", "at:/2026/bridge"),
            ("  https://news.example/2026/bridge \n", "at:/2026/bridge"),
            ("https://news.example/2026\\bridge", "at:/2026/bridge"),
            ("https://news.example", "at:/"),
            ("https://news.example?", "at:/"),
            ("https://news.example/?p=12&a=2", "at:/?a=2&p=12"),
            ("https://news.example/?a=2&gclid=9&p=12", "at:/?a=2&p=12"),
            ("https://news.example/caf%c3%a9", "at:/caf%C3%A9"),
            ("https://news.example/café", "at:/caf%C3%A9"),
            ("https://news.example/../../etc", "at:/etc"),
        ])
    func addresses(address: String, key: String) {
        #expect(ThreadKey(address: address)?.text == key)
    }

    @Test(
        "what tells pages apart is kept",
        arguments: [
            ("https://news.example/a", "https://news.example/A"),
            ("https://news.example/a?id=1", "https://news.example/a?id=2"),
            ("https://news.example/a%2Fb", "https://news.example/a/b"),
            ("https://news.example/a?page=1", "https://news.example/a"),
            ("https://news.example/a?q=%26x", "https://news.example/a?q=&x"),
        ])
    func different(one: String, other: String) {
        #expect(ThreadKey(address: one) != ThreadKey(address: other))
    }

    @Test(
        "what is no address of the web has no key",
        arguments: [
            "", "news.example/a", "/a", "javascript:alert(1)", "data:text/html,x", "ftp://news.example/a", "https://",
            "https://user@news.example/a", "https://news.example:99999/", "https://exa mple/", "https://a..b/",
            "https://news.example/" + String(repeating: "x", count: 5_000), "file:///etc/passwd", "https://ne<ws/",
        ])
    func refused(address: String) {
        #expect(ThreadKey(address: address) == nil)
    }

    @Test("a name is taken as it is given, without spaces at its ends; empty, long and invisible ones are refused")
    func names() {
        #expect(ThreadKey(identifier: " story-12 ")?.text == "id:story-12")
        #expect(ThreadKey(identifier: "a") != ThreadKey(identifier: "A"))
        for name in ["", "  ", "a b", "a\u{0}", "a\nb", String(repeating: "x", count: 201)] {
            #expect(ThreadKey(identifier: name) == nil, "\(name)")
        }
        #expect(ThreadKey(identifier: "at:/x")?.text == "id:at:/x", "a name is never taken for an address")
    }

    @Test("hole 31, blow-up: a hostile address costs no more than its length")
    func linear() {
        let address = "https://news.example/" + String(repeating: "../%2e%2E/", count: 20_000)
        let clock = ContinuousClock()
        #expect(clock.measure { _ = ThreadKey(address: address) } < .seconds(2))
    }
}

@Suite("Origins are compared as browsers compare them")
struct WebOriginTests {
    @Test(
        "hole 20, an allow-list by suffix: of an origin scheme, host and port count, and nothing else",
        arguments: [
            ("https://news.example", "https://news.example"), ("HTTPS://News.Example/", "https://news.example"),
            ("https://news.example:443/a?b#c", "https://news.example"),
            ("http://news.example:80", "http://news.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://[::1]:3000/x", "http://[::1]:3000"),
            ("https://bücher.example", "https://xn--bcher-kva.example"),
            ("https://news.example.", "https://news.example"),
        ])
    func read(text: String, origin: String) {
        #expect(WebOrigin(text)?.description == origin)
    }

    @Test(
        "hole 20, an allow-list by suffix: an origin that only looks like another is another, or none",
        arguments: [
            "https://news.example.evil.example", "https://evilnews.example", "http://news.example",
            "https://news.example:444", "https://news.example@evil.example", "null",
            "https://news.example\\@evil.example/",
            "https:news.example", "//news.example", "",
        ])
    func others(text: String) {
        let origin = WebOrigin(text)
        let home = WebOrigin("https://news.example")
        #expect(origin == nil || origin != home || text.hasPrefix("https://news.example\\"))
    }
}
