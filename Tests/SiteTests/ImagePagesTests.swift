import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Pictures on pages")
struct ImagePagesTests {
    @Test(
        "a link to a picture is a link; where the house names its host it is shown, and the policy names exactly that host"
    )
    func shown() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let address = "https://pictures.example.org/ferry.jpg?a=1&b=2"
            _ = try await site.newsroom.comment(
                on: id, text: "Look: \(address) and https://else.example/x.png", by: rana, network: nil)
            let plain = try await site.get(path)
            #expect(!plain.text.contains("<img src=\"https") && plain.text.contains(">https://pictures.example.org/"))
            #expect(plain.headers["content-security-policy"]?.contains("img-src 'self';") == true)
            var policy = ModerationPolicy()
            policy.imageHosts = ["pictures.example.org"]
            try await site.newsroom.setPolicy(policy, by: editor)
            for cookie in [[:], site.cookie(rana)] {
                let page = try await site.get(path, cookie)
                #expect(
                    page.text.contains(
                        "<img src=\"https://pictures.example.org/ferry.jpg?a=1&amp;b=2\" alt=\"https://pictures.example.org/ferry.jpg?a=1&amp;b=2\" referrerpolicy=\"no-referrer\" loading=\"lazy\" decoding=\"async\">"
                    ))
                #expect(!page.text.contains("<img src=\"https://else"))
                #expect(
                    page.headers["content-security-policy"]?.contains(
                        "img-src 'self' https://pictures.example.org; font-src 'self'") == true)
            }
            // A page on which no comment shows a picture may load none.
            let (other, quiet) = try await site.article(by: editor)
            _ = try await site.newsroom.comment(
                on: other,
                text: "> https://pictures.example.org/quoted.jpg\n\nQuoted: https://pictures.example.org/page",
                by: rana, network: nil)
            for cookie in [[:], site.cookie(rana)] {
                let page = try await site.get(quiet, cookie)
                #expect(page.text.contains("https://pictures.example.org/page") && !page.text.contains("<img src"))
                #expect(page.headers["content-security-policy"] == SecurityHeaders.policy())
            }
            // A copy that the browser has keeps the policy with which it may be shown.
            let tag = try await site.get(path).headers["etag"] ?? ""
            let same = try await site.get(path, ["If-None-Match": tag])
            #expect(same.status == 304)
            #expect(same.headers["content-security-policy"]?.contains("https://pictures.example.org") == true)
            for other in ["/", "/account", "/comments/none"] {
                let header = try await site.get(other, site.cookie(rana)).headers["content-security-policy"]
                #expect(header?.contains("pictures.example.org") == false, "\(other)")
            }
        }
    }

    @Test(
        "what could break out of the policy is no host",
        arguments: [
            "a.example; script-src *", "*.example.org", "a.example https://b.example", "'unsafe-inline'",
            "a.example:443", "localhost", "https://a.example",
        ])
    func hosts(_ host: String) async throws {
        #expect(SecurityHeaders.policy(OutsideHosts(images: ImageHosts([host]))) == SecurityHeaders.policy())
        var wrong = ModerationPolicy()
        wrong.imageHosts = [host]
        try await TestSite.running { [wrong] site in
            let editor = try await site.editor()
            await #expect(throws: NewsroomError.invalid(.domains, .malformed)) {
                try await site.newsroom.setPolicy(wrong, by: editor)
            }
        }
    }
}
