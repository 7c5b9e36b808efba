import Discussion
import Store

extension Newsroom {
    /// Says what a reader thinks of somebody else's public comment: 1 for it, −1 against it, 0 takes it back.
    public func vote(_ value: Int, on id: String, by viewer: Viewer) async throws {
        try requireAllButRules(viewer)
        try permit(viewer, .vote)
        let now = surroundings.now
        try gate.pass(.votesPerAccount, for: viewer.id, at: now)
        let thread = try await database.write { connection in
            guard let row = try CommentRow.find(id: id, in: connection),
                row.state == CommentState.published.rawValue, row.accountID != viewer.id
            else { throw NewsroomError.notFound }
            try requireAll(
                viewer, in: try ThreadRow.find(id: row.threadID, in: connection)?.publicationID, connection)
            try CommentVotes.set(value.signum(), of: id, by: viewer.id, at: now, in: connection)
            return row.threadID
        }
        changed([.article(thread), .thread(thread)])
    }

    /// Puts a public comment before the others of its thread, or back among them.
    public func pick(comment id: String, isPicked: Bool, by viewer: Viewer) async throws {
        let (now, audit) = (surroundings.now, identifier())
        let thread = try await database.write { connection in
            guard let row = try CommentRow.find(id: id, in: connection), row.state == CommentState.published.rawValue
            else { throw NewsroomError.notFound }
            guard try moderates(id, .pickComment, viewer, in: connection) else { throw NewsroomError.notPermitted }
            try CommentRow.pick(id: id, at: isPicked ? now : nil, in: connection)
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: isPicked ? "pick comment" : "unpick comment", object: id,
                in: connection)
            return row.threadID
        }
        changed([.article(thread), .thread(thread)])
    }

    /// A published article by its identifier, with its discussion.
    public func article(id: String, for viewer: Viewer?) async throws -> ArticlePublication {
        try await article(path: try await path(ofArticle: id), for: viewer)
    }
}
