import Discussion
import Foundation
import Store
import Synchronization
import Testing

@testable import Newsroom

@Suite("Moderation hooks")
struct HookTests {
    private func body(_ request: String) -> String {
        request.firstRange(of: "\r\n\r\n").map { String(request[$0.upperBound...]) } ?? ""
    }

    /// A house whose hook answers by what a comment says.
    private func asking(
        _ answering: @escaping @Sendable (String) -> String?, at path: String = "/check",
        _ test: (TestNewsroom, Viewer, String, TinyWebServer) async throws -> Void
    ) async throws {
        try await TinyWebServer.running(answering: answering) { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            _ = try await house.newsroom.setModerationHook(
                to: "http://127.0.0.1:\(server.port)\(path)", publication: nil, by: editor)
            try await test(house, editor, article, server)
        }
    }

    @Test("it lets pass, holds or refuses under a rule; the author is told which, and nothing of what it refused stays")
    func decides() async throws {
        try await asking { request in
            request.contains("Bad")
                ? #"{"decision":"reject","rule":"respect"}"#
                : request.contains("Odd") ? #"{"decision":"hold","rule":"no such rule"}"# : #"{"decision":"approve"}"#
        } _: { house, editor, article, server in
            let rana = try await house.reader()
            let good = try await house.newsroom.comment(
                on: article, text: "Good \"words\" </b>", by: rana, network: nil)
            #expect(good.state == .published)
            let odd = try await house.newsroom.comment(on: article, text: "Odd", by: rana, network: nil)
            #expect(odd.state == .pending && odd.findings == [Finding(.program)])
            await #expect(throws: NewsroomError.refused([Finding(.programRefusal, rule: "respect")])) {
                try await house.newsroom.comment(on: article, text: "Bad", by: rana, network: nil)
            }
            // The same program looks at what is mended.
            let mended = try await house.newsroom.edit(comment: good.id, text: "Odd now", by: rana, network: nil)
            #expect(mended.state == .pending)
            #expect(try await house.newsroom.comments(by: rana).count == 2)
            let first = try #require(server.texts.first)
            let json = try JSONSerialization.jsonObject(with: Data(body(first).utf8)) as? [String: Any]
            let comment = (json?["data"] as? [String: Any])?["comment"] as? [String: Any]
            #expect(json?["type"] as? String == "comment.check")
            #expect(comment?["text"] as? String == "Good \"words\" </b>" && comment?["author"] as? String == "Rana K.")
            #expect(first.contains("webhook-signature: v1,"))
            #expect(server.texts.allSatisfy { !$0.contains("@example.org") && !$0.contains(rana.id) })
            // What the desk writes is asked of nobody.
            let before = server.requests
            let desk = try await house.accepting(try await house.viewer(signingIn: "salma@example.org"))
            #expect(
                try await house.newsroom.comment(on: article, text: "Bad, says the desk", by: desk, network: nil).state
                    == .published)
            #expect(server.requests == before)
        }
    }

    @Test(
        "what is no answer holds for an editor",
        arguments: [
            ("/check", "", "not JSON"), ("/check", #"{"decision":"publish"}"#, "a word it does not know"),
            ("/check", #"{"decision":"approve","rule":7}"#, "a rule that is no text"),
            ("/check", #"{"decision":"approve","more":"\#(String(repeating: "x", count: 5_000))"}"#, "too long"),
            ("/check", String(repeating: "[", count: 2_000), "nested deep"), ("/moved", "", "a redirect"),
            ("/hook", "", "nothing at all"), ("/gone", "", "an error"),
        ])
    func fails(_ path: String, _ answer: String, _ what: String) async throws {
        try await asking({ _ in answer }, at: path) { house, editor, article, _ in
            let posted = try await house.newsroom.comment(on: article, text: "Words", by: house.reader(), network: nil)
            #expect(posted.state == .pending && posted.findings == [Finding(.program)], "\(what)")
            #expect(try await house.newsroom.moderationHooks(for: editor).hooks[0].lastError != nil)
        }
    }

    @Test("one that is silent is not waited for: the comment is held while it still thinks")
    func slow() async throws {
        let isThinking = DispatchSemaphore(value: 0)
        try await asking { _ in
            isThinking.wait()
            return #"{"decision":"approve"}"#
        } _: { house, editor, article, _ in
            defer { isThinking.signal() }
            let posted = try await house.newsroom.comment(on: article, text: "Words", by: house.reader(), network: nil)
            #expect(posted.state == .pending)
            #expect(try await house.newsroom.moderationHooks(for: editor).hooks[0].lastError == "tooSlow(seconds: 2)")
        }
    }

    @Test("each is asked no more at once than it has places, and a place is given back")
    func places() {
        let health = HookHealth()
        for _ in 0..<HookHealth.limit { #expect(health.begin("a", at: 0)) }
        #expect(!health.begin("a", at: 0) && health.begin("b", at: 0))
        health.end("a", error: nil, at: 0)
        #expect(health.begin("a", at: 0) && !health.begin("a", at: 0))
        #expect((0..<4).map { _ in health.end("b", error: "failed", at: 0) } == [false, false, true, false])
        #expect(!health.begin("b", at: 29) && health.begin("b", at: 30))
    }

    @Test("administrators are told once that one fails, and again when it begins to fail anew")
    func failing() async throws {
        let isBroken = Mutex(true)
        try await asking { _ in
            isBroken.withLock { $0 } ? nil : #"{"decision":"approve"}"#
        } _: {
            house, editor, article, _ in
            let rana = try await house.reader()
            func post(_ count: Int) async throws {
                for number in 0..<count {
                    house.advance(300)
                    _ = try await house.newsroom.comment(
                        on: article, text: "Words \(number) of \(house.now)", by: rana, network: nil)
                }
            }
            func told() async throws -> [String] {
                try await house.newsroom.notices(of: editor).notices.filter { $0.notice.kind == .hook }.map {
                    $0.notice.webhook
                }
            }
            try await post(2)
            #expect(try await told().isEmpty)
            try await post(4)
            #expect(try await told().count == 1)
            #expect(try await told().allSatisfy { $0.hasSuffix("/check") })
            isBroken.withLock { $0 = false }
            try await post(1)
            isBroken.withLock { $0 = true }
            try await post(3)
            #expect(try await told().count == 2)
            #expect(try await house.newsroom.notices(of: rana).notices.isEmpty)
        }
    }

    @Test("what the house does not take is asked of nobody on a page where nobody has spoken yet, either")
    func unspoken() async throws {
        try await asking({ _ in #"{"decision":"approve"}"# }) { house, editor, article, server in
            try await house.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let courier = try await house.newsroom.publication("courier")
            var policy = ModerationPolicy()
            policy.bannedWords = ["ferry"]
            try await house.newsroom.setPolicy(policy, ofPublication: "courier", by: editor)
            let rana = try await house.reader()
            let page = ThreadReference(identifier: "s1", title: "Ferry")
            func post(_ text: String, to parent: String? = nil, rating: Int? = nil) async throws {
                house.advance(300)
                _ = try await house.newsroom.comment(
                    at: page, in: courier, replyingTo: parent, rating: rating, text: text, by: rana, network: nil)
            }
            await #expect(throws: NewsroomError.refused([Finding(.bannedWords, words: ["ferry"])])) {
                try await post("The ferry")
            }
            await #expect(throws: NewsroomError.invalid(.rating, .wrong)) { try await post("Four", rating: 4) }
            await #expect(throws: NewsroomError.notFound) { try await post("To nobody", to: "nobody") }
            #expect(server.requests == 0)
            try await post("Well")
            // Where nobody has spoken there is no thread yet that could be named.
            #expect(server.texts.last.map(body)?.contains(#""thread":{"id":null,"#) == true)
            await #expect(throws: NewsroomError.notFound) { try await post("To nobody", to: "nobody") }
            #expect(server.requests == 1)
            let own = try await house.newsroom.comments(by: rana).map(\.comment.id)
            try await house.newsroom.withdraw(comment: own[0], by: rana)
            await #expect(throws: NewsroomError.notFound) { try await post("To what is gone", to: own[0]) }
            #expect(server.requests == 1)
        }
    }

    @Test("the audit tells where it stands and for whom, and no path; what is replaced is told as well")
    func audited() async throws {
        let house = try await TestNewsroom()
        let editor = try await house.editor()
        try await house.newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "", by: editor)
        for host in ["one.example", "two.example"] {
            _ = try await house.newsroom.setModerationHook(
                to: "https://\(host)/secretpath?key=secretkey", publication: "courier", by: editor)
        }
        let entries = try await house.newsroom.audit(for: editor).entries.filter { $0.verb.contains("moderation hook") }
        #expect(
            entries.map { "\($0.verb): \($0.reason ?? "")" } == [
                "set moderation hook: two.example, courier", "remove moderation hook: one.example, courier",
                "set moderation hook: one.example, courier",
            ])
        #expect(try await house.newsroom.moderationHooks(for: editor).hooks.map(\.address).count == 1)
    }

    @Test("a publication's own program is asked in the place of the house's, and its words go to nobody else")
    func publications() async throws {
        try await asking({ _ in #"{"decision":"hold"}"# }, at: "/house") { house, editor, article, server in
            try await house.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            _ = try await house.newsroom.setModerationHook(
                to: "http://127.0.0.1:\(server.port)/courier", publication: "courier", by: editor)
            _ = try await house.newsroom.addWebhook(
                to: "http://127.0.0.1:\(server.port)/hook", events: [.posted], publication: nil, by: editor)
            let rana = try await house.reader()
            let courier = try await house.newsroom.publication("courier")
            _ = try await house.newsroom.comment(
                at: ThreadReference(identifier: "s1", address: "https://courier.example/s1", title: "Ferry"),
                in: courier, text: "First there", by: rana, network: nil)
            _ = try await house.newsroom.comment(on: article, text: "Here", by: rana, network: nil)
            try await house.tellPrograms()
            let told = server.texts.map { ($0.split(separator: " ")[1], body($0)) }
            #expect(told.filter { $0.1.contains("First there") }.map(\.0) == ["/courier"])
            #expect(told.filter { $0.1.contains("\"Here\"") }.map(\.0) == ["/house"])
        }
    }

    @Test(
        "hole 9, a request into the house: it is spoken to by the rules of webhooks",
        arguments: [
            "http://hook.example/x", "https://user@hook.example/", "ftp://hook.example", "https://", "javascript:1",
        ])
    func addresses(_ address: String) async throws {
        let house = try await TestNewsroom()
        let editor = try await house.editor()
        await #expect(throws: NewsroomError.invalid(.webhook, .malformed)) {
            try await house.newsroom.setModerationHook(to: address, publication: nil, by: editor)
        }
    }

    @Test(
        "hole 9, a request into the house: a program there is asked nothing, whatever its name, and the comment is held"
    )
    func within() async throws {
        let house = try await TestNewsroom()
        let editor = try await house.editor()
        let (article, _) = try await house.publish(by: editor)
        await #expect(throws: NewsroomError.fetch(.refusedAddress)) {
            try await house.newsroom.setModerationHook(to: "https://127.0.0.1/check", publication: nil, by: editor)
        }
        _ = try await house.newsroom.setModerationHook(to: "https://hook.example/", publication: nil, by: editor)
        // As if the name led there.
        try await house.database.write {
            _ = try $0.execute("UPDATE moderation_hook SET address = 'https://127.0.0.1/check'", [])
        }
        let rana = try await house.reader()
        #expect(try await house.newsroom.comment(on: article, text: "Words", by: rana, network: nil).state == .pending)
        #expect(try await house.newsroom.moderationHooks(for: editor).hooks[0].lastError == "refusedAddress")
        await #expect(throws: NewsroomError.notPermitted) {
            try await house.newsroom.setModerationHook(to: "https://hook.example/", publication: nil, by: rana)
        }
    }
}
