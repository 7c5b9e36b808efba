import Crypto
import Discussion
import Foundation
import Mail
import Store
import Testing

@testable import Newsroom

@Suite("Webhooks")
struct WebhookTests {
    private func events(_ server: TinyWebServer) -> [String] {
        server.texts.compactMap { $0.firstMatch(of: /"type":"([a-z.]+)"/).map { String($0.output.1) } }
    }

    @Test("programs are told what was posted, let in, refused, reported and asked for, each of what it wants to hear")
    func tells() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            let hook = "http://127.0.0.1:\(server.port)/hook"
            _ = try await house.newsroom.addWebhook(
                to: hook, events: Set(WebhookEvent.allCases), publication: nil, by: editor)
            _ = try await house.newsroom.addWebhook(
                to: hook + "?rejected", events: [.rejected], publication: nil, by: editor)
            let rana = try await house.reader()
            let hadi = try await house.reader("hadi@example.org", name: "Hadi M.")
            let id = try await house.newsroom.comment(
                on: article, as: .correction, text: "Words \"quoted\" \\ </script>", by: rana, network: nil
            ).id
            try await house.newsroom.report(comment: id, rule: "respect", note: "Look", by: hadi)
            let batch = try await house.newsroom.decide(
                .remove, on: [id], rule: "respect", reason: "Off", by: editor
            ).batch
            _ = try await house.newsroom.undo(batch: batch, by: editor)
            try await house.tellPrograms()
            #expect(
                events(server).sorted() == [
                    "comment.approved", "comment.posted", "comment.rejected", "comment.rejected", "comment.reported",
                    "correction.requested",
                ])
            #expect(server.texts.filter { $0.hasPrefix("POST /hook?rejected ") }.count == 1)
            for text in server.texts {
                let body = text[try #require(text.firstRange(of: "\r\n\r\n")).upperBound...]
                let json = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
                let comment = (json?["data"] as? [String: Any])?["comment"] as? [String: Any]
                let isPublic = comment?["state"] as? String == "published"
                #expect(comment?["text"] as? String == (isPublic ? "Words \"quoted\" \\ </script>" : nil))
                #expect(comment?["id"] as? String == id && comment?["author"] as? String == "Rana K.")
                #expect(!text.contains("@example.org") && !text.contains(rana.id) && !text.contains(hadi.id))
            }
            let told = try await house.newsroom.webhooks(for: editor).webhooks[0]
            #expect(told.sent == 5 && told.waiting == 0 && told.failed == 0 && told.lastError == nil)
        }
    }

    @Test("hole 26, webhooks: a delivery is signed by its secret, which is told once and kept sealed")
    func signs() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            let secret = try #require(
                try await house.newsroom.addWebhook(
                    to: "http://127.0.0.1:\(server.port)/hook", events: [.posted], publication: nil, by: editor))
            _ = try await house.newsroom.comment(on: article, text: "Words", by: house.reader(), network: nil)
            try await house.tellPrograms()
            let request = try #require(server.texts.first)
            func header(_ name: String) -> String? {
                request.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }.map {
                    String($0.dropFirst(name.count + 2))
                }
            }
            let (id, time) = (try #require(header("webhook-id")), try #require(header("webhook-timestamp")))
            let body = request[try #require(request.firstRange(of: "\r\n\r\n")).upperBound...]
            let key = try #require(Data(base64Encoded: String(secret.dropFirst("whsec_".count))))
            let code = HMAC<SHA256>.authenticationCode(
                for: Data("\(id).\(time).\(body)".utf8), using: SymmetricKey(data: key))
            #expect(secret.hasPrefix("whsec_") && key.count == 32)
            #expect(header("webhook-signature") == "v1," + Data(code).base64EncodedString())
            #expect(time == String(house.now) && header("content-type") == "application/json")
            let kept = try await house.database.read {
                try $0.rows("SELECT secret FROM webhook").map { try $0.blob("secret") }
            }
            #expect(kept.allSatisfy { !Data($0).contains(key) && $0 != Array(key) })
        }
    }

    @Test("hole 26, webhooks: the signature is the one of the example in the documents")
    func signature() {
        let body = #"{"type":"comment.posted","timestamp":"2026-03-17T09:30:00Z","data":{}}"#
        let headers = WebhookSignature.headers(
            id: "example", at: 1_773_739_800, body: Array(body.utf8), secret: Array(0..<32))
        #expect(headers.last?.value == "v1,HiMPu15HRlUPPZijFrtlNW9yYE7N1mtKNv4LXWqe/NI=")
        #expect(WebhookSignature.told(Array(0..<32)) == "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
    }

    @Test("hole 26, webhooks: no redirect is followed, and what is not taken is tried again with the outbox's waits")
    func retries() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            _ = try await house.newsroom.addWebhook(
                to: "http://127.0.0.1:\(server.port)/moved", events: [.posted], publication: nil, by: editor)
            _ = try await house.newsroom.comment(on: article, text: "Words", by: house.reader(), network: nil)
            try await house.tellPrograms()
            #expect(server.texts.count == 1 && server.texts.allSatisfy { $0.hasPrefix("POST /moved ") })
            for (number, wait) in BackOff.standard.delays.enumerated() {
                house.advance(wait - 30)
                #expect(try await house.tellPrograms() == 0)
                house.advance(60)
                #expect(try await house.tellPrograms() == 1, "try \(number + 2)")
            }
            let webhook = try await house.newsroom.webhooks(for: editor).webhooks[0]
            #expect(webhook.failed == 1 && webhook.waiting == 0 && webhook.lastError == "status(307)")
            #expect(server.texts.count == 7)
            let ids = Set(server.texts.compactMap { $0.firstMatch(of: /webhook-id: (\w+)/)?.output.1 })
            #expect(ids.count == 1, "all tries bear one name")
            house.advance(8 * 86_400)
            try await house.newsroom.tidy()
            #expect(try await house.newsroom.webhooks(for: editor).webhooks[0].failed == 0)
        }
    }

    @Test("hole 9, webhooks into the own network: the address is checked after its name was resolved")
    func refuses() async throws {
        try await TinyWebServer.running { server in
            for host in ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433"] {
                let error = await WebhookPoster(allowsPrivate: false).post(
                    Array("{}".utf8), to: "https://\(host):\(server.port)/hook", headers: [])
                #expect(error == .refusedAddress, "\(host)")
            }
            #expect(server.requests == 0)
        }
    }

    @Test(
        "hole 9, a request into the house: an address is one of https, without a name, a password or a fragment, and none of our own",
        arguments: [
            ("https://hooks.example/a?b=c", true), ("http://hooks.example/", false), ("ftp://hooks.example/", false),
            ("https://user@hooks.example/", false), ("https://u:p@hooks.example/", false), ("https:///a", false),
            ("https://hooks.example/#a", false), ("https://hooks.example/\r\nX: y", false), ("", false),
            ("https://127.0.0.1/", false), ("https://2130706433/", false), ("https://0x7f.1/", false),
            ("https://[::1]/", false), ("https://[::ffff:10.0.0.1]/", false), ("https://169.254.169.254/x", false),
            ("https://localhost/", false), ("https://a.LOCALHOST./", false), ("https://db.internal/", false),
            ("https://192.0.2.1.example/", true), ("https://93.184.215.14/", true),
            ("https://[2606:2800:21f:cb07::1]/", true),
        ])
    func addresses(_ address: String, _ isOne: Bool) {
        #expect(WebhookPoster(allowsPrivate: false).isAddress(address) == isOne)
    }

    @Test("what is told is what holds then: a comment taken back meanwhile is told without its words")
    func tellsWhatHolds() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            let hook = "http://127.0.0.1:\(server.port)/hook"
            _ = try await house.newsroom.addWebhook(to: hook, events: [.posted], publication: nil, by: editor)
            let rana = try await house.reader()
            let id = try await house.newsroom.comment(on: article, text: "Regretted", by: rana, network: nil).id
            try await house.newsroom.withdraw(comment: id, by: rana)
            try await house.tellPrograms()
            #expect(server.texts.count == 1 && !server.texts[0].contains("Regretted"))
            #expect(server.texts[0].contains("\"state\":\"withdrawn\""))
        }
    }

    @Test("webhooks are an administrator's; a publication's hears of its own threads; what is taken away hears no more")
    func who() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            let rana = try await house.reader()
            let hook = "http://127.0.0.1:\(server.port)/hook"
            await #expect(throws: NewsroomError.notPermitted) {
                try await house.newsroom.addWebhook(to: hook, events: [.posted], publication: nil, by: rana)
            }
            await #expect(throws: NewsroomError.notPermitted) { try await house.newsroom.webhooks(for: rana) }
            await #expect(throws: NewsroomError.invalid(.events, .missing)) {
                try await house.newsroom.addWebhook(to: hook, events: [], publication: nil, by: editor)
            }
            try await house.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            _ = try await house.newsroom.addWebhook(to: hook, events: [.posted], publication: "courier", by: editor)
            _ = try await house.newsroom.comment(on: article, text: "Words", by: rana, network: nil)
            try await house.tellPrograms()
            #expect(server.requests == 0)
            let courier = try await house.newsroom.publication("courier")
            let thread = try await house.openThread(.init(identifier: "s1"), in: courier, by: rana)
            _ = try await house.newsroom.comment(on: thread, text: "Words elsewhere", by: rana, network: nil)
            try await house.tellPrograms()
            #expect(server.requests == 1)
            _ = try await house.newsroom.comment(on: thread, text: "More words", by: rana, network: nil)
            let id = try await house.newsroom.webhooks(for: editor).webhooks[0].id
            try await house.newsroom.removeWebhook(id, by: editor)
            try await house.tellPrograms()
            #expect(server.requests == 1)
        }
    }
}
