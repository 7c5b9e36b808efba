import Discussion
import HTTPTypes
import News
import Newsroom

extension APIOperation {
    /// Whoever a token acts for.
    static let ofAccounts: [APIOperation] = [
        APIOperation(
            "readAccount", .get, "/account", "Whoever the token acts for, and what posting still asks of them.",
            scope: .read, answer: .account
        ) { _, call in
            let viewer = try call.viewer()
            return [
                "name": .text(viewer.name),
                "scopes": .list(
                    of: TokenScope.allCases.filter { call.bearer?.scopes.contains($0) == true }.map(\.rawValue)),
                "missing": .list(of: viewer.requirements.missing.map(\.rawValue)),
                "barredUntil": .time(viewer.requirements.bar?.until?.secondsSince1970),
            ]
        },
        APIOperation(
            "readOwnComments", .get, "/account/comments", "One's own last 100 comments, the newest first.",
            scope: .read, answer: .ownComments
        ) { site, call in
            let places = try await site.newsroom.comments(by: call.viewer())
            return [
                "comments": .list(
                    places.map { ["comment": .comment($0.comment), "thread": .place($0.thread, site)] })
            ]
        },
    ]

    /// Queues and decisions, of the whole house or of the sections that the token's owner moderates.
    static let ofModeration: [APIOperation] = [
        APIOperation("readQueues", .get, "/queues", "How much lies in each queue.", scope: .moderate, answer: .queues) {
            site, call in
            let queue = try await site.newsroom.queue(.pending, for: call.viewer())
            return .object(
                Dictionary(
                    queue.counts.map { ($0.key.rawValue, .integer($0.value)) }, uniquingKeysWith: { first, _ in first })
            )
        },
        APIOperation(
            "readQueue", .get, "/queues/{queue}", "What lies in a queue, with what readers reported.",
            scope: .moderate, query: [.cursor], answer: .queue
        ) { site, call in
            guard let name = ModerationQueue(rawValue: try call.text(.queue)) else { throw NewsroomError.notFound }
            let queue = try await site.newsroom.queue(
                name, after: call.optional(.cursor)?.text, for: call.viewer())
            return [
                "items": .list(
                    queue.items.map { item in
                        [
                            "comment": .comment(item.comment), "thread": .place(item.thread, site),
                            "reports": .list(item.reports.map { ["rule": .text($0.rule), "note": .text($0.note)] }),
                        ]
                    }),
                "next": .text(queue.next),
            ]
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
    ]
}
