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
        ) { site, call in
            let viewer = try call.viewer()
            return [
                "name": .text(viewer.name),
                "scopes": .list(
                    of: TokenScope.allCases.filter { call.bearer?.scopes.contains($0) == true }.map(\.rawValue)),
                "missing": .list(of: viewer.requirements.missing.map(\.rawValue)),
                "barredUntil": .time(viewer.requirements.bar?.until?.secondsSince1970),
                "sanctions": .list(try await site.newsroom.sanctions(of: viewer).map { .sanction($0) }),
            ]
        },
        list("readOwnComments", "/account/comments", "One's own comments, public or not, the newest first.", .own),
        list(
            "readAnswers", "/account/answers", "What others answered to one, or said and named one, the newest first.",
            .answers),
        APIOperation(
            "readNotices", .get, "/account/notices",
            "What one was told lately, by mail or not, the newest first, at most 100: as it stands now.",
            scope: .read, answer: .notices
        ) { site, call in
            let list = try await site.newsroom.notices(of: call.viewer())
            return ["notices": .list(list.notices.map { .notice($0, site) })]
        },
        APIOperation(
            "markNoticesRead", .put, "/account/notices/read",
            "Marks a notice as read, and whatever one was told before it.",
            scope: .write, body: .noticesRead, status: .noContent
        ) { site, call in
            try await site.newsroom.readNotices(upTo: call.text("upTo"), by: call.viewer())
            return .null
        },
        APIOperation(
            "readOwnAppeals", .get, "/account/appeals", "What one asked to be looked at again, and what came of it.",
            scope: .read, answer: .ownAppeals
        ) { site, call in
            let appeals = try await site.newsroom.appeals(of: call.viewer())
            return [
                "appeals": .list(
                    appeals.map { appeal in
                        [
                            "about": .text(appeal.about), "words": .text(appeal.words),
                            "isGranted": appeal.isGranted.map { .truth($0) } ?? .null, "answer": .text(appeal.answer),
                        ]
                    })
            ]
        },
        APIOperation(
            "appealSanction", .post, "/account/sanctions/{sanction}/appeals",
            "Asks the desk to look again at what holds against one, once.",
            scope: .write, body: .newAppeal, status: .noContent
        ) { site, call in
            try await site.newsroom.appeal(
                sanction: call.text(.sanction), words: call.text("words"), by: call.viewer())
            return .null
        },
    ]

    /// A list of comments that is one's own.
    private static func list(_ id: String, _ path: String, _ summary: String, _ list: CommentList) -> APIOperation {
        APIOperation(id, .get, path, summary, scope: .read, query: [.cursor, .limit], answer: .comments) { site, call in
            .comments(
                try await site.newsroom.comments(
                    list, after: call.optional(.cursor)?.text, limit: call.limit(), for: call.viewer(),
                    network: call.network), site)
        }
    }
}
