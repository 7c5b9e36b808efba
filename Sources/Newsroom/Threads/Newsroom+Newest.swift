import Store

/// What was said last in a thread, as a feed tells it.
public struct NewestComments: Sendable {
    public var thread: ThreadPlace
    /// Public comments, the newest first.
    public var comments: [CommentPlace]
}

extension Newsroom {
    /// How many comments a feed tells.
    private static let feedLength = 50

    /// What was said last on a publication's pages, or beneath the newspaper's own articles; nothing in it that waits
    /// or was taken out.
    public func newest(of publication: String?) async throws -> (publication: HostedPublication?, [CommentPlace]) {
        try await database.read { connection in
            let row = try publication.map { try publicationRow($0, in: connection) }
            let rows = try CommentRow.newest(of: publication, limit: Self.feedLength, in: connection)
            return (row.map(HostedPublication.init), try places(of: rows, for: nil, in: connection))
        }
    }

    /// What was said last in a thread; nothing in it that waits or was taken out.
    public func newest(inThread id: String) async throws -> NewestComments {
        try await database.read { connection in
            let thread = try thread(id, in: connection)
            let rows = try CommentRow.newest(in: thread.id, limit: Self.feedLength, in: connection)
            return NewestComments(
                thread: ThreadPlace(thread), comments: try places(of: rows, for: nil, in: connection))
        }
    }
}
