import Discussion
import Testing

@testable import Newsroom
@testable import Site

@Suite("Lines for a chat")
struct ChatLineTests {
    @Test("say what happened, where it is read or decided, and public words last, in each language")
    func lines() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("canary.q7x9zk@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let words = "**Who** counted?\n\n" + String(repeating: "Boats. ", count: 60)
            let comment = try await site.newsroom.comment(on: id, text: words, by: rana, network: nil).id
            try await site.newsroom.report(comment: comment, rule: "respect", note: "Private note", by: hadi)
            var settings = site.newsroom.settings
            func line(_ event: WebhookEvent) async throws -> String {
                let item = try await site.newsroom.item(ofComment: comment, for: editor)
                let rules = try await site.newsroom.houseRules()
                return Site.chatLine(ChatEvent(event, item, rules: rules), settings: settings)
            }
            let posted = try await line(.posted)
            #expect(
                posted.hasPrefix(
                    "Rana K. commented on “Rockets & <rumours>” · https://test.example\(path)#comment-\(comment) · “Who counted? Boats."
                ))
            #expect(posted.hasSuffix("Boats. …”") && posted.unicodeScalars.count < 400)
            let reported = try await line(.reported)
            let title = Words(language: .english, zone: .utc)[.rule(id: "respect", isTitle: true)] as String
            #expect(reported.contains(": \(title) · https://test.example/desk/queue/reported · “Who"))
            _ = try await site.newsroom.decide(.hold, on: [comment], rule: nil, reason: nil, by: editor)
            for language in Language.allCases {
                settings.language = language.rawValue
                for event in WebhookEvent.allCases {
                    let line = try await line(event)
                    #expect(line.hasSuffix(" · https://test.example/desk/queue/pending"), "\(line)")
                    #expect(line.contains("Rana K.") && line.contains("Rockets & <rumours>"))
                    #expect(!line.contains("Boats") && !line.contains("Private") && !line.contains("canary"))
                }
            }
            settings.language = "en"
            _ = try await site.newsroom.decide(.reject, on: [comment], rule: "respect", reason: "Off", by: editor)
            #expect(
                try await line(.rejected)
                    == "The desk refused or took out a comment by Rana K. on “Rockets & <rumours>” · https://test.example/desk/queue/rejected"
            )
        }
    }

    @Test("a chat is added at the desk, and its address is not shown again")
    func desk() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (cookie, word) = (site.cookie(editor), site.newsroom.formToken(of: editor))
            let form = [
                "token": word, "address": "https://chat.example/services/SECRETWAY", "event": "comment.posted",
                "form": "chat",
            ]
            let refused = try await site.post(
                "/desk/webhooks", form.merging(["address": "http://chat.example/"]) { $1 }, cookie)
            #expect(refused.status == 422 && refused.text.contains("value=\"chat\" selected"))
            #expect(try await site.post("/desk/webhooks", form, cookie).status == 303)
            let page = try await site.get("/desk/webhooks", cookie).text
            #expect(!page.contains("SECRETWAY") && page.contains("https://chat.example/…") && !page.contains("whsec_"))
            #expect(page.contains("A line for a chat"))
        }
    }
}
