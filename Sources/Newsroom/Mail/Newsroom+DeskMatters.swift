import Discussion
import Store

extension Newsroom {
    /// Tells those who want to hear it that something waits for them.
    /// - Parameters:
    ///   - thread: where it stands, by which it is known who moderates there; nothing for what is the desk's alone.
    ///   - others: who need not hear it: who did it, and whose it is.
    func tellDesk(
        _ matter: DeskMatter, of id: String, in thread: ThreadRow?, but others: [String?],
        _ connection: any Connection
    ) throws {
        let hearers = try MailChoiceRow.hearersOfQueue(
            section: thread?.publicationID == nil ? thread?.sectionSlug : nil, publication: thread?.publicationID,
            in: connection)
        for account in hearers where !others.contains(account) {
            try tell(account, .waiting, of: matter.object(id), in: connection)
        }
    }

    /// Tells those who moderate there that a comment waits.
    func tellOfWaiting(comment: String, by actor: String?, in connection: any Connection) throws {
        try tellDesk(.pending, ofComment: comment, by: actor, in: connection)
    }

    /// Tells those who moderate there what a comment asks of them.
    func tellDesk(
        _ matter: DeskMatter, ofComment id: String, by actor: String?, in connection: any Connection
    ) throws {
        guard let row = try CommentRow.find(id: id, in: connection),
            let thread = try ThreadRow.find(id: row.threadID, in: connection)
        else { return }
        try tellDesk(matter, of: id, in: thread, but: [actor, row.accountID], connection)
    }

    /// What waits, to somebody who is to hear it; nothing where it no longer does, or is not for them to see.
    func waiting(_ object: String, to account: String, in connection: any Connection) throws -> Notice? {
        let (matter, id) = DeskMatter.read(object)
        guard let row = try AccountRow.find(id: account, in: connection) else { return nil }
        let reader = try viewer(row, session: "", at: surroundings.now, in: connection)
        var notice = Notice(.waiting)
        notice.matter = matter
        if matter.isForDeskAlone {
            let isOpen =
                matter == .letter
                ? try LetterRow.find(id: id, in: connection)?.settledAt == nil
                : try AppealRow.find(id: id, in: connection)?.decidedAt == nil
            return isOpen && Permission.seeQueue.isGranted(to: reader.actor) ? notice : nil
        }
        guard let comment = try CommentRow.find(id: id, in: connection),
            let thread = try ThreadRow.find(id: comment.threadID, in: connection),
            Permission.seeQueue.isGranted(to: reader.actor, area: thread.area),
            // What lies against one's own comment is not for its author to see.
            reader.isStaff || comment.accountID != account,
            try CommentRow.lies(id, in: matter.queue, connection)
        else { return nil }
        notice.comment = Comment(comment, viewer: nil, isDesk: true)
        notice.thread = ThreadPlace(thread)
        return notice
    }
}

extension DeskMatter {
    /// Where a comment lies that waits.
    fileprivate var queue: CommentRow.Queue {
        switch self {
        case .pending, .appeal, .letter: .pending
        case .question: .questions
        case .correction: .corrections
        case .reported: .reported
        }
    }
}
