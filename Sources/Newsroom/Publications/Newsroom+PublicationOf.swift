import Store

/// The publication to which something belongs, by which it is decided whose pages may ask for it.
extension Newsroom {
    /// The publication of a thread; nothing for the newspaper's own.
    public func publication(ofThread id: String) async throws -> HostedPublication? {
        try await database.read { try publication(of: try thread(id, in: $0), in: $0) }
    }

    /// The publication in whose thread a comment stands; nothing for the newspaper's own.
    public func publication(ofComment id: String) async throws -> HostedPublication? {
        try await database.read { connection in
            guard let row = try CommentRow.find(id: id, in: connection) else { throw NewsroomError.notFound }
            return try publication(of: try thread(row.threadID, in: connection), in: connection)
        }
    }

    private func publication(of thread: ThreadRow, in connection: any Connection) throws -> HostedPublication? {
        try thread.publicationID.map { HostedPublication(try publicationRow($0, in: connection)) }
    }
}
