import Discussion
import HTTPTypes
import Newsroom

extension APIOperation {
    /// Comments: read, written, mended, taken back, voted on, reported.
    static let ofComments: [APIOperation] = [
        APIOperation(
            "postComment", .post, "/threads/{thread}/comments", "Posts a comment, or an answer to one.",
            scope: .write, body: .newComment, status: .created, answer: .posted
        ) { site, call in
            .posted(
                try await site.newsroom.comment(
                    on: call.text(.thread), replyingTo: call.body["parent"]?.text, as: kind(call),
                    text: call.text("text"), by: call.viewer(), network: call.network))
        },
        APIOperation(
            "postCommentOnPage", .post, "/publications/{publication}/comments",
            "Posts a comment on a publication's page; its thread is made where there is none.",
            scope: .write, body: .newCommentOnPage, status: .created, answer: .posted
        ) { site, call in
            let publication = try await site.newsroom.publication(call.text(.publication))
            let reference = ThreadReference(
                identifier: call.body["identifier"]?.text, address: call.body["address"]?.text,
                title: call.text("title"))
            return .posted(
                try await site.newsroom.comment(
                    at: reference, in: publication, replyingTo: call.body["parent"]?.text, as: kind(call),
                    text: call.text("text"), by: call.viewer(), network: call.network))
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
            return .comment(comment, entry)
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
    ]

    private static func kind(_ call: APICall) -> CommentKind { CommentKind(rawValue: call.text("kind")) ?? .comment }
}
