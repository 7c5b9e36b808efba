import Discussion
import Store

extension Newsroom {
    /// Takes somebody's names out of what others said and of what that said before, inside a write.
    ///
    /// What a comment says now goes by its mentions: the same words are another's name elsewhere. Which names an
    /// earlier version held is not kept: there a name counts that was theirs when it was written.
    func unname(_ account: String, in connection: any Connection) throws -> Set<Change> {
        let names = try AccountNameRow.all(of: account, in: connection)
        var speakers: [String: [String]] = [:]
        var changes: Set<Change> = []
        for comment in try NamingRows.comments(thatMayName: account, in: connection) {
            let mentions = try NamingRows.mentions(of: comment.id, in: connection)
            let typed = mentions.filter { $0.account == account }.map(\.typed)
            if speakers[comment.threadID] == nil {
                speakers[comment.threadID] = try self.speakers(
                    in: comment.threadID, besides: account, withNamesLike: names.map(\.name), in: connection)
            }
            let others =
                mentions.filter { $0.account != account }.map(\.typed) + speakers[comment.threadID, default: []]
            let body = Mentions.replacing(typed, besides: others, in: comment.body, by: Self.nobody)
            if body != comment.body {
                try NamingRows.reword(comment.id, as: body, in: connection)
                try CommentSearchRow.set(SearchText.folded(body), of: comment.id, in: connection)
                changes.formUnion(try self.changes(inThread: comment.threadID, in: connection))
            }
            for version in try CommentVersionRow.all(of: comment.id, in: connection) {
                let theirs = names.filter { $0.takenAt <= version.writtenAt && version.writtenAt <= $0.leftAt ?? .max }
                let body = Mentions.replacing(
                    typed + theirs.map(\.name), besides: others, in: version.body, by: Self.nobody)
                guard body != version.body else { continue }
                try NamingRows.reword(comment.id, version: version.version, as: body, in: connection)
            }
        }
        try NamingRows.forget(account, in: connection)
        return changes
    }

    /// What stands in the place of a name that is gone.
    private static let nobody = "@…"

    /// The names of a thread's other speakers that begin with one of these: where they stand, no shorter one does.
    private func speakers(
        in thread: String, besides account: String, withNamesLike names: [String], in connection: any Connection
    ) throws -> [String] {
        let names = names.map { $0.lowercased() }
        return try CommentRow.speakers(in: thread, in: connection).filter { speaker in
            let name = speaker.name.lowercased()
            return speaker.account != account && names.contains { name.count > $0.count && name.hasPrefix($0) }
        }.map(\.name)
    }
}
