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
}
