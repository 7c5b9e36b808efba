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

    /// Up to which one they are read by whoever has read this; nothing where there is nothing new.
    public var newestUnread: String?
}

extension Newsroom {
    /// How many notices the page of them tells.
    private static let noticesOnPage = 100
    /// Up to how many that were not read are counted.
    public static let unreadLimit = 30

    /// What somebody was told lately, by mail or not: what of it still holds, as it stands now.
    ///
    /// What only the desk is told is told to whoever asks as the desk: a program that acts for an editor and may not
    /// moderate is a reader.
    public func notices(of viewer: Viewer) async throws -> NoticeList {
        let isDesk = viewer.moderates
        return try await database.read { connection in
            let rows = try NoticeRow.latest(of: viewer.id, isDesk: isDesk, limit: Self.noticesOnPage, in: connection)
            return NoticeList(
                sections: try SectionRow.all(in: connection).map(Section.init),
                notices: try rows.compactMap { row in
                    try facts(of: row.notice, in: connection).map {
                        NoticeList.Told(id: row.notice.id, at: row.notice.at, isRead: row.readAt != nil, notice: $0)
                    }
                }, rules: try knownRules(in: connection),
                newestUnread: rows.contains { $0.readAt == nil }
                    ? try NoticeRow.newestUnread(of: viewer.id, isDesk: isDesk, in: connection) : nil)
        }
    }

    /// How much of what somebody was told they have not read, up to ``unreadLimit``: what the page would show.
    public func unreadNotices(of viewer: Viewer) async throws -> Int {
        let isDesk = viewer.moderates
        return try await database.read {
            try NoticeRow.unread(of: viewer.id, isDesk: isDesk, limit: Self.unreadLimit, in: $0)
        }
    }

    /// Somebody has read a notice of their own, and whatever they were told before; that is not mailed any more.
    ///
    /// - Throws: `notFound` where they have no such notice.
    public func readNotices(upTo id: String, by viewer: Viewer) async throws {
        let (now, isDesk) = (surroundings.now, viewer.moderates)
        try await database.write { connection in
            guard try NoticeRow.read(upTo: id, of: viewer.id, isDesk: isDesk, at: now, in: connection) else {
                throw NewsroomError.notFound
            }
        }
    }
}
