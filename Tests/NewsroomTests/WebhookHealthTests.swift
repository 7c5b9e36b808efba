import Discussion
import Foundation
import Mail
import Store
import Testing

@testable import Newsroom

@Suite("Webhooks that take nothing")
struct WebhookHealthTests {
    private func comment(_ house: TestNewsroom, _ article: String, _ reader: Viewer, _ number: Int) async throws {
        house.advance(301)
        _ = try await house.newsroom.comment(on: article, text: "Words \(number)", by: reader, network: nil)
    }

    private func add(_ path: String, _ server: TinyWebServer, _ house: TestNewsroom, _ editor: Viewer) async throws {
        _ = try await house.newsroom.addWebhook(
            to: "http://127.0.0.1:\(server.port)\(path)", events: [.posted], publication: nil, by: editor)
    }

    @Test("one that takes nothing for a day is switched off and told to its administrators; it can be switched on")
    func stops() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            let reader = try await house.reader()
            try await add("/broken", server, house, editor)
            for number in 0..<3 { try await comment(house, article, reader, number) }
            for _ in 0..<2_000 where try await house.newsroom.webhooks(for: editor).webhooks[0].stoppedAt == nil {
                try await house.tellPrograms()
                house.advance(60)
            }
            let stopped = try await house.newsroom.webhooks(for: editor).webhooks[0]
            #expect(stopped.stoppedAt != nil && stopped.waiting == 0 && stopped.failed == 3)
            #expect(server.requests <= 21, "what rests is not asked for each delivery anew: \(server.requests)")
            let audit = try await house.database.read {
                try $0.rows("SELECT verb, reason FROM audit WHERE verb = 'stop webhook'").map { try $0.text("reason") }
            }
            #expect(audit == ["status(404)"])
            let told = try await house.database.read {
                try $0.rows("SELECT account_id FROM notice WHERE kind = 'webhook'").map { try $0.text("account_id") }
            }
            #expect(told == [editor.id])
            // Nothing is noted down for it any more.
            try await comment(house, article, reader, 3)
            #expect(try await house.newsroom.webhooks(for: editor).webhooks[0].waiting == 0)
            await #expect(throws: NewsroomError.notPermitted) {
                try await house.newsroom.resumeWebhook(stopped.id, by: reader)
            }
            try await house.newsroom.resumeWebhook(stopped.id, by: editor)
            try await comment(house, article, reader, 4)
            #expect(try await house.tellPrograms() == 1)
            await #expect(throws: NewsroomError.notFound) {
                try await house.newsroom.resumeWebhook(stopped.id, by: editor)
            }
        }
    }

    @Test("one that answers 410 wants to hear no more, and hears no more")
    func gone() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            try await add("/gone", server, house, editor)
            try await comment(house, article, house.reader(), 0)
            #expect(try await house.tellPrograms() == 1)
            #expect(try await house.newsroom.webhooks(for: editor).webhooks[0].stoppedAt == house.now)
        }
    }

    @Test("one that fails holds up no other, and rests between its tries")
    func rests() async throws {
        try await TinyWebServer.running { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            let reader = try await house.reader()
            try await add("/broken", server, house, editor)
            try await add("/hook", server, house, editor)
            for number in 0..<12 { try await comment(house, article, reader, number) }
            try await house.tellPrograms()
            let webhooks = try await house.newsroom.webhooks(for: editor).webhooks
            #expect(webhooks.map(\.sent) == [0, 12] && webhooks.map(\.waiting) == [12, 0])
            #expect(server.texts.count { $0.hasPrefix("POST /broken ") } == 3)
        }
    }

    @Test("one that is slow to answer keeps no other waiting, and is told one thing after the other")
    func slow() async throws {
        let gate = DispatchSemaphore(value: 0)
        try await TinyWebServer.running { quick in
            try await TinyWebServer.running(answering: { _ in
                gate.wait()
                return "{}"
            }) { server in
                let house = try await TestNewsroom(allowsPrivate: true)
                let editor = try await house.editor()
                let (article, _) = try await house.publish(by: editor)
                let reader = try await house.reader()
                try await add("/slow", server, house, editor)
                try await add("/hook", quick, house, editor)
                for number in 0..<3 { try await comment(house, article, reader, number) }
                let due = try await house.newsroom.dueWebhooks()
                #expect(due.count == 2)
                async let slow = house.newsroom.deliver(to: due[0])
                while server.requests == 0 { await Task.yield() }
                #expect(try await house.newsroom.deliver(to: due[1]) == 3)
                #expect(server.requests == 1, "three wait behind the one that is not answered")
                for _ in 0..<3 { gate.signal() }
                #expect(try await slow == 3 && server.requests == 3)
            }
        }
    }

    @Test("what waits is bounded, and is there after the server stood still")
    func bounded() async throws {
        let house = try await TestNewsroom(allowsPrivate: true)
        let editor = try await house.editor()
        let (article, _) = try await house.publish(by: editor)
        let reader = try await house.reader()
        _ = try await house.newsroom.addWebhook(
            to: "http://127.0.0.1:9/hook", events: [.posted], publication: nil, by: editor)
        let id = try await house.newsroom.webhooks(for: editor).webhooks[0].id
        try await house.database.write { connection in
            for number in 0..<Newsroom.webhookBacklog {
                try WebhookDeliveryRow.insert(
                    id: "d\(number)", webhook: id, event: "comment.posted", comment: "c", at: 1,
                    limit: Newsroom.webhookBacklog, in: connection)
            }
        }
        try await comment(house, article, reader, 0)
        #expect(try await house.newsroom.webhooks(for: editor).webhooks[0].waiting == Newsroom.webhookBacklog)
    }
}
