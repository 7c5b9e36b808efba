import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Ratings")
struct RatingTests {
    private func rate(_ rating: Int?, _ text: String, by viewer: Viewer, _ room: ModeratedNewsroom) async throws
        -> String
    {
        room.test.advance(300)
        return try await room.newsroom.comment(
            on: room.article, rating: rating, text: text, by: viewer, network: nil
        ).id
    }

    private func shown(_ room: ModeratedNewsroom, to viewer: Viewer? = nil) async throws -> ThreadPublication {
        try await room.newsroom.article(path: room.path, for: viewer).thread
    }

    @Test("nothing is rated before the desk asks for it, and only from 1 to 5 at the head of a conversation")
    func asked() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        await #expect(throws: NewsroomError.invalid(.rating, .wrong)) {
            try await rate(4, "Before", by: room.readers[0], room)
        }
        #expect(try await shown(room).ratings == nil)
        try await room.newsroom.setOverride(.init(asksRating: true), of: .thread(room.article), by: room.editor)
        #expect(try await shown(room).ratings == RatingSummary(count: 0, sum: 0))
        for wrong in [0, 6, -1, .max] {
            await #expect(throws: NewsroomError.invalid(.rating, .wrong)) {
                try await rate(wrong, "Out of it", by: room.readers[0], room)
            }
        }
        let plain = try await rate(nil, "No stars", by: room.readers[0], room)
        room.test.advance(300)
        await #expect(throws: NewsroomError.invalid(.rating, .wrong)) {
            try await room.newsroom.comment(
                on: room.article, replyingTo: plain, rating: 5, text: "An answer", by: room.readers[1], network: nil)
        }
        // A question may come with one.
        let question = try await room.newsroom.comment(
            on: room.article, as: .question, rating: 5, text: "Why?", by: room.readers[1], network: nil)
        #expect(try await shown(room).comments.first { $0.id == question.id }?.rating == 5)
    }

    @Test(
        "one for each person; what waits, was taken out or taken back is in no mean, and whoever takes it back may give another"
    )
    func once() async throws {
        let room = try await ModeratedNewsroom()
        try await room.newsroom.setOverride(.init(asksRating: true), of: .section("middle-east"), by: room.editor)
        let first = try await rate(5, "Very good", by: room.readers[0], room)
        let second = try await rate(2, "Not so good", by: room.readers[1], room)
        _ = try await rate(4, "Good", by: room.readers[2], room)
        #expect(try await shown(room).ratings?.mean == 3.7)
        #expect(try await shown(room, to: room.readers[0]).hasRated)
        #expect(try await !shown(room).hasRated)
        await #expect(throws: NewsroomError.invalid(.rating, .taken)) {
            try await rate(1, "Once more", by: room.readers[0], room)
        }
        _ = try await room.newsroom.decide(.remove, on: [second], rule: "respect", reason: nil, by: room.editor)
        #expect(try await shown(room).ratings == RatingSummary(count: 2, sum: 9))
        #expect(try await shown(room).comments.first { $0.id == second }?.rating == nil)
        // What was taken out still is theirs.
        await #expect(throws: NewsroomError.invalid(.rating, .taken)) {
            try await rate(1, "Then this", by: room.readers[1], room)
        }
        try await room.newsroom.withdraw(comment: first, by: room.readers[0])
        #expect(try await shown(room).ratings == RatingSummary(count: 1, sum: 4))
        _ = try await rate(1, "On second thoughts", by: room.readers[0], room)
        #expect(try await shown(room).ratings == RatingSummary(count: 2, sum: 5))
    }

    @Test("of two threads that become one, nobody's rating counts twice")
    func merged() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let newsroom = room.newsroom
        try await newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
            by: room.editor)
        let courier = try await newsroom.publication("courier")
        var threads: [String] = []
        for name in ["s1", "s2"] {
            threads.append(
                try await room.test.openThread(ThreadReference(identifier: name), in: courier, by: room.readers[0]))
            try await newsroom.setOverride(.init(asksRating: true), of: .thread(threads.last ?? ""), by: room.editor)
        }
        for (thread, reader, rating) in [(0, 0, 1), (1, 0, 5), (0, 1, 3)] {
            room.test.advance(300)
            _ = try await newsroom.comment(
                on: threads[thread], rating: rating, text: "Review \(thread) \(reader)", by: room.readers[reader],
                network: nil)
        }
        try await newsroom.merge(thread: threads[0], into: threads[1], by: room.editor)
        #expect(try await newsroom.thread(id: threads[1], for: nil).ratings == RatingSummary(count: 2, sum: 8))
    }

    @Test(
        "of two threads that become one, a public rating is not lost to one that waits or was taken out",
        arguments: [0, 1])
    func mergedUnseen(hidden: Int) async throws {
        let room = try await ModeratedNewsroom(readers: 1)
        let newsroom = room.newsroom
        try await newsroom.save(
            publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
            by: room.editor)
        let courier = try await newsroom.publication("courier")
        var threads: [String] = []
        var comments: [String] = []
        for (name, rating) in [("s1", 2), ("s2", 5)] {
            let thread = try await room.test.openThread(
                ThreadReference(identifier: name), in: courier, by: room.readers[0])
            threads.append(thread)
            try await newsroom.setOverride(.init(asksRating: true), of: .thread(thread), by: room.editor)
            room.test.advance(300)
            comments.append(
                try await newsroom.comment(
                    on: thread, rating: rating, text: "Review \(name)", by: room.readers[0], network: nil
                ).id)
        }
        _ = try await newsroom.decide(
            .remove, on: [comments[hidden]], rule: "respect", reason: nil, by: room.editor)
        try await newsroom.merge(thread: threads[0], into: threads[1], by: room.editor)
        let merged = try await newsroom.thread(id: threads[1], for: nil)
        #expect(merged.ratings == RatingSummary(count: 1, sum: hidden == 0 ? 5 : 2))
        let kept = try await room.test.database.read {
            try $0.rows("SELECT rating FROM comment WHERE rating IS NOT NULL").count
        }
        #expect(kept == 1)
    }

    @Test(
        "the mean has one place after the point",
        arguments: [(0, 0, nil), (1, 5, 5.0), (3, 11, 3.7), (3, 10, 3.3), (8, 25, 3.1)])
    func mean(_ count: Int, _ sum: Int, _ mean: Double?) {
        #expect(RatingSummary(count: count, sum: sum).mean == mean)
    }
}
