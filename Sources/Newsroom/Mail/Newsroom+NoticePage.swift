public import Discussion
import Store

/// What somebody was told lately, to themselves.
public struct NoticeList: Sendable {
    public var sections: [Section]
    /// The newest first.
    public var notices: [Told]
    public var rules: HouseRules

    /// One thing that was told.
    public struct Told: Sendable, Identifiable {
        public var id: String
        public var at: Int
        public var isRead: Bool
        public var notice: Notice
    }

    /// The newest of what was not read: whoever reads it has read what stands below.
    public var newestUnread: String? { notices.first { !$0.isRead }?.id }
}

extension Newsroom {
    /// How many notices the page of them tells.
    private static let noticesOnPage = 100
    /// Up to how many that were not read are counted.
    public static let unreadLimit = 30

    /// What somebody was told lately, by mail or not: what of it still holds, as it stands now.
    public func notices(of viewer: Viewer) async throws -> NoticeList {
        try await database.read { connection in
            let silenced = Set(try ThreadSilenceRow.all(of: viewer.id, in: connection))
            let rows = try NoticeRow.latest(of: viewer.id, limit: Self.noticesOnPage, in: connection)
            return NoticeList(
                sections: try SectionRow.all(in: connection).map(Section.init),
                notices: try rows.compactMap { row in
                    try notice(row.notice, silenced: silenced, in: connection).map {
                        NoticeList.Told(id: row.notice.id, at: row.notice.at, isRead: row.readAt != nil, notice: $0)
                    }
                }, rules: try knownRules(in: connection))
        }
    }

    /// How much of what somebody was told they have not read, of the newest ``unreadLimit``: what the page would show.
    public func unreadNotices(of viewer: Viewer) async throws -> Int {
        try await database.read { connection in
            let rows = try NoticeRow.unread(of: viewer.id, limit: Self.unreadLimit, in: connection)
            guard !rows.isEmpty else { return 0 }
            let silenced = Set(try ThreadSilenceRow.all(of: viewer.id, in: connection))
            return try rows.count(where: { try notice($0, silenced: silenced, in: connection) != nil })
        }
    }

    /// Somebody has read a notice of their own, and whatever they were told before.
    public func readNotices(upTo id: String, by viewer: Viewer) async throws {
        let now = surroundings.now
        try await database.write { try NoticeRow.read(upTo: id, of: viewer.id, at: now, in: $0) }
    }

    /// What a notice tells now; nothing where it no longer holds, or is of a discussion of which its reader wants to
    /// hear no more.
    func notice(_ row: NoticeRow, silenced: Set<String>, in connection: any Connection) throws -> Notice? {
        guard let notice = try notice(row, in: connection) else { return nil }
        let isSilenced = notice.kind.isOfThread && notice.thread.map { silenced.contains($0.id) } ?? false
        return isSilenced ? nil : notice
    }
}
