public import Discussion
import Store

/// What somebody has said in public.
public struct PersonHistory: Sendable {
    public var sections: [Section]
    public var name: String?
    public var comments: [CommentPlace]
    /// Whether whoever asks ignores them; nothing where it is themselves, or nobody.
    public var isIgnored: Bool?
    /// The comment by which they were asked for.
    public var comment: String
    /// The comment after which the next page begins; nothing where there is none.
    public var next: String?
}

/// What was found in the discussions.
public struct CommentSearch: Sendable {
    public var sections: [Section]
    public var words: String
    /// Whose comments were looked for; empty for everybody's.
    public var name: String
    public var comments: [CommentPlace]
    /// The comment after which the next page begins; nothing where there is none.
    public var next: String?
    /// Whether it goes on where another page ended.
    public var isContinued: Bool

    public init(
        sections: [Section], words: String, name: String = "", comments: [CommentPlace] = [], next: String? = nil,
        isContinued: Bool = false
    ) {
        self.sections = sections
        self.words = words
        self.name = name
        self.comments = comments
        self.next = next
        self.isContinued = isContinued
    }
}

/// Somebody whom a reader ignores.
public struct IgnoredPerson: Sendable, Hashable, Identifiable {
    public var id: String
    public var name: String?
}

/// Reading what others say: a conversation from one comment on, what somebody has said, what holds some words.
extension Newsroom {
    /// The conversation from a comment on, or a page of it; the comment may be a gravestone.
    public func conversation(from id: String, for viewer: Viewer?, page: Int = 1) async throws -> ThreadPublication {
        try await database.read { connection in
            guard let row = try CommentRow.find(id: id, in: connection) else { throw NewsroomError.notFound }
            let found = try publication(
                of: try thread(row.threadID, in: connection), for: viewer, showing: ThreadPart(from: id, page: page),
                in: connection)
            guard !found.reading.entries.isEmpty else { throw NewsroomError.notFound }
            return found
        }
    }

    /// What the author of a public comment has said in public, the newest first.
    ///
    /// People are asked for by what they said: their identifiers are nobody's business.
    /// - Parameters:
    ///   - later: begins after that comment.
    ///   - limit: how much at once; a page's worth where nothing else is asked.
    public func history(
        ofAuthorOf comment: String, for viewer: Viewer?, after later: String? = nil, limit: Int? = nil
    ) async throws -> PersonHistory {
        let stretch = try await comments(
            .author(ofComment: comment), after: later, limit: limit ?? Self.historyPage, for: viewer, network: nil)
        return try await database.read { connection in
            guard let row = try CommentRow.find(id: comment, in: connection),
                row.state == CommentState.published.rawValue
            else { throw NewsroomError.notFound }
            let ignored = try viewer.map { try IgnoredPersonRow.all(of: $0.id, in: connection).map(\.id) }
            return PersonHistory(
                sections: try SectionRow.all(in: connection).map(Section.init), name: row.authorName,
                comments: stretch.comments,
                isIgnored: viewer?.id == row.accountID ? nil : ignored?.contains(row.accountID), comment: comment,
                next: stretch.next)
        }
    }

    /// Ignores whoever wrote a public comment, or reads them again.
    public func ignore(authorOf comment: String, _ isIgnored: Bool, by viewer: Viewer) async throws {
        let now = surroundings.now
        try await database.write { connection in
            guard let row = try CommentRow.find(id: comment, in: connection), row.accountID != viewer.id,
                row.state == CommentState.published.rawValue
            else { throw NewsroomError.notFound }
            try IgnoredPersonRow.set(row.accountID, of: viewer.id, to: isIgnored, at: now, in: connection)
        }
    }

    /// Reads somebody again whom one ignored.
    public func unignore(_ account: String, by viewer: Viewer) async throws {
        let now = surroundings.now
        try await database.write {
            try IgnoredPersonRow.set(account, of: viewer.id, to: false, at: now, in: $0)
        }
    }

    public func ignoredPeople(of viewer: Viewer) async throws -> [IgnoredPerson] {
        try await database.read { connection in
            try IgnoredPersonRow.all(of: viewer.id, in: connection).map { IgnoredPerson(id: $0.id, name: $0.name) }
        }
    }

    /// Public comments that hold every one of some words, and are by somebody where a name is given, the newest first.
    /// - Parameter comment: begins after that one.
    public func search(
        comments words: String, by name: String = "", after comment: String? = nil, for viewer: Viewer?,
        network: NetworkKey?
    ) async throws -> CommentSearch {
        guard words.unicodeScalars.count <= 200, name.unicodeScalars.count <= 80 else {
            // Nobody has such a name, and no comment is looked for by a page of words.
            return CommentSearch(
                sections: try await sections(), words: String(words.prefix(200)), name: String(name.prefix(80)),
                comments: [], next: nil, isContinued: false)
        }
        let stretch = try await comments(
            .holding(words, by: name), after: comment, limit: Self.searchPage, for: viewer, network: network)
        return CommentSearch(
            sections: try await sections(), words: words, name: name, comments: stretch.comments, next: stretch.next,
            isContinued: comment != nil)
    }

    /// How many comments a page of a search tells, and one of what somebody said.
    private static let (searchPage, historyPage) = (50, 100)
}
