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
    /// Public comments that hold every one of some words, and are by somebody where a name is given.
    case holding(String, by: String = "")
}

/// A stretch of a list of comments, the newest first.
public struct CommentStretch: Sendable {
    public var comments: [CommentPlace]
    /// The comment after which the next stretch begins; nothing where there is none.
    public var next: String?
}

/// A stretch of a thread in reading order, each comment with its place among the others.
public struct ThreadStretch: Sendable {
    public var comments: [(comment: Comment, entry: CommentThread.Entry)]
    /// The comment after which the next stretch begins; nothing where there is none.
    public var next: String?
}

extension Newsroom {
    /// A stretch of a thread, each comment before its answers.
    /// - Throws: `invalid(.comment, .wrong)` where the comment is not in the thread after which it is to begin.
    public func comments(
        ofThread id: String, in order: CommentThread.Order, after comment: String?, limit: Int, for viewer: Viewer?
    ) async throws -> ThreadStretch {
        try await database.read { connection in
            let thread = try thread(id, in: connection)
            let entries = try entries(of: thread, in: order, for: viewer, connection)
            var start = 0
            if let comment {
                guard let index = entries.firstIndex(where: { $0.comment.id == comment }) else {
                    throw NewsroomError.invalid(.comment, .wrong)
                }
                start = index + 1
            }
            let shown = entries[start...].prefix(limit)
            let found = try comments(shown.map(\.comment.id), in: thread, for: viewer, connection)
            return ThreadStretch(
                comments: shown.compactMap { entry in found[entry.comment.id].map { ($0, entry) } },
                next: shown.endIndex < entries.endIndex ? shown.last?.comment.id : nil)
        }
    }

    /// One comment with its place in its thread.
    public func comment(
        _ id: String, for viewer: Viewer?
    ) async throws -> (comment: Comment, entry: CommentThread.Entry) {
        try await database.read { connection in
            guard let row = try CommentRow.find(id: id, in: connection) else { throw NewsroomError.notFound }
            let thread = try thread(row.threadID, in: connection)
            guard
                let entry = try entries(of: thread, in: .oldest, for: viewer, connection)
                    .first(where: { $0.comment.id == id }),
                let comment = try comments([id], in: thread, for: viewer, connection)[id]
            else { throw NewsroomError.notFound }
            return (comment, entry)
        }
    }

    /// All of a thread in reading order, without words.
    private func entries(
        of thread: ThreadRow, in order: CommentThread.Order, for viewer: Viewer?, _ connection: any Connection
    ) throws -> [CommentThread.Entry] {
        var part = ThreadPart.whole
        part.order = order
        return CommentThread(
            try outline(of: thread, for: viewer, showing: part, in: connection), showing: part, viewer: viewer?.id
        ).entries
    }

    /// A stretch of a list of comments.
    ///
    /// - Parameter comment: begins after that comment, whatever has become of it since.
    public func comments(
        _ list: CommentList, after comment: String? = nil, limit: Int, for viewer: Viewer?, network: NetworkKey?
    ) async throws -> CommentStretch {
        if case .holding(let words, let name) = list, !(words + name).allSatisfy(\.isWhitespace) {
            try gate.pass(.searchesPerNetwork, from: network, at: surroundings.now)
        }
        return try await database.read { connection in
            let (rows, next) = try rows(list, before: comment, limit: limit + 1, for: viewer, in: connection)
                .cut(to: limit)
            return CommentStretch(comments: try places(of: rows, for: viewer, in: connection), next: next)
        }
    }

    private func rows(
        _ list: CommentList, before comment: String?, limit: Int, for viewer: Viewer?, in connection: any Connection
    ) throws -> [CommentRow] {
        switch list {
        case .holding(let words, let name):
            let name = name.trimmed
            let look = (try? DisplayName(name))?.look ?? name
            return try CommentRow.search(
                SearchText.words(of: words), by: name.isEmpty ? nil : (text: name, look: look), limit: limit,
                before: comment, in: connection)
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

extension Array<CommentRow> {
    /// So many of them, of which one more was asked for, and the last of those where there are more.
    func cut(to limit: Int) -> (rows: [CommentRow], next: String?) {
        (Array(prefix(limit)), count > limit ? self[limit - 1].id : nil)
    }
}
