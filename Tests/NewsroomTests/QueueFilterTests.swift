import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Queues, narrowed")
struct QueueFilterTests {
    @Test("a queue is narrowed to a section, a publication and a person, and so are the numbers beside it")
    func narrowed() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let (rana, hadi) = (room.readers[0], room.readers[1])
        let house = try await room.post("Beneath an article", by: rana)
        let other = try await room.post("By another", by: hadi)
        try await room.newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
            by: room.editor)
        let courier = try await room.newsroom.comment(
            at: ThreadReference(identifier: "s1", title: "Bridge"), in: try await room.newsroom.publication("courier"),
            text: "On the courier", by: rana, network: nil
        ).id
        let cases: [(QueueFilter, [String])] = [
            (.init(), [house, other, courier]), (.init(area: .section("middle-east")), [house, other]),
            (.init(area: .section("sports")), []), (.init(area: .publication("courier")), [courier]),
            (.init(authorOf: courier), [house, courier]),
            (.init(area: .section("middle-east"), authorOf: courier), [house]),
        ]
        for (filter, found) in cases {
            let queue = try await room.newsroom.queue(.unreviewed, filter, for: room.editor)
            #expect(queue.items.map(\.comment.id) == found, "\(filter)")
            #expect(queue.counts[.unreviewed] == found.count, "\(filter)")
        }
        let queue = try await room.newsroom.queue(.unreviewed, .init(authorOf: courier), for: room.editor)
        #expect(queue.author == "Rana")
        #expect(Set(queue.areas.map(\.area)) == [.section("middle-east"), .publication("courier")])
    }

    @Test("hole 21: who moderates a section narrows to no place of others, and to nobody by what is said elsewhere")
    func ofModerators() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let here = try await room.post("Beneath the Middle East", by: room.readers[1])
        try await room.newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
            by: room.editor)
        let there = try await room.newsroom.comment(
            at: ThreadReference(identifier: "s1", title: "Bridge"), in: try await room.newsroom.publication("courier"),
            text: "On the courier", by: room.readers[1], network: nil
        ).id
        try await room.newsroom.setRole(
            .reader, sections: ["middle-east"], of: room.readers[0].id, by: room.editor)
        try await room.newsroom.impose(
            .mute, on: room.readers[1].id, rule: "respect", reason: "Rude", days: 2, by: room.editor)
        let rana = try await room.test.viewer(session: room.readers[0].session)
        let own = try await room.newsroom.queue(.unreviewed, .init(authorOf: here), for: rana)
        #expect(own.items.map(\.comment.id) == [here] && own.areas.map(\.area) == [.section("middle-east")])
        #expect(own.items[0].author == .init(isNew: false, held: nil, measures: 0, mode: nil), "that is the desk's")
        let elsewhere = try await room.newsroom.queue(
            .unreviewed, .init(area: .publication("courier")), for: rana)
        #expect(elsewhere.items.isEmpty && elsewhere.counts[.unreviewed] == 0)
        for comment in [there, "nothing"] {
            await #expect(throws: NewsroomError.notFound) {
                try await room.newsroom.queue(.unreviewed, .init(authorOf: comment), for: rana)
            }
        }
    }

    @Test("beside a comment stand its author's badges, whether they are new, what holds and what held against them")
    func authors() async throws {
        let room = try await ModeratedNewsroom(readers: 1) { $0.mode = .pre }
        let rana = room.readers[0]
        let first = try await room.post("First", by: rana)
        func author(_ queue: ModerationQueue = .pending) async throws -> QueueItem.Author {
            try #require(try await room.newsroom.queue(queue, for: room.editor).items.last).author
        }
        #expect(try await author() == .init(isNew: true, held: nil, measures: 0, mode: nil))
        _ = try await room.newsroom.decide(.approve, on: [first], rule: nil, reason: nil, by: room.editor)
        #expect(try await author(.approved).isNew, "the first is the first, also once it is public")
        try await room.newsroom.impose(
            .warning, on: rana.id, rule: "respect", reason: "Rude", days: nil, by: room.editor)
        try await room.newsroom.impose(.mute, on: rana.id, rule: "respect", reason: "Rude", days: 2, by: room.editor)
        try await room.newsroom.setBadges([.expert], of: rana.id, by: room.editor)
        _ = try await room.post("Second", by: try await room.test.viewer(session: rana.session))
        let told = try await author()
        #expect(!told.isNew && told.held?.kind == .mute && told.measures == 2)
        let item = try #require(try await room.newsroom.queue(.pending, for: room.editor).items.last)
        #expect(item.comment.badges == [.expert])
    }

    @Test("a page that was emptied begins anew, so that nobody is left before nothing while more waits")
    func emptied() async throws {
        let room = try await ModeratedNewsroom(readers: 1)
        var ids: [String] = []
        for number in 0..<52 { ids.append(try await room.post("Number \(number)", by: room.readers[0])) }
        let first = try await room.newsroom.queue(.unreviewed, for: room.editor)
        let second = try await room.newsroom.queue(.unreviewed, after: first.next, for: room.editor)
        #expect(second.items.map(\.comment.id) == Array(ids[50...]) && second.after == ids[49])
        _ = try await room.newsroom.decide(.approve, on: [ids[50]], rule: nil, reason: nil, by: room.editor)
        let still = try await room.newsroom.queue(.unreviewed, after: second.after, for: room.editor)
        #expect(still.items.map(\.comment.id) == [ids[51]] && still.after == ids[49])
        _ = try await room.newsroom.decide(.approve, on: [ids[51]], rule: nil, reason: nil, by: room.editor)
        let anew = try await room.newsroom.queue(.unreviewed, after: second.after, for: room.editor)
        #expect(anew.items.count == 50 && anew.after == nil)
    }
}
