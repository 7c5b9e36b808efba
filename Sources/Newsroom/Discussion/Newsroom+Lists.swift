public import Discussion
import Store

/// A list of comments that goes on: which.
public enum CommentList: Sendable {
    /// One's own, whatever became of them.
    case own
    /// What others answered to one, or said and named one.
    case answers
    /// What the author of a public comment has said in public.
    case author(ofComment: String)
    /// Public comments that hold every one of some words.
    case holding(String)
}

/// A stretch of a list of comments, the newest first.
public struct CommentStretch: Sendable {
    public var comments: [CommentPlace]
    /// The comment after which the next stretch begins; nothing where there is none.
    public var next: String?
}

extension Newsroom {
    /// A stretch of a list of comments.
    ///
    /// - Parameter comment: begins after that comment, whatever has become of it since.
    public func comments(
        _ list: CommentList, after comment: String? = nil, limit: Int, for viewer: Viewer?, network: NetworkKey?
    ) async throws -> CommentStretch {
        let sought = if case .holding(let words) = list { try sought(words, from: network) } else { [String]() }
        if case .holding = list, sought.isEmpty { return CommentStretch(comments: []) }
        return try await database.read { connection in
            let rows = try rows(list, sought, before: comment, limit: limit, for: viewer, in: connection)
            return CommentStretch(
                comments: try places(of: rows, for: viewer, in: connection),
                next: rows.count == limit ? rows.last?.id : nil)
        }
    }

    private func rows(
        _ list: CommentList, _ words: [String], before comment: String?, limit: Int, for viewer: Viewer?,
        in connection: any Connection
    ) throws -> [CommentRow] {
        switch list {
        case .holding: return try CommentRow.search(words, limit: limit, before: comment, in: connection)
        case .author(let spoken):
            guard let row = try CommentRow.find(id: spoken, in: connection),
                row.state == CommentState.published.rawValue,
                try ThreadRow.find(id: row.threadID, in: connection) != nil
            else { throw NewsroomError.notFound }
            return try CommentRow.published(by: row.accountID, limit: limit, before: comment, in: connection)
        case .own:
            guard let viewer else { throw NewsroomError.notSignedIn }
            return try CommentRow.all(by: viewer.id, limit: limit, before: comment, in: connection)
        case .answers:
            guard let viewer else { throw NewsroomError.notSignedIn }
            return try CommentRow.all(to: viewer.id, limit: limit, before: comment, in: connection)
        }
    }

    /// What somebody wrote in a thread, or as an answer there, and has not posted; empty where there is nothing.
    public func draft(on thread: String, replyingTo parent: String?, by viewer: Viewer) async throws -> String {
        try await database.read { connection in
            let row = try self.thread(thread, in: connection)
            return try CommentDraftRow.find(account: viewer.id, thread: row.id, place: parent ?? "", in: connection)
                ?? ""
        }
    }

    /// How many comments stand in each of several threads; those that are not there have none.
    public func counts(ofThreads ids: [String]) async throws -> [Int] {
        try await database.read { connection in
            try ids.map { id in
                try ThreadRow.find(id: id, in: connection).map { try ThreadRow.published(in: $0.id, in: connection) }
                    ?? 0
            }
        }
    }
}
