public import Discussion
import Store

/// A letter to the newsroom: between its author and the desk.
public struct ReaderLetter: Sendable {
    public var id: String
    public var accountID: String
    public var author: String?
    /// The article that it is about.
    public var article: ArticleSummary?
    public var text: CommentText?
    public var at: Int
    public var isSettled: Bool
    /// What the newsroom answered; empty where it did not.
    public var answer: String
}

extension Newsroom {
    private static let lettersShown = 50

    /// Sends a letter to the newsroom; nobody else sees it.
    ///
    /// - Parameter article: the article that it is about.
    /// - Throws: `notPermitted` where the address was not verified, `invalid(.letter, …)`, `tooOften`.
    @discardableResult
    public func write(
        letter text: String, about article: String?, by viewer: Viewer, network: NetworkKey?
    ) async throws -> String {
        try permit(viewer, .writeLetter)
        let words: CommentText
        do {
            words = try commentText(text)
        } catch NewsroomError.invalid(_, let fault) {
            throw NewsroomError.invalid(.letter, fault)
        }
        let (id, now) = (identifier(), surroundings.now)
        try gate.pass(.lettersPerNetwork, for: network?.description ?? viewer.id, at: now)
        try await database.write { connection in
            if let article {
                guard let row = try ArticleRow.find(id: article, in: connection), row.state == .published else {
                    throw NewsroomError.notFound
                }
            }
            try LetterRow.insert(
                id: id, account: viewer.id, article: article, body: words.source, at: now, in: connection)
            try tellDesk(.letter, of: id, in: nil, but: [viewer.id], connection)
        }
        return id
    }

    /// One's own letters, the newest first.
    public func letters(by viewer: Viewer) async throws -> [ReaderLetter] {
        try await database.read { connection in
            try LetterRow.all(by: viewer.id, limit: Self.lettersShown, in: connection).map {
                try letter($0, in: connection)
            }
        }
    }

    /// The letters that wait for the desk, the oldest first, and how many there are.
    public func openLetters(for viewer: Viewer) async throws -> (letters: [ReaderLetter], count: Int) {
        try permit(viewer, .seeQueue)
        return try await database.read { connection in
            (
                try LetterRow.open(limit: Self.lettersShown, in: connection).map { try letter($0, in: connection) },
                try LetterRow.countOpen(in: connection)
            )
        }
    }

    /// Answers a letter, which its author is told; an empty answer puts it aside.
    public func settle(letter id: String, answer: String, by viewer: Viewer) async throws {
        try permit(viewer, .answerAsDesk)
        let answer = answer.allSatisfy(\.isWhitespace) ? "" : try commentText(answer).source
        let (now, audit) = (surroundings.now, identifier())
        try await database.write { connection in
            guard let row = try LetterRow.find(id: id, in: connection),
                try LetterRow.settle(id: id, answer: answer, by: viewer.id, at: now, in: connection)
            else { throw NewsroomError.notFound }
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: answer.isEmpty ? "put letter aside" : "answer letter",
                object: id, in: connection)
            if !answer.isEmpty { try tell(row.accountID, .letter, of: id, in: connection) }
        }
    }

    private func letter(_ row: LetterRow, in connection: any Connection) throws -> ReaderLetter {
        ReaderLetter(
            id: row.id, accountID: row.accountID, author: row.author,
            article: try row.articleID.flatMap { try ArticleRow.find(id: $0, in: connection) }.map(ArticleSummary.init),
            text: try? CommentText(row.body, limits: .init(maximum: .max)), at: row.at,
            isSettled: row.settledAt != nil, answer: row.answer)
    }
}
