import Discussion
import HTTPTypes
import Newsroom

extension APIOperation {
    /// Threads: found, read, counted.
    static let ofThreads: [APIOperation] = [
        APIOperation(
            "findThread", .get, "/publications/{publication}/thread",
            "The thread of a page, by the publication's own name for it or by its address.",
            query: [.identifier, .address], answer: .thread
        ) { site, call in
            let publication = try await site.newsroom.publication(call.text(.publication))
            let reference = ThreadReference(
                identifier: try call.optional(.identifier)?.text, address: try call.optional(.address)?.text)
            guard let thread = try await site.newsroom.thread(of: reference, in: publication, for: call.reader)
            else { throw NewsroomError.notFound }
            return .thread(thread, site)
        },
        APIOperation(
            "countComments", .get, "/publications/{publication}/counts",
            "How many comments stand on each of several pages: names first, then addresses; at most 100 of each.",
            query: [.identifier, .address], takesSeveral: true, answer: .counts
        ) { site, call in
            let publication = try await site.newsroom.publication(call.text(.publication))
            let references =
                try call.all(.identifier).prefix(100).map { ThreadReference(identifier: $0.text) }
                + call.all(.address).prefix(100).map { ThreadReference(address: $0.text) }
            let counts = try await site.newsroom.counts(of: references, in: publication)
            return [
                "counts": .list(
                    zip(references, counts).map { reference, count in
                        [
                            "identifier": .text(reference.identifier), "address": .text(reference.address),
                            "count": .integer(count),
                        ]
                    })
            ]
        },
        APIOperation("readThread", .get, "/threads/{thread}", "A thread, without its comments.", answer: .thread) {
            site, call in
            .thread(try await site.newsroom.thread(id: call.text(.thread), for: call.reader), site)
        },
        APIOperation(
            "readComments", .get, "/threads/{thread}/comments",
            "The comments of a thread in reading order, each before its answers.",
            query: [.order, .cursor, .limit], answer: .commentPage
        ) { site, call in
            let thread = try await site.newsroom.thread(id: call.text(.thread), for: call.reader)
            let order = try call.optional(.order)?.text.flatMap(CommentThread.Order.init) ?? .oldest
            return try page(
                of: thread, in: order, after: call.optional(.cursor)?.text,
                limit: call.optional(.limit)?.integer ?? 100, for: call.reader)
        },
        APIOperation("readRules", .get, "/rules", "The house rules in force.", answer: .rules) { site, call in
            let rules = try await site.newsroom.houseRules()
            return [
                "version": .integer(rules.version),
                "rules": .list(
                    rules.rules.map { rule in
                        [
                            "id": .text(rule.id), "title": .text(call.words.title(of: rule.id, in: rules)),
                            "text": .text(rule.text ?? call.words[.rule(id: rule.id, isTitle: false)]),
                        ]
                    }),
            ]
        },
    ]

    private static func page(
        of thread: ThreadPublication, in order: CommentThread.Order, after cursor: String?, limit: Int,
        for viewer: Viewer?
    ) throws -> JSONValue {
        let entries = CommentThread(
            thread.comments.map(\.threaded), order: order, levels: .max, viewer: viewer?.id
        ).entries
        var start = 0
        if let cursor {
            guard let index = entries.firstIndex(where: { $0.comment.id == cursor }) else { throw APIFault.cursorGone }
            start = index + 1
        }
        let shown = entries[start...].prefix(limit)
        let comments = Dictionary(thread.comments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return [
            "comments": .list(
                shown.compactMap { entry in comments[entry.comment.id].map { .comment($0, entry) } }),
            "next": .text(shown.endIndex < entries.endIndex ? shown.last?.comment.id : nil),
        ]
    }
}
