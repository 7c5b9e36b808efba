import Discussion
import Foundation
import News
import Store

/// What holds in a place.
struct PlaceRules {
    var policy: ModerationPolicy
    var override: ModerationPolicy.Override
    var isClosed: Bool
}

extension Newsroom {
    /// What holds beneath an article: the house's policy, and what section, story and thread set instead.
    func rules(of article: ArticleRow, in connection: any Connection) throws -> PlaceRules {
        let policy = try setting(.policy, in: connection) ?? ModerationPolicy()
        let places: [PolicyPlace?] = [
            article.sectionSlug.map { .section($0) }, article.storyID.map { .story($0) }, .thread(article.id),
        ]
        let override = ModerationPolicy.merged(
            try places.compactMap { $0 }.compactMap { try setting(.place($0), in: connection) })
        let age = surroundings.now - (article.publishedAt ?? surroundings.now)
        let isOld = policy.closesAfterDays > 0 && age > policy.closesAfterDays * 86_400
        return PlaceRules(
            policy: policy, override: override, isClosed: override.isClosed ?? isOld)
    }

    /// What becomes of a text, for its author in that place: every door leads through here.
    /// - Parameter comment: the comment that it changes; nothing where it is new.
    func screened(
        _ text: CommentText, by viewer: Viewer, changing comment: String? = nil, rules: PlaceRules, article: String,
        in connection: any Connection
    ) throws -> Screening.Outcome {
        let length = text.source.unicodeScalars.count
        guard length <= rules.policy.maximumLength else {
            throw NewsroomError.invalid(.comment, .tooLong(limit: rules.policy.maximumLength, length: length))
        }
        let lately = try EarlierCommentRow.all(
            by: viewer.id, since: surroundings.now - 86_400, but: comment, limit: 20, in: connection)
        let author = Submission.Author(
            isStaff: viewer.isStaff,
            publishedComments: try CommentRow.published(by: viewer.id, in: connection),
            isMuted: viewer.requirements.mute != nil,
            lately: lately.map { Submission.Earlier(text: $0.body, isInThread: $0.threadID == article) })
        let submission = Submission(
            text: text, author: author, isEdit: comment != nil, isThreadClosed: rules.isClosed)
        let checker = rules.policy.usesChecker ? try setting(.checker, in: connection) : nil
        return Screening(rules.policy, override: rules.override, checker: checker).outcome(of: submission)
    }

    /// Writes down how a comment came to its state, and returns the entry's identifier.
    @discardableResult
    func log(
        _ action: String, comment: String, from: CommentState?, to: CommentState, by actor: String?,
        findings: [Finding] = [], in connection: any Connection
    ) throws -> String {
        let event = identifier()
        try ModerationEventRow(
            id: event, commentID: comment, at: surroundings.now, actorID: actor, action: action,
            fromState: from?.rawValue, toState: to.rawValue,
            findings: String(decoding: try JSONEncoder.ordered.encode(findings), as: UTF8.self),
            rule: findings.first?.rule
        ).insert(in: connection)
        return event
    }

    /// What took a comment out of sight, or keeps it there.
    func findings(ofComment id: String, in connection: any Connection) throws -> [Finding] {
        let events = try ModerationEventRow.all(of: id, in: connection)
        guard let last = events.last(where: { $0.toState == CommentState.pending.rawValue && $0.findings != "[]" })
        else { return [] }
        return try decodedJSON([Finding].self, from: last.findings)
    }
}
