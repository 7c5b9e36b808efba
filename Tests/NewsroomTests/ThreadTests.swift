import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Threads of pages that Dateline does not serve")
struct ThreadTests {
    private static let origin = "https://courier.example"

    private func courier(_ house: TestNewsroom, _ editor: Viewer) async throws -> HostedPublication {
        try await house.newsroom.save(
            publication: "courier", name: "The Courier", origins: [Self.origin, "https://old.example"],
            accent: "#004488",
            by: editor)
        return try await house.newsroom.publication("courier")
    }

    private func page(_ identifier: String? = nil, _ path: String? = nil) -> ThreadReference {
        ThreadReference(identifier: identifier, address: path.map { Self.origin + $0 }, title: "The bridge")
    }

    @Test("a name and any number of addresses lead to one thread, on every origin of the publication")
    func addresses() async throws {
        let house = try await TestNewsroom()
        let newsroom = house.newsroom
        let courier = try await courier(house, try await house.editor())
        let reader = try await house.reader()
        #expect(try await newsroom.thread(of: page("s1"), in: courier, for: nil) == nil, "looking makes nothing")
        let id = try await house.openThread(page("s1", "/2026/bridge?utm_source=x"), in: courier, by: reader)
        _ = try await newsroom.comment(on: id, text: "Words", by: reader, network: nil)
        let ways = [
            page("s1"), page(nil, "/2026/bridge/"), page("s1", "/elsewhere"),
            ThreadReference(address: "http://old.example/2026/bridge#x"),
        ]
        for way in ways.dropLast() {
            #expect(try await newsroom.thread(of: way, in: courier, for: nil)?.count == 1, "\(way)")
        }
        #expect(
            try await newsroom.thread(of: ways[3], in: courier, for: nil) == nil,
            "another scheme is another origin, and is not let through")
        let old = ThreadReference(address: "https://old.example/2026/bridge")
        #expect(try await newsroom.thread(of: old, in: courier, for: nil)?.place.id == id, "a domain that moved")
        let evil = ThreadReference(address: "https://evil.example/2026/bridge")
        #expect(try await newsroom.thread(of: evil, in: courier, for: nil) == nil)
        #expect(try await newsroom.counts(of: ways, in: courier) == [1, 1, 1, 0])
    }

    @Test("a page of no origin of the publication opens no thread by its address")
    func strangers() async throws {
        let house = try await TestNewsroom()
        let courier = try await courier(house, try await house.editor())
        let reader = try await house.reader()
        await #expect(throws: NewsroomError.invalid(.thread, .malformed)) {
            try await house.openThread(
                ThreadReference(address: "https://evil.example/a"), in: courier, by: reader)
        }
    }

    @Test(
        "what a request says of a page leads nothing further to a thread that is there, and a refused word opens none")
    func claims() async throws {
        let house = try await TestNewsroom()
        let newsroom = house.newsroom
        let courier = try await courier(house, try await house.editor())
        let reader = try await house.reader()
        let first = try await newsroom.comment(
            at: page("s1", "/story"), in: courier, text: "One", by: reader, network: nil)
        let glued = try await newsroom.comment(
            at: page("s2", "/story"), in: courier, text: "Two", by: reader, network: nil)
        #expect(glued.threadID != first.threadID, "a page that has a name of its own has a thread of its own")
        let byAddress = try await newsroom.thread(of: page(nil, "/story"), in: courier, for: nil)
        #expect(byAddress?.place.id == first.threadID, "its address alone leads to whoever was there first")
        await #expect(throws: NewsroomError.self) {
            try await newsroom.comment(at: page("s3", "/new"), in: courier, text: " ", by: reader, network: nil)
        }
        await #expect(throws: NewsroomError.notFound) {
            try await newsroom.comment(
                at: page("s3", "/new"), in: courier, replyingTo: first.id, text: "Three", by: reader, network: nil)
        }
        #expect(try await newsroom.thread(of: page("s3", "/new"), in: courier, for: nil) == nil)
    }

    @Test(
        "a thread's address is shown without what does not matter",
        arguments: [
            ("/a?utm_source=x&fbclid=1#top", "/a"), ("/a?id=7&utm_source=x#top", "/a?id=7&utm_source=x"), ("/a", "/a"),
        ])
    func plainAddress(said: String, shown: String) async throws {
        let house = try await TestNewsroom()
        let courier = try await courier(house, try await house.editor())
        let reader = try await house.reader()
        let id = try await house.openThread(page(nil, said), in: courier, by: reader)
        #expect(try await house.newsroom.place(ofThread: id).address == Self.origin + shown)
    }

    @Test("what the desk says of an address leads pages of any name; what it takes away leads nowhere")
    func keys() async throws {
        let house = try await TestNewsroom()
        let newsroom = house.newsroom
        let editor = try await house.editor()
        let courier = try await courier(house, editor)
        let reader = try await house.reader()
        func thread(_ page: ThreadReference) async throws -> String? {
            try await newsroom.thread(of: page, in: courier, for: nil)?.place.id
        }
        let id = try await house.openThread(page("s1", "/story"), in: courier, by: reader)
        #expect(try await thread(page("renamed", "/story")) == nil)
        try await newsroom.move(thread: id, to: Self.origin + "/moved", title: "The bridge", by: editor)
        #expect(try await thread(page("renamed", "/moved")) == id)
        await #expect(throws: NewsroomError.notPermitted) {
            try await newsroom.remove(key: "at:/story", ofThread: id, by: reader)
        }
        try await newsroom.remove(key: "at:/story", ofThread: id, by: editor)
        #expect(try await thread(page(nil, "/story")) == nil)
        await #expect(throws: NewsroomError.notFound) {
            try await newsroom.remove(key: "at:/story", ofThread: id, by: editor)
        }
        try await newsroom.remove(key: "at:/moved", ofThread: id, by: editor)
        await #expect(throws: NewsroomError.invalid(.thread, .missing)) {
            try await newsroom.remove(key: "id:s1", ofThread: id, by: editor)
        }
        #expect(try await thread(page("s1")) == id, "the last one stays")
    }

    @Test("a stranger's title is public with the first comment, and not before")
    func claimedTitle() async throws {
        let house = try await TestNewsroom()
        let newsroom = house.newsroom
        let editor = try await house.editor()
        let courier = try await courier(house, editor)
        var policy = ModerationPolicy()
        policy.mode = .pre
        try await newsroom.setPolicy(policy, ofPublication: "courier", by: editor)
        let reader = try await house.reader()
        let posted = try await newsroom.comment(
            at: page("s1", "/story"), in: courier, text: "One", by: reader, network: nil)
        #expect(try await newsroom.place(ofThread: posted.threadID).title == "The Courier")
        #expect(try await newsroom.item(ofComment: posted.id, for: editor).claimedTitle == "The bridge")
        _ = try await newsroom.decide(.approve, on: [posted.id], rule: nil, reason: nil, by: editor)
        #expect(try await newsroom.place(ofThread: posted.threadID).title == "The bridge")
        #expect(try await newsroom.item(ofComment: posted.id, for: editor).claimedTitle == nil)
        try await newsroom.withdraw(comment: posted.id, by: reader)
        #expect(try await newsroom.place(ofThread: posted.threadID).title == "The bridge")
    }

    @Test(
        "a title in which the house's checks find something is the publication's name",
        arguments: [
            ("The bridge", "The bridge"), ("Cheap P.1.l.l.s", "The Courier"), ("A scandal", "The Courier"),
            ("See https://evil.example/x", "The Courier"), (" \u{202E}egdirb\nehT\u{0}\u{200B} ", "egdirb ehT"),
            ("", "The Courier"), ("\u{200B}", "The Courier"),
        ])
    func screenedTitle(_ said: String, _ shown: String) async throws {
        let house = try await TestNewsroom()
        let editor = try await house.editor()
        let courier = try await courier(house, editor)
        var policy = ModerationPolicy()
        policy.bannedWords = ["pills"]
        policy.suspectWords = ["scandal"]
        try await house.newsroom.setPolicy(policy, ofPublication: "courier", by: editor)
        let posted = try await house.newsroom.comment(
            at: ThreadReference(identifier: "s1", title: said), in: courier, text: "One", by: try await house.reader(),
            network: nil)
        #expect(try await house.newsroom.place(ofThread: posted.threadID).title == shown)
    }

    @Test("a thread is moved: the new address leads there, the old one still does, and a taken one is refused")
    func moving() async throws {
        let house = try await TestNewsroom()
        let newsroom = house.newsroom
        let editor = try await house.editor()
        let courier = try await courier(house, editor)
        let reader = try await house.reader()
        let first = try await house.openThread(page(nil, "/a"), in: courier, by: reader)
        _ = try await house.openThread(page(nil, "/b"), in: courier, by: reader)
        try await newsroom.move(thread: first, to: Self.origin + "/new/a", title: "Moved", by: editor)
        for path in ["/a", "/new/a"] {
            let found = try await newsroom.thread(of: page(nil, path), in: courier, for: nil)
            #expect(found?.place.id == first && found?.place.title == "Moved")
        }
        await #expect(throws: NewsroomError.invalid(.thread, .taken)) {
            try await newsroom.move(thread: first, to: Self.origin + "/b", title: "x", by: editor)
        }
        await #expect(throws: NewsroomError.invalid(.thread, .wrong)) {
            try await newsroom.move(thread: first, to: "https://evil.example/a", title: "x", by: editor)
        }
        await #expect(throws: NewsroomError.notPermitted) {
            try await newsroom.move(thread: first, to: Self.origin + "/c", title: "x", by: reader)
        }
    }

    @Test("threads are merged: comments, answers and addresses come together, and the old identifier leads there")
    func merging() async throws {
        let house = try await TestNewsroom()
        let newsroom = house.newsroom
        let editor = try await house.editor()
        let courier = try await courier(house, editor)
        let reader = try await house.reader()
        let (a, b) = (
            try await house.openThread(page("a", "/a"), in: courier, by: reader),
            try await house.openThread(page("b", "/b"), in: courier, by: reader)
        )
        let root = try await newsroom.comment(on: a, text: "One", by: reader, network: nil)
        _ = try await newsroom.comment(on: a, replyingTo: root.id, text: "Two", by: reader, network: nil)
        _ = try await newsroom.comment(on: b, text: "Three", by: reader, network: nil)
        try await newsroom.merge(thread: a, into: b, by: editor)
        for way in [page("a"), page("b"), page(nil, "/a"), page(nil, "/b")] {
            #expect(try await newsroom.thread(of: way, in: courier, for: nil)?.count == 3)
        }
        let merged = try await newsroom.thread(id: a, for: nil)
        #expect(merged.place.id == b && merged.arrivals == 3)
        #expect(merged.comments.first { $0.text?.source == "Two" }?.parentID == root.id)
        let article = try await house.publish(by: editor)
        await #expect(throws: NewsroomError.invalid(.thread, .wrong), "an article's discussion stays with it") {
            try await newsroom.merge(thread: b, into: article.id, by: editor)
        }
    }

    @Test("a publication has its own rules and its own staff; the house keeps its own")
    func ownRules() async throws {
        let house = try await TestNewsroom()
        let newsroom = house.newsroom
        let editor = try await house.editor()
        let courier = try await courier(house, editor)
        let reader = try await house.reader()
        var policy = ModerationPolicy()
        policy.bannedWords = ["turnip"]
        try await newsroom.setPolicy(policy, ofPublication: "courier", by: editor)
        let there = try await house.openThread(page("a"), in: courier, by: reader)
        await #expect(throws: NewsroomError.self) {
            try await newsroom.comment(on: there, text: "A turnip", by: reader, network: nil)
        }
        let here = try await house.publish(by: editor).id
        #expect(try await newsroom.comment(on: here, text: "A turnip", by: reader, network: nil).findings.isEmpty)
        try await newsroom.setPolicy(nil, ofPublication: "courier", by: editor)
        #expect(try await newsroom.comment(on: there, text: "Turnip, once", by: reader, network: nil).findings.isEmpty)

        try await newsroom.addStaff("rana  k.", toPublication: "courier", by: editor)
        #expect(try await newsroom.thread(id: there, for: nil).comments.first?.isStaff == true)
        #expect(try await newsroom.article(id: here, for: nil).thread.comments.first?.isStaff == false)
        try await newsroom.removeStaff(reader.id, fromPublication: "courier", by: editor)
        #expect(try await newsroom.thread(id: there, for: nil).comments.first?.isStaff == false)
    }

    @Test("a thread closes after its own days, before those of the house")
    func closing() async throws {
        let house = try await TestNewsroom()
        let newsroom = house.newsroom
        let editor = try await house.editor()
        let courier = try await courier(house, editor)
        let reader = try await house.reader()
        let id = try await house.openThread(page("a"), in: courier, by: reader)
        let other = try await house.openThread(page("b"), in: courier, by: reader)
        try await newsroom.setOverride(.init(closesAfterDays: 2), of: .thread(id), by: editor)
        #expect(try await newsroom.thread(id: id, for: nil).closesAt == house.now + 2 * 86_400)
        house.advance(2 * 86_400)
        let closed = try await newsroom.thread(id: id, for: nil)
        #expect(closed.isClosed && closed.closesAt == nil)
        await #expect(throws: NewsroomError.self) {
            try await newsroom.comment(on: id, text: "Late", by: reader, network: nil)
        }
        #expect(try await newsroom.comment(on: other, text: "In time", by: reader, network: nil).findings.isEmpty)
    }

    @Test(
        "a publication that is set wrongly is refused, with the field",
        arguments: [
            ("Courier", "x", ["https://a.example"], "", NewsroomError.Field.publication),
            ("", "x", [], "", .publication), ("courier", " ", [], "", .publication),
            ("courier", "x", ["courier.example"], "", .origins), ("courier", "x", ["*"], "", .origins),
            ("courier", "x", ["null"], "", .origins), ("courier", "x", [], "red", .accent),
        ])
    func refused(id: String, name: String, origins: [String], accent: String, field: NewsroomError.Field) async throws {
        let house = try await TestNewsroom()
        let editor = try await house.editor()
        let error = await #expect(throws: NewsroomError.self) {
            try await house.newsroom.save(
                publication: id, name: name, origins: origins, accent: accent, by: editor)
        }
        guard case .invalid(field, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        let reader = try await house.reader()
        await #expect(throws: NewsroomError.notPermitted) {
            try await house.newsroom.save(publication: "a", name: "A", origins: [], accent: "", by: reader)
        }
    }

    @Test("new comments are counted by a number that only grows, whichever way they become public")
    func arrivals() async throws {
        let house = try await TestNewsroom()
        let newsroom = house.newsroom
        let editor = try await house.editor()
        let reader = try await house.reader()
        let (id, _) = try await house.publish(by: editor)
        func arrivals() async throws -> Int { try await newsroom.thread(id: id, for: nil).arrivals }
        let first = try await newsroom.comment(on: id, text: "One", by: reader, network: nil).id
        #expect(try await arrivals() == 1)
        _ = try await newsroom.decide(.hold, on: [first], rule: nil, reason: nil, by: editor)
        #expect(try await arrivals() == 1)
        _ = try await newsroom.decide(.approve, on: [first], rule: nil, reason: nil, by: editor)
        _ = try await newsroom.decide(.approve, on: [first], rule: nil, reason: nil, by: editor)
        #expect(try await arrivals() == 2, "approving what stands brings nothing new")
        try await newsroom.withdraw(comment: first, by: reader)
        #expect(try await arrivals() == 2)
    }

    @Test("those who wait are bounded, told at once and whenever there is more, and let go at the end")
    func waiting() async throws {
        let live = LiveThreads(limit: 3, limitPerNetwork: 2)
        let first = try live.wait(for: .thread("a"), network: "n")
        var second: AsyncStream<LiveEvent>? = try live.wait(for: .thread("b"), network: "n")
        #expect(throws: NewsroomError.tooOften(retryAfter: 60)) { try live.wait(for: .thread("a"), network: "n") }
        let third = try live.wait(for: .thread("a"), network: "m")
        #expect(throws: NewsroomError.tooOften(retryAfter: 60)) { try live.wait(for: .thread("a"), network: "o") }
        #expect(live.topics == [.thread("a"), .thread("b")])
        live.tell([.thread("a"): 4])
        live.tell([.thread("a"): 4])
        live.tell([.thread("a"): 5])
        second = nil
        _ = second
        live.end()
        for stream in [first, third] {
            var told: [LiveEvent] = []
            for await event in stream { told.append(event) }
            #expect(told == [.arrivals(4), .arrivals(5)])
        }
        #expect(live.count == 0)
        #expect(throws: NewsroomError.self) { try live.wait(for: .thread("a"), network: "p") }
    }
}
