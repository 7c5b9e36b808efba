import Discussion
import HTTPTypes
import Newsroom

extension APIOperation {
    /// Comments: read, written, mended, taken back, voted on, reported.
    static let ofComments: [APIOperation] = [
        APIOperation(
            "postComment", .post, "/threads/{thread}/comments", "Posts a comment, or an answer to one.",
            scope: .write, isNamed: true, body: .newComment, status: .created, answer: .posted
        ) { site, call in
            var pointer: CommentPointer?
            if let target = call.body["target"]?.text {
                guard let found = CommentPointer(target) else { throw NewsroomError.invalid(.target, .wrong) }
                pointer = found
            }
            return .posted(
                try await site.newsroom.comment(
                    on: call.text(.thread), replyingTo: call.body["parent"]?.text, as: call.kind, at: pointer,
                    once: call.name, rating: call.body["rating"]?.integer, text: call.text("text"), by: call.viewer(),
                    network: call.network))
        },
        APIOperation("readComment", .get, "/comments/{comment}", "One comment.", answer: .comment) { site, call in
            let id = try call.text(.comment)
            let thread = try await site.newsroom.thread(ofComment: id, for: call.reader)
            let entries = CommentThread(
                thread.comments.map(\.threaded), levels: .max, viewer: call.reader?.id
            ).entries
            guard let entry = entries.first(where: { $0.comment.id == id }),
                let comment = thread.comments.first(where: { $0.id == id })
            else { throw NewsroomError.notFound }
            return .comment(comment, entry, answers: Answers(thread.comments))
        },
        APIOperation(
            "editComment", .patch, "/comments/{comment}",
            "Puts other words in the place of one's own, within the house's time for it.",
            scope: .write, body: .changedComment, answer: .posted
        ) { site, call in
            .posted(
                try await site.newsroom.edit(
                    comment: call.text(.comment), text: call.text("text"), by: call.viewer(), network: call.network))
        },
        APIOperation(
            "withdrawComment", .delete, "/comments/{comment}", "Takes one's own comment back: its words go.",
            scope: .write, status: .noContent
        ) { site, call in
            try await site.newsroom.withdraw(comment: call.text(.comment), by: call.viewer())
            return .null
        },
        APIOperation(
            "vote", .put, "/comments/{comment}/vote",
            "Says what one thinks of a comment: 1 for it, -1 against it, 0 takes it back.",
            scope: .write, body: .vote, status: .noContent
        ) { site, call in
            try await site.newsroom.vote(
                call.body["value"]?.integer ?? 0, on: call.text(.comment), by: call.viewer())
            return .null
        },
        APIOperation(
            "reportComment", .post, "/comments/{comment}/reports", "Reports a comment under a house rule, once.",
            scope: .write, body: .report, status: .noContent
        ) { site, call in
            try await site.newsroom.report(
                comment: call.text(.comment), rule: call.text("rule"), note: call.text("note"), by: call.viewer())
            return .null
        },
        APIOperation(
            "readVersions", .get, "/comments/{comment}/versions",
            "What a comment said, the newest words first: to its author, and to a token that moderates.",
            scope: .read, answer: .versions
        ) { site, call in
            let history = try await site.newsroom.history(ofComment: call.text(.comment), for: call.viewer())
            return [
                "versions": .list(
                    history.versions.map {
                        ["text": .text($0.text?.source), "writtenAt": .time($0.writtenAt)]
                    })
            ]
        },
        APIOperation(
            "readAuthor", .get, "/comments/{comment}/author",
            "Who wrote a public comment, and what else they said in public, the newest first.",
            query: [.cursor, .limit], answer: .person
        ) { site, call in
            let id = try call.text(.comment)
            let name = try await site.newsroom.place(ofComment: id).comment.author
            let stretch = try await site.newsroom.comments(
                .author(ofComment: id), after: call.optional(.cursor)?.text, limit: call.limit(), for: call.reader,
                network: call.network)
            return .object(
                JSONValue.comments(stretch, site).members.merging(["name": .text(name)]) { first, _ in first })
        },
        APIOperation(
            "appealDecision", .post, "/comments/{comment}/appeals",
            "Asks the desk to look again at its decision on one's own comment, once.",
            scope: .write, body: .newAppeal, status: .noContent
        ) { site, call in
            try await site.newsroom.appeal(
                comment: call.text(.comment), words: call.text("words"), by: call.viewer())
            return .null
        },
    ]
}
