import Discussion
import News
import Store

/// What is said in a thread, a part at a time.
///
/// The order of a thread depends on all of its comments, but on little of each: that is read of all, and the words of
/// those alone that are shown.
extension Newsroom {
    /// What is said in a thread, inside a read.
    func publication(
        of thread: ThreadRow, for viewer: Viewer?, showing part: ThreadPart, in connection: any Connection
    ) throws -> ThreadPublication {
        let rules = try rules(of: thread, in: connection)
        let reading = CommentThread(
            try outline(of: thread, for: viewer, showing: part, in: connection), showing: part, viewer: viewer?.id)
        var above = reading.context.map(\.id)
        if above.isEmpty, let root = part.root, let row = try CommentRow.find(id: root, in: connection) {
            above = row.parentID.map { [$0] } ?? []
        }
        let found = try comments(
            above + reading.entries.map(\.comment.id), in: thread, for: viewer, connection)
        return ThreadPublication(
            place: ThreadPlace(thread), part: part, reading: reading,
            comments: reading.entries.compactMap { found[$0.comment.id] }, context: above.compactMap { found[$0] },
            rules: try houseRules(of: thread.publicationID, in: connection),
            isClosed: rules.isClosed, takesCorrections: !rules.isClosedForAll,
            closesAt: rules.closesAt, arrivals: thread.arrivals,
            count: try ThreadRow.published(in: thread.id, in: connection),
            readers: live.readers(ofThread: thread.id),
            showsReaders: rules.policy.showsReaders, outside: rules.policy.outside,
            ratings: rules.override.asksRating == true
                ? try RatingSummary(RatingRow.summary(of: thread.id, in: connection)) : nil,
            hasRated: try viewer.map { try RatingRow.hasRated(thread.id, account: $0.id, in: connection) } ?? false,
            asksQuestions: rules.override.asksQuestions == true, announcement: rules.override.announcement,
            maximumLength: rules.policy.maximumLength,
            draft: try viewer.flatMap {
                try CommentDraftRow.find(account: $0.id, thread: thread.id, place: "", in: connection)
            },
            editWindow: rules.policy.editWindow, now: surroundings.now,
            requirements: try viewer.map { try requirements(of: $0, in: thread.publicationID, connection) }
        )
    }

    /// What the order of a thread depends on, or that of a conversation.
    func outline(
        of thread: ThreadRow, for viewer: Viewer?, showing part: ThreadPart, in connection: any Connection
    ) throws -> [ThreadedComment] {
        let rows =
            if let root = part.root {
                try CommentOutlineRow.conversation(
                    from: root, viewer: viewer?.id, limit: limits.comments, in: connection)
            } else {
                try CommentOutlineRow.all(of: thread.id, viewer: viewer?.id, limit: limits.comments, in: connection)
            }
        let votes =
            part.order == .best ? try CommentVotes.all(in: thread.id, viewer: viewer?.id, in: connection) : [:]
        return rows.map { row in
            let state = CommentState(rawValue: row.state) ?? .rejected
            return ThreadedComment(
                id: row.id, parent: row.parentID, author: row.accountID,
                createdAt: Moment(secondsSince1970: row.createdAt), state: state, up: votes[row.id]?.up ?? 0,
                down: votes[row.id]?.down ?? 0, isPicked: row.isPicked && state.isPublic)
        }
    }

    /// Some comments of a thread as a viewer may see them, by their identifiers.
    func comments(
        _ ids: [String], in thread: ThreadRow, for viewer: Viewer?, _ connection: any Connection
    ) throws -> [String: Comment] {
        let rows = try CommentRow.all(ids, viewer: viewer?.id, in: connection)
        let mentions = try CommentRow.mentions(in: ids, connection)
        let targets = try CommentTargetRow.all(of: ids, in: connection)
        let votes = try CommentVotes.all(of: ids, viewer: viewer?.id, in: connection)
        let asking = rows.filter { $0.kind != CommentKind.comment.rawValue }.map(\.id)
        let answered = try CommentRow.answered(asking, in: connection)
        let ignored = Set(try viewer.map { try IgnoredPersonRow.all(of: $0.id, in: connection).map(\.id) } ?? [])
        let staff = try thread.publicationID.map {
            Set(try PublicationStaffRow.all(of: $0, in: connection).map(\.account))
        }
        return try rows.reduce(into: [:]) { found, row in
            var comment = Comment(row, viewer: viewer?.id)
            if staff?.contains(row.accountID) == true { comment.isStaff = true }
            comment.isIgnored = ignored.contains(row.accountID)
            if let votes = votes[row.id] {
                (comment.up, comment.down, comment.ownVote) = (votes.up, votes.down, votes.own)
            }
            comment.mentions = mentions[row.id] ?? []
            comment.target = targets[row.id].map(CommentTarget.init)
            comment.answeredBy =
                answered.byStaff.contains(row.id) ? .staff : answered.byExperts.contains(row.id) ? .expert : nil
            if comment.state == .pending { comment.findings = try findings(ofComment: row.id, in: connection) }
            found[row.id] = comment
        }
    }
}

extension RatingSummary {
    init(_ found: (count: Int, sum: Int)) { self.init(count: found.count, sum: found.sum) }
}
