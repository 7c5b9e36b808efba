import Discussion
import HTTPTypes
import News
import Newsroom

extension APIOperation {
    /// Queues and decisions, of the whole house or of the sections that the token's owner moderates.
    static let ofModeration: [APIOperation] = [
        APIOperation("readQueues", .get, "/queues", "How much lies in each queue.", scope: .moderate, answer: .queues) {
            site, call in
            let counts = try await site.newsroom.queueCounts(for: call.viewer())
            return .object(Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, .integer($0.value)) }))
        },
        APIOperation(
            "readQueue", .get, "/queues/{queue}", "What lies in a queue, with what readers reported.",
            scope: .moderate, query: [.cursor], answer: .queue
        ) { site, call in
            guard let name = ModerationQueue(rawValue: try call.text(.queue)) else { throw NewsroomError.notFound }
            let queue = try await site.newsroom.queue(
                name, after: call.optional(.cursor)?.text, for: call.viewer())
            return [
                "items": .list(queue.items.map { .item($0, site) }), "next": .text(queue.next),
            ]
        },
        APIOperation(
            "readQueueItem", .get, "/comments/{comment}/desk",
            "A comment as the desk sees it, public or not, with what readers reported.",
            scope: .moderate, answer: .queueItem
        ) { site, call in
            .item(try await site.newsroom.item(ofComment: call.text(.comment), for: call.viewer()), site)
        },
        APIOperation(
            "decide", .post, "/decisions",
            "Does one thing with several comments; what goes against an author names a house rule.",
            scope: .moderate, body: .decision, status: .created, answer: .batch
        ) { site, call in
            guard let action = CommentAction(rawValue: call.text("action")) else {
                throw APIFault.malformed("/action")
            }
            let outcome = try await site.newsroom.decide(
                action, on: call.body["comments"]?.list?.compactMap(\.text) ?? [], rule: call.body["rule"]?.text,
                reason: call.body["reason"]?.text, by: call.viewer())
            return [
                "batch": .text(outcome.batch), "done": .list(of: outcome.done),
                "passedOver": .integer(outcome.passedOver),
            ]
        },
        APIOperation(
            "undoDecision", .delete, "/decisions/{batch}",
            "Takes back what was decided together, where it still stands so.", scope: .moderate, answer: .undone
        ) { site, call in
            ["undone": .integer(try await site.newsroom.undo(batch: call.text(.batch), by: call.viewer()))]
        },
        APIOperation(
            "pick", .put, "/comments/{comment}/pick",
            "Puts a public comment before the others of its thread, or back among them.",
            scope: .moderate, body: .pick, status: .noContent
        ) { site, call in
            try await site.newsroom.pick(
                comment: call.text(.comment), isPicked: call.body["isPicked"]?.truth ?? false, by: call.viewer())
            return .null
        },
    ]
}
