import Discussion
import News
import Record
import Store

/// What the newsroom corrected, and where.
public struct Correction: Sendable, Hashable {
    public var article: ArticleSummary
    /// The comment that asked for it.
    public var commentID: String?
    public var at: Int
    public var note: String
    /// The words that were wrong.
    public var quote: String?
    /// Whether what these words claim was taken out of the record.
    public var withdraws: Bool

    init(_ row: CorrectionRow, article: ArticleSummary) {
        self.article = article
        commentID = row.commentID
        at = row.at
        note = row.note
        quote = row.quote
        withdraws = row.withdraws
    }
}

/// A request for a correction as the desk decides it.
public struct CorrectionRequest: Sendable {
    public var place: CommentPlace
    /// Whether what it points at is an entry of the record as it stands.
    public var isInRecord: Bool
}

extension Newsroom {
    /// What a pointer means in the article as it stands.
    func target(
        of pointer: CommentPointer, in thread: ThreadRow, connection: any Connection
    ) throws -> CommentTargetRow {
        guard let article = try ArticleRow.find(id: thread.id, in: connection),
            let stored = try VersionRow.document(article: article.id, version: article.version, in: connection),
            let target = try StoredDocument(stored: stored).target(of: pointer, version: article.version)
        else { throw NewsroomError.invalid(.target, .wrong) }
        return target
    }

    /// A request for a correction, to the desk.
    public func correctionRequest(_ comment: String, for viewer: Viewer) async throws -> CorrectionRequest {
        try permit(viewer, .correctArticle)
        let place = try await place(ofComment: comment, for: viewer)
        guard place.comment.kind == .correction else { throw NewsroomError.notFound }
        let version = try await database.read { try ArticleRow.find(id: place.thread.id, in: $0)?.version }
        return CorrectionRequest(place: place, isInRecord: isInRecord(place.comment.target, version))
    }

    private func isInRecord(_ target: CommentTarget?, _ version: Int?) -> Bool {
        target?.mention != nil && target?.version == version
    }

    /// Corrects what a comment asked for: the note stands at the article and in the log, and what the comment points
    /// at can be taken out of the record.
    ///
    /// - Parameter withdraws: whether the entry of the record is taken out; it must point at one that stands.
    public func correct(comment id: String, note: String, withdraws: Bool, by viewer: Viewer) async throws {
        try permit(viewer, .correctArticle)
        guard let note = try oneLine(note, field: .correction, limit: limits.caption) else {
            throw NewsroomError.invalid(.correction, .missing)
        }
        let (correction, audit, now) = (identifier(), identifier(), surroundings.now)
        let changes = try await database.write { connection -> Set<Change> in
            guard let comment = try CommentRow.find(id: id, in: connection),
                comment.kind == CommentKind.correction.rawValue, comment.state == CommentState.published.rawValue,
                let article = try ArticleRow.find(id: comment.threadID, in: connection), article.state == .published
            else { throw NewsroomError.notFound }
            let target = try CommentTargetRow.find(comment: id, in: connection)
            if withdraws {
                guard let target, let mention = target.mention, target.version == article.version else {
                    throw NewsroomError.invalid(.target, .wrong)
                }
                try MentionRow.reject([mention], article: article.id, version: article.version, in: connection)
            }
            let isNew = try CorrectionRow(
                id: correction, articleID: article.id, commentID: id, at: now, note: note, quote: target?.quote,
                withdraws: withdraws
            ).insert(by: viewer.id, in: connection)
            guard isNew else { throw NewsroomError.invalid(.correction, .taken) }
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: "correct", object: article.id, reason: note,
                in: connection)
            var changes: Set<Change> = [.article(article.id), .corrections]
            if withdraws, let story = article.storyID { changes.formUnion([.story(story), .front]) }
            return changes
        }
        changed(changes)
    }

    /// What was corrected last, for everybody to see.
    public func corrections() async throws -> (sections: [Section], corrections: [Correction]) {
        try await database.read { connection in
            let corrections = try CorrectionRow.latest(limit: 200, in: connection).compactMap { row in
                try ArticleRow.find(id: row.articleID, in: connection).flatMap { article in
                    article.state == .published ? Correction(row, article: ArticleSummary(article)) : nil
                }
            }
            return (try SectionRow.all(in: connection).map(Section.init), corrections)
        }
    }

    func corrections(of article: ArticleRow, in connection: any Connection) throws -> [Correction] {
        try CorrectionRow.all(ofArticle: article.id, in: connection).map {
            Correction($0, article: ArticleSummary(article))
        }
    }

    /// Keeps out of the record what was taken out of it before and is still claimed in the same words.
    func keepWithdrawn(_ claims: [Claim], of article: String, version: Int, in connection: any Connection) throws {
        let withdrawn = Set(
            try CorrectionRow.all(ofArticle: article, in: connection).filter(\.withdraws).compactMap(\.quote))
        guard !withdrawn.isEmpty else { return }
        let ids = claims.filter { withdrawn.contains($0.mention.quote) }.map(\.mention.id)
        try MentionRow.reject(ids, article: article, version: version, in: connection)
    }
}
