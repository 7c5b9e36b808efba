public import Discussion
import Store

/// Where is talked: beneath an article of the newspaper, or on a page that a publication serves itself.
public struct ThreadPlace: Sendable, Hashable {
    public var id: String
    public var title: String
    /// The path of its article; nothing where the page is elsewhere.
    public var path: String?
    /// The address of a page that Dateline does not serve.
    public var address: String?
    /// The publication to which it belongs; nothing for the newspaper's own.
    public var publication: PublicationName?
    public var section: String?

    init(_ row: ThreadRow) {
        id = row.id
        title = row.title
        publication = row.publicationID.map { PublicationName(id: $0, name: row.publicationName ?? $0) }
        path = publication == nil ? row.address : nil
        address = publication == nil || row.address.isEmpty ? nil : row.address
        section = row.sectionSlug
    }
}

extension ThreadPlace {
    /// Who besides the desk moderates there.
    public var area: ModerationArea? { publication.map { .publication($0.id) } ?? section.map { .section($0) } }
}

extension ThreadRow {
    /// Who besides the desk moderates there.
    var area: ModerationArea? { publicationID.map { .publication($0) } ?? sectionSlug.map { .section($0) } }
}

/// A publication by its identifier and its name.
public struct PublicationName: Sendable, Hashable {
    public var id: String
    public var name: String
}

extension Newsroom {
    /// A thread that can be read, by its identifier.
    func thread(_ id: String, in connection: any Connection) throws -> ThreadRow {
        guard let row = try ThreadRow.find(id: id, in: connection) else { throw NewsroomError.notFound }
        return row
    }

    /// Where a thread stands.
    public func place(ofThread id: String) async throws -> ThreadPlace {
        try await database.read { ThreadPlace(try thread(id, in: $0)) }
    }

    /// What shows what is said in a thread.
    func changes(in thread: ThreadRow) -> Set<Change> {
        if let publication = thread.publicationID { return [.thread(thread.id), .comments(of: publication)] }
        var changes: Set<Change> = [.thread(thread.id)]
        changes.formUnion([.article(thread.id), .front])
        if let section = thread.sectionSlug { changes.insert(.section(section)) }
        return changes
    }

    func changes(inThread id: String, in connection: any Connection) throws -> Set<Change> {
        guard let row = try ThreadRow.find(id: id, in: connection) else { return [.thread(id), .article(id)] }
        return changes(in: row)
    }

    /// The threads in which somebody has spoken.
    func changes(whereSpoke account: String, in connection: any Connection) throws -> Set<Change> {
        try CommentRow.articles(by: account, in: connection).reduce(into: []) {
            $0.formUnion([.article($1), .thread($1)])
        }
    }
}
