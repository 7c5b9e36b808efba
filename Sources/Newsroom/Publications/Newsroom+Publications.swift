public import Discussion
public import Record
import News
import Store

/// What stands on the front page.
public struct FrontPublication: Sendable {
    public var sections: [Section]
    public var articles: [ArticleSummary]
    public var stories: [StorySummary]
}

/// What stands in a section.
public struct SectionPublication: Sendable {
    public var sections: [Section]
    public var section: Section
    public var articles: [ArticleSummary]
}

/// An article with what is known of it.
public struct ArticlePublication: Sendable {
    public var sections: [Section]
    public var article: ArticleSummary
    public var document: StoredDocument
    /// The record of its story, or of itself alone where it belongs to none.
    public var ledger: Ledger
    public var story: StorySummary?
    public var thread: ThreadPublication
    /// What was corrected in it, the newest first.
    public var corrections: [Correction]
}

/// A story with its record.
public struct StoryPublication: Sendable {
    public var sections: [Section]
    public var story: StorySummary
    public var articles: [ArticleSummary]
    public var ledger: Ledger
}

extension Newsroom {
    /// The sections, for pages that show nothing else of the database.
    public func sections() async throws -> [Section] {
        try await database.read { try SectionRow.all(in: $0).map(Section.init) }
    }

    /// What stands on the front page.
    public func front() async throws -> FrontPublication {
        try await database.read { connection in
            let stories = try StoryRow.running(limit: 6, in: connection).map { row in
                var story = StorySummary(row)
                story.latest = try ArticleRow.latest(ofStory: row.id, limit: 3, in: connection).map(ArticleSummary.init)
                return story
            }
            return FrontPublication(
                sections: try SectionRow.all(in: connection).map(Section.init),
                articles: try ArticleRow.latest(limit: 24, in: connection).map(ArticleSummary.init),
                stories: stories
            )
        }
    }

    /// The running stories, the newest first.
    public func stories() async throws -> FrontPublication {
        try await database.read { connection in
            FrontPublication(
                sections: try SectionRow.all(in: connection).map(Section.init),
                articles: [],
                stories: try StoryRow.running(limit: 200, in: connection).map(StorySummary.init)
            )
        }
    }

    /// What stands in a section.
    public func section(_ slug: String) async throws -> SectionPublication {
        try await database.read { connection in
            guard let section = try SectionRow.find(slug: slug, in: connection) else { throw NewsroomError.notFound }
            let articles = try ArticleRow.latest(inSection: slug, limit: 60, in: connection).map(ArticleSummary.init)
            guard !articles.isEmpty else { throw NewsroomError.notFound }
            return SectionPublication(
                sections: try SectionRow.all(in: connection).map(Section.init), section: Section(section),
                articles: articles
            )
        }
    }

    /// A published article by its path, with its record and its discussion.
    /// - Parameters:
    ///   - viewer: who reads: they see what they wrote themselves and is not public.
    ///   - part: which part of the discussion.
    public func article(
        path: String, for viewer: Viewer? = nil, showing part: ThreadPart = ThreadPart()
    ) async throws -> ArticlePublication {
        let (rows, claims, stored) = try await database.read { connection in
            guard let row = try ArticleRow.published(path: path, in: connection),
                let stored = try VersionRow.document(article: row.id, version: row.version, in: connection)
            else { throw NewsroomError.notFound }
            let claims =
                if let story = row.storyID {
                    try MentionRow.claims(ofStory: story, in: connection)
                } else {
                    try MentionRow.claims(ofArticle: row.id, version: row.version, in: connection)
                }
            let rows = (
                sections: try SectionRow.all(in: connection), article: row,
                story: try row.storyID.flatMap { try StoryRow.find(id: $0, in: connection) },
                thread: try publication(
                    of: try thread(row.id, in: connection), for: viewer, showing: part, in: connection),
                corrections: try corrections(of: row, in: connection)
            )
            return (rows, claims, stored)
        }
        // What is worked out of the rows is worked out here: a database's readers are few.
        return ArticlePublication(
            sections: rows.sections.map(Section.init), article: ArticleSummary(rows.article),
            document: try StoredDocument(stored: stored), ledger: try ledger(of: claims),
            story: rows.story.map(StorySummary.init), thread: rows.thread, corrections: rows.corrections
        )
    }

    /// A story by its slug, with its record.
    public func story(_ slug: String) async throws -> StoryPublication {
        let (sections, story, articles, claims) = try await database.read { connection in
            guard let row = try StoryRow.find(slug: slug, in: connection), row.articles > 0 else {
                throw NewsroomError.notFound
            }
            return (
                try SectionRow.all(in: connection), row,
                try ArticleRow.latest(ofStory: row.id, limit: 500, in: connection),
                try MentionRow.claims(ofStory: row.id, in: connection)
            )
        }
        return StoryPublication(
            sections: sections.map(Section.init), story: StorySummary(story),
            articles: articles.map(ArticleSummary.init),
            ledger: try ledger(of: claims)
        )
    }

    /// A story's articles, for its feed.
    public func articles(ofStory slug: String) async throws -> (story: StorySummary, articles: [ArticleSummary]) {
        try await database.read { connection in
            guard let row = try StoryRow.find(slug: slug, in: connection), row.articles > 0 else {
                throw NewsroomError.notFound
            }
            let articles = try ArticleRow.latest(ofStory: row.id, limit: 50, in: connection)
            return (StorySummary(row), articles.map(ArticleSummary.init))
        }
    }

    private func ledger(of claims: [String]) throws -> Ledger {
        Ledger(claims: try claims.map { try decodedJSON(Claim.self, from: $0) })
    }
}

extension Newsroom {
    /// A published article as a list shows it.
    public func summary(ofArticle id: String) async throws -> ArticleSummary {
        try await database.read { connection in
            guard let row = try ArticleRow.find(id: id, in: connection), row.state == .published else {
                throw NewsroomError.notFound
            }
            return ArticleSummary(row)
        }
    }

    /// The path of a published article.
    public func path(ofArticle id: String) async throws -> String {
        try await database.read { connection in
            guard let row = try ArticleRow.find(id: id, in: connection), row.state == .published, let path = row.path
            else {
                throw NewsroomError.notFound
            }
            return path
        }
    }
}
