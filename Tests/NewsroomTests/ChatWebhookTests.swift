import Discussion
import Foundation
import Mail
import Store
import Testing

@testable import Newsroom

@Suite("Webhooks that tell a chat")
struct ChatWebhookTests {
    /// All that a line could say, in the crudest words.
    private static func words(_ event: ChatEvent) -> String {
        "\(event.event.rawValue) \(event.author ?? "nobody") \(event.thread.title) \(event.reports) \(event.words ?? "no words")"
    }

    private func sendAll(_ house: TestNewsroom) async throws {
        for webhook in try await house.newsroom.dueWebhooks() {
            try await house.newsroom.deliver(to: webhook, wording: Self.words)
        }
    }

    /// What was posted, as an object of JSON with nothing but a text.
    private func lines(_ server: TinyWebServer) throws -> [String] {
        try server.texts.map { text in
            let body = text[try #require(text.firstRange(of: "\r\n\r\n")).upperBound...]
            let json = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
            #expect(json?.count == 1)
            return try #require(json?["text"] as? String)
        }
    }

    @Test("a line comes at the chat's own address, unsigned, with no address of anybody's and no words that wait")
    func tells() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            let secret = try await house.newsroom.addWebhook(
                to: "http://127.0.0.1:\(server.port)/services/T1/SECRETWAY", events: Set(WebhookEvent.allCases),
                publication: nil, as: .chat, by: editor)
            #expect(secret == nil)
            let rana = try await house.reader()
            let hadi = try await house.reader("hadi@example.org", name: "Hadi M.")
            let id = try await house.newsroom.comment(
                on: article, text: "**Words** \"quoted\"\n\nand \\ more", by: rana, network: nil
            ).id
            try await sendAll(house)
            var policy = ModerationPolicy()
            policy.mode = .pre
            try await house.newsroom.setPolicy(policy, by: editor)
            _ = try await house.newsroom.comment(on: article, text: "Zebra waits", by: hadi, network: nil)
            try await house.newsroom.report(comment: id, rule: "respect", note: "Private note", by: hadi)
            try await sendAll(house)
            let told = try lines(server).sorted()
            #expect(told.count == 3)
            #expect(told[0].hasPrefix("comment.posted Hadi M. ") && told[0].hasSuffix(" no words"))
            #expect(told[1].hasPrefix("comment.posted Rana K. "))
            #expect(told[1].hasSuffix(" Words \"quoted\" and \\ more "))
            #expect(told[2].hasPrefix("comment.reported Rana K. ") && told[2].contains("respect"))
            for text in server.texts {
                #expect(text.hasPrefix("POST /services/T1/SECRETWAY HTTP/1.1\r\n") && !text.contains("webhook-"))
                for canary in ["@example.org", rana.id, hadi.id, "Zebra", "Private note"] {
                    #expect(!text.contains(canary), "\(canary)")
                }
            }
        }
    }

    @Test("its address is its secret: kept sealed, and shown nowhere")
    func sealed() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            _ = try await house.newsroom.addWebhook(
                to: "http://127.0.0.1:\(server.port)/broken/SECRETWAY?key=SECRETWAY", events: [.posted],
                publication: nil, as: .chat, by: editor)
            let shown = try await house.newsroom.webhooks(for: editor).webhooks[0]
            #expect(shown.address == "http://127.0.0.1:\(server.port)/…" && shown.form == .chat)
            _ = try await house.newsroom.comment(on: article, text: "Words", by: house.reader(), network: nil)
            for wait in [0] + BackOff.standard.delays {
                house.advance(wait + 60)
                try await sendAll(house)
            }
            // It is tried, rests and is given up as any other.
            let after = try await house.newsroom.webhooks(for: editor).webhooks[0]
            #expect(after.lastError == "status(404)" && after.sent == 0 && after.waiting + after.failed == 1)
            #expect(server.requests > 3 && server.texts.allSatisfy { $0.contains("/broken/SECRETWAY?key=SECRETWAY") })
            for table in ["webhook", "webhook_delivery", "audit", "notice", "setting"] {
                let rows = try await house.database.read { try $0.rows("SELECT * FROM \(table)").map { "\($0)" } }
                #expect(!rows.joined().contains("SECRETWAY"), "\(table)")
            }
            for url in ["https://u:p@chat.example/x", "ftp://chat.example/x", "chat.example"] {
                await #expect(throws: NewsroomError.invalid(.webhook, .malformed)) {
                    try await house.newsroom.addWebhook(
                        to: url, events: [.posted], publication: nil, as: .chat, by: editor)
                }
            }
            #expect(ChatBody.shown("https://chat.example?key=SECRETWAY") == "https://chat.example/…")
        }
    }

    @Test(
        "hole 26, chats: no words of a reader's call anybody, lead elsewhere or begin a line",
        arguments: [
            (
                "<!channel> & <@U1> <https://evil.example|safe>",
                "&lt;!channel&gt; &amp; &lt;@\u{200B}U1&gt; &lt;https://evil.example|safe&gt;"
            ),
            ("@here @all @channel", "@\u{200B}here @\u{200B}all @\u{200B}channel"),
            (
                "[safe](https://evil.example) ![](https://evil.example/p.png)",
                "[safe]\u{200B}(https://evil.example) ![]\u{200B}(https://evil.example/p.png)"
            ),
            ("one\n# two\r\n\t> three\u{2028}four", "one # two &gt; three four"),
            ("\u{0}a\u{7}b", "a b"), ("@", "@\u{200B}"), ("&lt;!here&gt;", "&amp;lt;!here&amp;gt;"),
        ])
    func tamed(_ line: String, _ tamed: String) {
        #expect(ChatBody.tamed(line) == tamed)
        let body = String(decoding: ChatBody(line: line).bytes, as: UTF8.self)
        #expect(!body.contains("<") && !body.contains("\n"))
    }

    @Test("a line is bounded, however long what it tells is, and made in one pass")
    func bounded() {
        #expect(ChatBody.tamed(String(repeating: "&", count: 1_000_000)).utf8.count == 5_000)
    }
}
