import Discussion
import Testing

@Suite("Pictures in comments")
struct ImageHostsTests {
    static let hosts = ImageHosts(["Pictures.Example.org", "bücher.example", "pictures.example.org", "no host"])

    @Test("hosts are kept by their whole names, in lower case and once")
    func names() {
        #expect(Self.hosts.names == ["pictures.example.org", "xn--bcher-kva.example"])
    }

    @Test(
        "a picture of one of the hosts is shown",
        arguments: [
            "https://pictures.example.org/ferry.jpg", "https://PICTURES.example.org/a/b.PNG",
            "https://pictures.example.org/x.webp?size=2#top", "https://xn--bcher-kva.example/a.avif",
        ])
    func shown(_ address: String) {
        #expect(Self.hosts.shows(address) && !ImageHosts.none.shows(address))
    }

    @Test(
        "hole 20, an allow-list by suffix: nothing else is, however much it looks like one",
        arguments: [
            "http://pictures.example.org/ferry.jpg", "https://evil-pictures.example.org/ferry.jpg",
            "https://pictures.example.org.evil.example/ferry.jpg", "https://a.pictures.example.org/ferry.jpg",
            "https://example.org/ferry.jpg", "https://pictures.example.org:8443/ferry.jpg",
            "https://user@pictures.example.org/ferry.jpg", "https://pictures.example.org@evil.example/ferry.jpg",
            "https://pictures.example.org./ferry.jpg", "https://pictures.example.org/ferry",
            "https://pictures.example.org/ferry.svg", "https://pictures.example.org/page?x=.jpg",
            "https://pictures.example.org#.jpg", "https://pictures.example.org/.jpg", "//pictures.example.org/a.jpg",
            "https:/pictures.example.org/a.jpg", "", "data:image/png;base64,AA",
        ])
    func refused(_ address: String) {
        #expect(!Self.hosts.shows(address))
    }
}
