import Discussion
import News
import Store

/// A report on the desk: what came in, what was read in it, and the fields in which an editor mends it.
public struct Draft: Sendable {
    public var article: ArticleSummary
    public var isPublished: Bool
    /// The report as it came in, furniture and all, with what was read in it.
    public var received: StoredDocument
    /// The form's fields as they stand.
    public var edits: ArticleEdits
    public var sections: [Section]
    public var stories: [StorySummary]
}

/// What the desk lists.
public struct Inbox: Sendable {
    public var sections: [Section]
    public var drafts: [ArticleSummary]
    public var published: [ArticleSummary]
}

extension Newsroom {
    /// What came in, and what was published last.
    public func inbox(for viewer: Viewer) async throws -> Inbox {
        try permit(viewer, .editArticle)
        return try await database.read { connection in
            Inbox(
                sections: try SectionRow.all(in: connection).map(Section.init),
                drafts: try ArticleRow.drafts(limit: 200, in: connection).map(ArticleSummary.init),
                published: try ArticleRow.latest(limit: 20, in: connection).map(ArticleSummary.init)
            )
        }
    }

    /// A report on the desk.
    public func draft(_ id: String, for viewer: Viewer?) async throws -> Draft {
        if let viewer { try permit(viewer, .editArticle) }
        return try await database.read { connection in
            guard let row = try ArticleRow.find(id: id, in: connection), row.state != .dropped,
                let first = try VersionRow.document(article: id, version: 1, in: connection),
                let last = try VersionRow.document(article: id, version: row.version, in: connection)
            else { throw NewsroomError.notFound }
            let received = try StoredDocument(stored: first)
            let current = row.version == 1 ? received : try StoredDocument(stored: last)
            return Draft(
                article: ArticleSummary(row),
                isPublished: row.state == .published,
                received: received,
                edits: ArticleEdits(row, current.report),
                sections: try SectionRow.all(in: connection).map(Section.init),
                stories: try StoryRow.all(limit: 500, in: connection).map(StorySummary.init)
            )
        }
    }

    /// Takes a draft off the desk; what came in is kept.
    public func drop(_ id: String, by viewer: Viewer) async throws {
        try permit(viewer, .editArticle)
        let now = surroundings.now
        let audit = identifier()
        try await database.write { connection in
            guard var row = try ArticleRow.find(id: id, in: connection), row.state == .draft else {
                throw NewsroomError.notFound
            }
            row.state = .dropped
            try row.save(in: connection)
            try AuditRow.insert(id: audit, at: now, account: viewer.id, verb: "drop", object: id, in: connection)
        }
    }
}

extension ArticleEdits {
    init(_ row: ArticleRow, _ report: Report) {
        let article = report.article
        let picture = article.pictures.first
        self.init(
            headline: article.headline ?? row.headline,
            standfirst: row.state == .draft && row.version == 1 ? article.standfirst ?? "" : row.standfirst,
            section: row.sectionName ?? article.section ?? "",
            byline: article.byline.joined(separator: ", "),
            provider: article.provider ?? "",
            published: article.published?.description ?? "",
            caption: picture?.caption ?? "",
            credit: picture?.credit ?? "",
            body: Composition.body(of: report),
            story: row.storySlug ?? ""
        )
    }
}
