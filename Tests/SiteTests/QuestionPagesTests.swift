import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Discussions of questions")
struct QuestionPagesTests {
    @Test(
        "what is written is a question unless its author says otherwise; an expert's answer answers it, a reader's does not"
    )
    func answered() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let set = try await site.post(
                "/desk/places/thread/\(id)", ["questions": "yes", "token": site.newsroom.formToken(of: editor)],
                site.cookie(editor))
            #expect(set.status == 200)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            let page = try await site.get(path, site.cookie(rana)).text
            #expect(page.contains("<option value=\"question\" selected>") && page.contains("Ask here:"))
            #expect(try await call("readThread", ["thread": id], on: site).json["asksQuestions"] == .truth(true))
            let question = try await site.newsroom.comment(
                on: id, as: .question, text: "Why so early?", by: rana, network: nil
            ).id
            _ = try await site.newsroom.comment(
                on: id, replyingTo: question, text: "Because of the tide", by: hadi, network: nil)
            func waiting() async throws -> Int? {
                try await site.newsroom.queue(.questions, for: editor).counts[.questions]
            }
            #expect(try await waiting() == 1)
            #expect(try await !site.get(path).text.contains("Answered by"))
            try await site.newsroom.setBadges([.other("Pilot"), .expert], of: hadi.id, by: editor)
            #expect(try await waiting() == 0)
            #expect(try await site.get(path).text.contains("<span class=\"tag ok\">Answered by an expert</span>"))
            try await site.newsroom.setBadges([.other("Pilot")], of: hadi.id, by: editor)
            #expect(try await waiting() == 1)
        }
    }

    @Test("a program's comment is a question there as well unless it says otherwise, and is told who has answered")
    func programs() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            let token = try await apiToken([.read, .write], of: rana, on: site)
            func post(_ text: String, _ kind: String? = nil) async throws -> String? {
                var body: [String: JSONValue] = ["text": .text(text)]
                if let kind { body["kind"] = .text(kind) }
                return try await call("postComment", ["thread": id], token: token, .object(body), on: site).json["id"]?
                    .text
            }
            func told(_ comment: String?) async throws -> JSONValue {
                try await call("readComment", ["comment": try #require(comment)], on: site).json
            }
            #expect(try await told(post("Here it is none"))["kind"] == .text("comment"))
            try await site.newsroom.setOverride(.init(asksQuestions: true), of: .thread(id), by: editor)
            #expect(try await told(post("By the way", "comment"))["kind"] == .text("comment"))
            let question = try await post("Why so early?")
            #expect(try await told(question)["kind"] == .text("question"))
            #expect(try await told(question)["answeredBy"] == .null)
            _ = try await site.newsroom.comment(
                on: id, replyingTo: question, text: "Because of the tide", by: hadi, network: nil)
            #expect(try await told(question)["answeredBy"] == .null)
            try await site.newsroom.setBadges([.expert], of: hadi.id, by: editor)
            #expect(try await told(question)["answeredBy"] == .text("expert"))
            let listed = try await call("readComments", ["thread": id], on: site).json["comments"]?.list
            #expect(listed?.first { $0["id"]?.text == question }?["answeredBy"] == .text("expert"))
        }
    }

    @Test("nobody answers their own question, whatever they are; an expert's answer is told as one")
    func themselves() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
            for expert in [rana, hadi] { try await site.newsroom.setBadges([.expert], of: expert.id, by: editor) }
            let question = try await site.newsroom.comment(
                on: id, as: .question, text: "Why so early?", by: rana, network: nil
            ).id
            _ = try await site.newsroom.comment(
                on: id, replyingTo: question, text: "I ask once more", by: rana, network: nil)
            #expect(try await site.newsroom.queue(.questions, for: editor).counts[.questions] == 1)
            #expect(try await !site.get(path).text.contains("Answered by"))
            _ = try await site.newsroom.comment(
                on: id, replyingTo: question, text: "Because of the tide", by: hadi, network: nil)
            #expect(try await site.newsroom.queue(.questions, for: editor).counts[.questions] == 0)
            #expect(try await site.get(path).text.contains("Answered by an expert"))
            #expect(try await site.newsroom.notices(of: rana).notices.map(\.notice.kind) == [.answer])
            let page = try await site.get("/account/notices", site.cookie(rana)).text
            #expect(page.contains("\u{2068}Hadi\u{2069} answered what you asked beneath"))
        }
    }
}
