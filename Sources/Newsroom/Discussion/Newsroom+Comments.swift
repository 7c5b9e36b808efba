public import Discussion
import News
import Store

/// Where a comment stands: what a page about it needs.
public struct CommentPlace: Sendable {
    public var comment: Comment
    public var thread: ThreadPlace
    public var sections: [Section]
    /// What the viewer wrote as an answer and has not posted.
    public var draft: String?
    /// What posting asks of the viewer there.
    public var requirements: Requirements?
}

/// What a comment said before, to its author and the desk.
public struct CommentHistory: Sendable {
    public var place: CommentPlace
    public var versions: [Version]

    public struct Version: Sendable, Hashable {
        public var text: CommentText?
        public var writtenAt: Int
    }
}

extension Newsroom {
    /// What is said in a thread, inside a read.
    func publication(of thread: ThreadRow, for viewer: Viewer?, in connection: any Connection) throws
        -> ThreadPublication
    {
        let rules = try rules(of: thread, in: connection)
        let mentions = try CommentRow.mentions(in: thread.id, in: connection)
        let rows = try CommentRow.all(of: thread.id, viewer: viewer?.id, limit: limits.comments, in: connection)
        let targets = try CommentTargetRow.all(in: thread.id, in: connection)
        let votes = try CommentVotes.all(in: thread.id, viewer: viewer?.id, in: connection)
        let ignored = Set(try viewer.map { try IgnoredPersonRow.all(of: $0.id, in: connection).map(\.id) } ?? [])
        let staff = try thread.publicationID.map {
            Set(try PublicationStaffRow.all(of: $0, in: connection).map(\.account))
        }
        let comments = try rows.map { row in
            var comment = Comment(row, viewer: viewer?.id)
            if staff?.contains(row.accountID) == true { comment.isStaff = true }
            comment.isIgnored = ignored.contains(row.accountID)
            if let votes = votes[row.id] {
                (comment.up, comment.down, comment.ownVote) = (votes.up, votes.down, votes.own)
            }
            comment.mentions = mentions[row.id] ?? []
            comment.target = targets[row.id].map(CommentTarget.init)
            if comment.state == .pending { comment.findings = try findings(ofComment: row.id, in: connection) }
            return comment
        }
        return ThreadPublication(
            place: ThreadPlace(thread), comments: comments,
            rules: try houseRules(of: thread.publicationID, in: connection),
            isClosed: rules.isClosed,
            closesAt: rules.closesAt, arrivals: thread.arrivals,
            count: comments.count(where: { $0.state == .published }), readers: live.readers(ofThread: thread.id),
            showsReaders: rules.policy.showsReaders, outside: rules.policy.outside,
            ratings: rules.override.asksRating == true
                ? RatingSummary(of: comments.filter { $0.state == .published }.compactMap(\.rating)) : nil,
            hasRated: rows.contains { $0.accountID == viewer?.id && $0.rating != nil },
            asksQuestions: rules.override.asksQuestions == true, announcement: rules.override.announcement,
            maximumLength: rules.policy.maximumLength,
            draft: try viewer.flatMap {
                try CommentDraftRow.find(account: $0.id, thread: thread.id, place: "", in: connection)
            },
            editWindow: rules.policy.editWindow, now: surroundings.now,
            requirements: try viewer.map { try requirements(of: $0, in: thread.publicationID, connection) }
        )
    }

    /// A public comment and the thread in which it stands.
    public func place(ofComment id: String, for viewer: Viewer? = nil) async throws -> CommentPlace {
        try await database.read { connection in
            guard let row = try CommentRow.find(id: id, in: connection),
                row.state == CommentState.published.rawValue
            else { throw NewsroomError.notFound }
            return try place(of: row, for: viewer, in: connection)
        }
    }

    /// One's own comment, public or not.
    public func place(ofOwnComment id: String, of viewer: Viewer) async throws -> CommentPlace {
        try await database.read { connection in
            let row = try own(comment: id, of: viewer, for: .seeUnpublishedComment, in: connection)
            guard row.state != CommentState.withdrawn.rawValue else { throw NewsroomError.notFound }
            return try place(of: row, for: viewer, in: connection)
        }
    }

    /// What a comment said, the newest words first, to its author and the desk.
    public func history(ofComment id: String, for viewer: Viewer) async throws -> CommentHistory {
        try await database.read { connection in
            guard let row = try CommentRow.find(id: id, in: connection),
                row.state != CommentState.withdrawn.rawValue
            else { throw NewsroomError.notFound }
            try permit(
                viewer, .seeUnpublishedComment, owner: row.accountID,
                area: try ThreadRow.find(id: row.threadID, in: connection)?.area)
            let earlier = try CommentVersionRow.all(of: id, in: connection).reversed().map {
                CommentHistory.Version(text: try? CommentText($0.body), writtenAt: $0.writtenAt)
            }
            let newest = CommentHistory.Version(
                text: try? CommentText(row.body), writtenAt: row.editedAt ?? row.createdAt)
            return CommentHistory(place: try place(of: row, for: viewer, in: connection), versions: [newest] + earlier)
        }
    }

    /// For how many minutes an author may mend a comment.
    public func editMinutes() async throws -> Int {
        try await database.read { try (setting(.policy, in: $0) ?? ModerationPolicy()).editWindow / 60 }
    }

    private func place(of row: CommentRow, for viewer: Viewer?, in connection: any Connection) throws -> CommentPlace {
        let thread = try thread(row.threadID, in: connection)
        var comment = Comment(row, viewer: viewer?.id)
        comment.target = try CommentTargetRow.find(comment: row.id, in: connection).map(CommentTarget.init)
        if comment.state == .pending { comment.findings = try findings(ofComment: row.id, in: connection) }
        return CommentPlace(
            comment: comment, thread: ThreadPlace(thread),
            sections: try SectionRow.all(in: connection).map(Section.init),
            draft: try viewer.flatMap {
                try CommentDraftRow.find(account: $0.id, thread: thread.id, place: row.id, in: connection)
            },
            requirements: try viewer.map { try requirements(of: $0, in: thread.publicationID, connection) }
        )
    }

    /// An account's own comments, newest first, each with where it stands.
    public func comments(by viewer: Viewer) async throws -> [CommentPlace] {
        try await database.read { connection in
            try places(of: CommentRow.all(by: viewer.id, limit: 100, in: connection), for: viewer, in: connection)
        }
    }

    /// What others answered to an account, or said and named it, newest first.
    public func answers(to viewer: Viewer) async throws -> [CommentPlace] {
        try await database.read { connection in
            try places(of: CommentRow.all(to: viewer.id, limit: 20, in: connection), for: viewer, in: connection)
        }
    }

    func places(
        of rows: [CommentRow], for viewer: Viewer?, in connection: any Connection
    ) throws -> [CommentPlace] {
        try rows.compactMap { row in
            guard let thread = try ThreadRow.find(id: row.threadID, in: connection) else { return nil }
            var comment = Comment(row, viewer: viewer?.id)
            if comment.state == .pending, comment.accountID == viewer?.id {
                comment.findings = try findings(ofComment: row.id, in: connection)
            }
            return CommentPlace(comment: comment, thread: ThreadPlace(thread), sections: [])
        }
    }
}
