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
}

/// What was found in the discussions.
public struct CommentSearch: Sendable {
    public var sections: [Section]
    public var words: String
    public var comments: [CommentPlace]

    public init(sections: [Section], words: String, comments: [CommentPlace]) {
        self.sections = sections
        self.words = words
        self.comments = comments
    }
}

/// Somebody whom a reader ignores.
public struct IgnoredPerson: Sendable, Hashable, Identifiable {
    public var id: String
    public var name: String?
}

/// Reading what others say: a conversation from one comment on, what somebody has said, what holds some words.
extension Newsroom {
    /// The thread in which a public comment stands.
    public func thread(ofComment id: String, for viewer: Viewer?) async throws -> ThreadPublication {
        try await database.read { connection in
            guard let row = try CommentRow.find(id: id, in: connection) else { throw NewsroomError.notFound }
            return try publication(of: try thread(row.threadID, in: connection), for: viewer, in: connection)
        }
    }

    /// What the author of a public comment has said in public, the newest first.
    ///
    /// People are asked for by what they said: their identifiers are nobody's business.
    public func history(ofAuthorOf comment: String, for viewer: Viewer?) async throws -> PersonHistory {
        try await database.read { connection in
            guard let row = try CommentRow.find(id: comment, in: connection),
                row.state == CommentState.published.rawValue
            else { throw NewsroomError.notFound }
            let ignored = try viewer.map { try IgnoredPersonRow.all(of: $0.id, in: connection).map(\.id) }
            let rows = try CommentRow.published(by: row.accountID, limit: 100, in: connection)
            return PersonHistory(
                sections: try SectionRow.all(in: connection).map(Section.init), name: row.authorName,
                comments: try places(of: rows, for: viewer, in: connection),
                isIgnored: viewer?.id == row.accountID ? nil : ignored?.contains(row.accountID), comment: comment)
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

    /// The words that are looked for; a search that looks for any counts as one of the network's.
    func sought(_ words: String, from network: NetworkKey?) throws -> [String] {
        let parts = words.split(whereSeparator: \.isWhitespace).prefix(5).map { String($0) }
        if !parts.isEmpty { try gate.pass(.searchesPerNetwork, from: network, at: surroundings.now) }
        return parts
    }

    /// Public comments that hold every one of some words, the newest first; the first five words are looked for.
    public func search(comments words: String, for viewer: Viewer?, network: NetworkKey?) async throws
        -> CommentSearch
    {
        let sought = words.unicodeScalars.count > 200 ? "" : words
        let parts = try self.sought(sought, from: network)
        return try await database.read { connection in
            CommentSearch(
                sections: try SectionRow.all(in: connection).map(Section.init), words: sought,
                comments: try places(
                    of: CommentRow.search(parts, limit: 50, in: connection), for: viewer, in: connection))
        }
    }
}
