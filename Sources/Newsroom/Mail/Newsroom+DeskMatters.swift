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
        try NoticeRow.forget(waiting: matter.object(id), in: connection)
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
}
