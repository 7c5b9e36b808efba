public import Discussion
import News
import Store

/// Where a comment stands: what a page about it needs.
public struct CommentPlace: Sendable {
    public var comment: Comment
    public var article: ArticleSummary
    public var sections: [Section]
}

extension Newsroom {
    /// Posts a comment or an answer to one.
    ///
    /// - Returns: the comment's identifier; it is on the disk when this returns.
    /// - Throws: `requirementsNotMet` where something is missing that posting asks for, `invalid(.comment, …)`,
    ///   `tooOften`, `notFound` where the article or the comment answered is not public.
    public func comment(
        on article: String, replyingTo parent: String? = nil, text: String, by viewer: Viewer, network: NetworkKey?
    ) async throws -> String {
        try requireAll(viewer)
        try permit(viewer, parent == nil ? .comment : .reply)
        let body = try commentText(text).source
        let now = surroundings.now
        try gate.pass(.commentsPerNetwork, for: network?.description ?? "unknown", at: now)
        try gate.pass(.commentsPerAccount, for: viewer.id, at: now)
        let id = identifier()
        let section = try await database.write { connection in
            guard let row = try ArticleRow.find(id: article, in: connection), row.state == .published else {
                throw NewsroomError.notFound
            }
            if let parent {
                guard let answered = try CommentRow.find(id: parent, in: connection), answered.articleID == article,
                    answered.removedAt == nil
                else { throw NewsroomError.notFound }
            }
            try CommentRow.insert(
                id: id, article: article, parent: parent, account: viewer.id, body: body, at: now, in: connection)
            return row.sectionSlug
        }
        changed(changes(ofCommentsOn: article, in: section))
        return id
    }

    /// Takes a comment's words away, with a reason that is shown in their place.
    public func remove(comment id: String, reason: String, by viewer: Viewer) async throws {
        try permit(viewer, .removeComment)
        let reason = try oneLine(reason, field: .reason, limit: limits.reason)
        guard let reason else { throw NewsroomError.invalid(.reason, .missing) }
        let now = surroundings.now
        let audit = identifier()
        let (article, section) = try await database.write { connection in
            guard let row = try CommentRow.find(id: id, in: connection),
                try CommentRow.remove(id: id, by: viewer.id, reason: reason, at: now, in: connection)
            else { throw NewsroomError.notFound }
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: "remove comment", object: id, reason: reason,
                in: connection)
            return (row.articleID, try ArticleRow.find(id: row.articleID, in: connection)?.sectionSlug)
        }
        changed(changes(ofCommentsOn: article, in: section))
    }

    /// What shows how many comments an article has.
    private func changes(ofCommentsOn article: String, in section: String?) -> Set<Change> {
        var changes: Set<Change> = [.article(article), .front]
        if let section { changes.insert(.section(section)) }
        return changes
    }

    /// A public comment and the article beneath which it stands.
    public func place(ofComment id: String) async throws -> CommentPlace {
        try await database.read { connection in
            guard let row = try CommentRow.find(id: id, in: connection), row.removedAt == nil,
                let article = try ArticleRow.find(id: row.articleID, in: connection), article.state == .published
            else { throw NewsroomError.notFound }
            return CommentPlace(
                comment: Comment(row), article: ArticleSummary(article),
                sections: try SectionRow.all(in: connection).map(Section.init)
            )
        }
    }

    /// An account's own comments, newest first, each with where it stands.
    public func comments(by viewer: Viewer) async throws -> [CommentPlace] {
        try await database.read { connection in
            try CommentRow.all(by: viewer.id, limit: 100, in: connection).compactMap { row in
                guard let article = try ArticleRow.find(id: row.articleID, in: connection), article.state == .published
                else {
                    return nil
                }
                return CommentPlace(comment: Comment(row), article: ArticleSummary(article), sections: [])
            }
        }
    }

    private func commentText(_ text: String) throws -> CommentText {
        do {
            return try CommentText(text)
        } catch {
            let fault: NewsroomError.Fault =
                switch error {
                case .tooShort: .missing
                case .tooLong(let length, let maximum): .tooLong(limit: maximum, length: length)
                case .forbidden: .forbiddenCharacters
                }
            throw NewsroomError.invalid(.comment, fault)
        }
    }
}
