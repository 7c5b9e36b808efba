import Store

/// All that stands in an archive of the public house, without the pages themselves.
public struct ArchiveIndex: Sendable {
    public var sections: [Section]
    /// The newest first.
    public var articles: [ArticleSummary]
    public var stories: [StorySummary]
    /// Discussions of pages that somebody else serves.
    public var threads: [ThreadPlace]
    /// For each public comment the one under which all of its author's are found.
    public var authors: [String: String]
}

extension Newsroom {
    /// What anybody may read, to the last article and thread.
    public func archiveIndex() async throws -> ArchiveIndex {
        try await database.read { connection in
            let threads = try PublicationRow.all(in: connection).flatMap {
                try ThreadRow.all(of: $0.id, limit: .max, in: connection)
            }
            return ArchiveIndex(
                sections: try SectionRow.all(in: connection).map(Section.init),
                articles: try ArticleRow.latest(limit: .max, in: connection).map(ArticleSummary.init),
                stories: try StoryRow.running(limit: .max, in: connection).map(StorySummary.init),
                threads: try threads.filter { try ThreadRow.published(in: $0.id, in: connection) > 0 }
                    .map { ThreadPlace($0) },
                authors: Dictionary(
                    try CommentRow.firstOfAuthors(in: connection).map { ($0.comment, $0.first) },
                    uniquingKeysWith: { first, _ in first }))
        }
    }
}
