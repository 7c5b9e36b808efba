import Discussion
import HTTPTypes
import Newsroom

extension APIOperation {
    /// Threads: found, read, counted.
    static let ofThreads: [APIOperation] = [
        APIOperation(
            "countThreads", .get, "/counts", "How many comments stand in each of several threads, at most 50.",
            query: [.thread], takesSeveral: true, answer: .counts
        ) { site, call in
            let ids = try call.all(.thread).compactMap(\.text)
            let counts = try await site.newsroom.counts(ofThreads: ids)
            return [
                "counts": .list(
                    zip(ids, counts).map { ["thread": .text($0), "count": .integer($1)] })
            ]
        },
        APIOperation("readThread", .get, "/threads/{thread}", "A thread, without its comments.", answer: .thread) {
            site, call in
            .thread(try await site.newsroom.thread(id: call.text(.thread), for: call.reader), site, for: call.reader)
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
                limit: call.limit(), for: call.reader)
        },
        APIOperation(
            "readPicks", .get, "/threads/{thread}/picks", "The comments of a thread that the newsroom picked.",
            answer: .picks
        ) { site, call in
            let thread = try await site.newsroom.thread(id: call.text(.thread), for: call.reader)
            let picks = thread.comments.filter { $0.isPicked && $0.state == .published }
            let answers = Answers(thread.comments)
            return ["comments": .list(picks.map { .comment($0, answers: answers) })]
        },
        APIOperation(
            "readDraft", .get, "/threads/{thread}/draft", "What one wrote here, or as an answer, and has not posted.",
            scope: .read, query: [.parent], answer: .draft
        ) { site, call in
            let text = try await site.newsroom.draft(
                on: call.text(.thread), replyingTo: call.optional(.parent)?.text, by: call.viewer())
            return ["text": .text(text)]
        },
        APIOperation(
            "keepDraft", .put, "/threads/{thread}/draft", "Keeps what one wrote and has not posted; nothing ends it.",
            scope: .write, body: .newDraft, status: .noContent
        ) { site, call in
            try await site.newsroom.keepDraft(
                call.text("text"), on: call.text(.thread), replyingTo: call.body["parent"]?.text, by: call.viewer())
            return .null
        },
        APIOperation(
            "search", .get, "/search", "Public comments that hold some words, the newest first.",
            query: [.words, .cursor, .limit], answer: .comments
        ) { site, call in
            .comments(
                try await site.newsroom.comments(
                    .holding(call.optional(.words)?.text ?? ""), after: call.optional(.cursor)?.text,
                    limit: call.limit(), for: call.reader, network: call.network), site)
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
        APIOperation(
            "readCorrections", .get, "/corrections", "What the newsroom corrected last, at most 200.",
            answer: .corrections
        ) { site, _ in
            ["corrections": corrections(try await site.newsroom.corrections().corrections, site)]
        },
    ]

    /// What the newsroom corrected.
    private static func corrections(_ corrections: [Correction], _ site: Site) -> JSONValue {
        .list(
            corrections.map { correction in
                [
                    "article": .article(correction.article, site), "comment": .text(correction.commentID),
                    "at": .time(correction.at), "note": .text(correction.note), "quote": .text(correction.quote),
                    "withdraws": .truth(correction.withdraws),
                ]
            })
    }

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
        let answers = Answers(thread.comments)
        let comments = Dictionary(thread.comments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return [
            "comments": .list(
                shown.compactMap { entry in comments[entry.comment.id].map { .comment($0, entry, answers: answers) } }),
            "next": .text(shown.endIndex < entries.endIndex ? shown.last?.comment.id : nil),
        ]
    }
}
