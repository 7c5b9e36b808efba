import Discussion
import News
import Newsroom

/// How the things of a discussion look to programs. No address of anybody comes in here: none of them holds one.
extension JSONValue {
    /// A time of RFC 3339, or null.
    static func time(_ seconds: Int?) -> JSONValue {
        .text(seconds.map { Moment(secondsSince1970: $0).description })
    }

    /// A thread without its comments.
    /// - Parameter viewer: whoever asks: how many read it is told to those who moderate there, else where the house wants.
    static func thread(_ thread: ThreadPublication, _ site: Site, for viewer: Viewer?) -> JSONValue {
        let isTold = thread.showsReaders || viewer?.moderates(thread.place.area) ?? false
        return [
            "id": .text(thread.place.id), "title": .text(thread.place.title),
            "address": .text(site.absolute(thread.place)),
            "publication": .text(thread.place.publication?.id), "section": .text(thread.place.section),
            "count": .integer(thread.count), "isClosed": .truth(thread.isClosed), "closesAt": .time(thread.closesAt),
            "announcement": .text(thread.announcement), "maximumLength": .integer(thread.maximumLength),
            "editWindow": .integer(thread.editWindow),
            "ratings": thread.ratings.map { ratings in
                ["mean": ratings.mean.map { .number($0) } ?? .null, "count": .integer(ratings.count)]
            } ?? .null,
            "asksQuestions": .truth(thread.asksQuestions),
            "readers": isTold ? .integer(thread.readers) : .null,
        ]
    }

    static func place(_ place: ThreadPlace, _ site: Site) -> JSONValue {
        ["id": .text(place.id), "title": .text(place.title), "address": .text(site.absolute(place))]
    }

    /// A comment.
    /// - Parameters:
    ///   - entry: its place among the others, where it is known.
    ///   - answers: what is answered in its thread, where that is known.
    static func comment(
        _ comment: Comment, _ entry: CommentThread.Entry? = nil, answers: Answers? = nil
    ) -> JSONValue {
        // What a decision rested on stands only where it holds.
        let isDecided = comment.state == .removed || comment.state == .rejected || comment.state == .pending
        var members: [String: JSONValue] = [
            "id": .text(comment.id), "thread": .text(comment.threadID), "parent": .text(comment.parentID),
            "kind": .text(comment.kind.rawValue), "state": .text(comment.state.rawValue),
            "author": .text(comment.author), "isStaff": .truth(comment.isStaff), "isPicked": .truth(comment.isPicked),
            "text": .text(comment.text?.source), "createdAt": .time(comment.createdAt),
            "editedAt": .time(comment.editedAt), "up": .integer(comment.up), "down": .integer(comment.down),
            "ownVote": .integer(comment.ownVote), "rule": .text(isDecided ? comment.rule : nil),
            "reason": .text(isDecided ? comment.reason : nil), "target": .text(comment.target?.quote),
            "findings": .list(comment.findings.map(\.json)),
            "rating": comment.rating.map { .integer($0) } ?? .null,
            "badges": .list(comment.badges.map { ["kind": .text($0.kind), "label": .text($0.label)] }),
        ]
        if let answers { members["answeredBy"] = .text(answers.source(for: comment)?.rawValue) }
        if let entry {
            members["depth"] = .integer(entry.depth)
            members["replies"] = .integer(entry.replies)
        }
        return .object(members)
    }

    /// A stretch of a list of comments, each with where it stands.
    static func comments(_ stretch: CommentStretch, _ site: Site) -> JSONValue {
        [
            "comments": .list(
                stretch.comments.map { ["comment": .comment($0.comment), "thread": .place($0.thread, site)] }),
            "next": .text(stretch.next),
        ]
    }

    /// A comment as it lies in a queue.
    static func item(_ item: QueueItem, _ site: Site) -> JSONValue {
        [
            "comment": .comment(item.comment), "thread": .place(item.thread, site),
            "reports": .list(item.reports.map { ["rule": .text($0.rule), "note": .text($0.note)] }),
        ]
    }

    /// An article, by where it is read.
    static func article(_ article: ArticleSummary, _ site: Site) -> JSONValue {
        [
            "id": .text(article.id), "title": .text(article.headline),
            "address": .text(article.path.map { site.newsroom.settings.address + $0 } ?? ""),
        ]
    }

    /// Something that somebody was told.
    static func notice(_ told: NoticeList.Told, _ site: Site) -> JSONValue {
        let notice = told.notice
        return [
            "id": .text(told.id), "kind": .text(notice.kind.rawValue), "at": .time(told.at),
            "isRead": .truth(told.isRead), "comment": notice.comment.map { .comment($0) } ?? .null,
            "thread": notice.thread.map { .place($0, site) } ?? .null,
            "sanction": notice.sanction.map { .sanction($0) } ?? .null,
            "isGranted": notice.kind == .appeal ? .truth(notice.isGranted) : .null, "answer": .text(notice.answer),
        ]
    }

    static func sanction(_ sanction: Sanction) -> JSONValue {
        [
            "id": .text(sanction.id), "kind": .text(sanction.kind.rawValue), "rule": .text(sanction.rule),
            "reason": .text(sanction.reason), "begins": .time(sanction.begins.secondsSince1970),
            "until": .time(sanction.until?.secondsSince1970),
        ]
    }

    static func posted(_ posted: PostedComment) -> JSONValue {
        [
            "id": .text(posted.id), "thread": .text(posted.threadID), "state": .text(posted.state.rawValue),
            "findings": .list(posted.findings.map(\.json)),
        ]
    }
}

extension Finding {
    var json: JSONValue {
        ["check": .text(check.rawValue), "rule": .text(rule), "words": .list(of: words)]
    }
}

extension Site {
    /// Where a thread's page is found, whole.
    func absolute(_ place: ThreadPlace) -> String {
        place.address ?? newsroom.settings.address + place.site.path
    }
}
