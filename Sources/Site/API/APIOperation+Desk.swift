import Discussion
import HTTPTypes
import Newsroom

extension APIOperation {
    /// What only the desk does: what is asked again, letters, corrections.
    static let ofTheDesk: [APIOperation] = [
        APIOperation(
            "readAppeals", .get, "/appeals", "What readers ask to be looked at again, the oldest first, at most 50.",
            scope: .moderate, answer: .appeals
        ) { site, call in
            let appeals = try await site.newsroom.openAppeals(for: call.viewer())
            return [
                "appeals": .list(
                    appeals.map { appeal in
                        [
                            "id": .text(appeal.id), "author": .text(appeal.author), "words": .text(appeal.words),
                            "at": .time(appeal.at), "item": appeal.comment.map { .item($0, site) } ?? .null,
                            "sanction": appeal.sanction.map { .sanction($0) } ?? .null,
                            "rule": .text(appeal.rule), "reason": .text(appeal.reason),
                        ]
                    })
            ]
        },
        APIOperation(
            "decideAppeal", .put, "/appeals/{appeal}",
            "Decides what was asked: what is granted is put back or lifted. Whoever asked is told.",
            scope: .moderate, body: .appealDecision, status: .noContent
        ) { site, call in
            try await site.newsroom.decide(
                appeal: call.text(.appeal), isGranted: call.body["isGranted"]?.truth ?? false,
                answer: call.text("answer"), by: call.viewer())
            return .null
        },
        APIOperation(
            "readLetters", .get, "/letters", "The letters that wait for the desk, the oldest first, at most 50.",
            scope: .moderate, answer: .letters
        ) { site, call in
            let open = try await site.newsroom.openLetters(for: call.viewer())
            return [
                "letters": .list(
                    open.letters.map { letter in
                        [
                            "id": .text(letter.id), "author": .text(letter.author),
                            "article": letter.article.map { .article($0, site) } ?? .null,
                            "text": .text(letter.text?.source), "at": .time(letter.at), "answer": .text(letter.answer),
                        ]
                    }),
                "count": .integer(open.count),
            ]
        },
        APIOperation(
            "correct", .post, "/comments/{comment}/correction",
            "Corrects what a comment asked for: the note stands at the article and in the list of corrections.",
            scope: .moderate, body: .newCorrection, status: .noContent
        ) { site, call in
            try await site.newsroom.correct(
                comment: call.text(.comment), note: call.text("note"),
                withdraws: call.body["withdraws"]?.truth ?? false, by: call.viewer())
            return .null
        },
    ]
}
