import Crypto
import Discussion
import Foundation
import Store

/// Calls that bear a name, so that one that is sent again posts nothing.
extension Newsroom {
    /// How long a name is kept, in seconds: a day.
    static let callKeyLifetime = 86_400

    /// A call's name with what it says.
    func callKey(_ name: String, of account: String, saying parts: [String], comment: String) -> CallKeyRow {
        var hash = SHA256()
        for part in parts {
            // With its length before it: two calls cannot say the same in other parts.
            hash.update(data: Data("\(part.utf8.count) \(part)".utf8))
        }
        return CallKeyRow(
            accountID: account, key: Array(SHA256.hash(data: Data(name.utf8))), digest: Array(hash.finalize()),
            commentID: comment)
    }

    /// What the same call posted before, as it stands; nothing where none did.
    /// - Throws: `invalid(.callKey, .taken)` where a call of that name said something else.
    func alreadyPosted(by call: CallKeyRow, in connection: any Connection) throws -> PostedComment? {
        let since = surroundings.now - Self.callKeyLifetime
        guard
            let earlier = try CallKeyRow.find(account: call.accountID, key: call.key, since: since, in: connection),
            let row = try CommentRow.find(id: earlier.commentID, in: connection),
            let thread = try ThreadRow.find(id: row.threadID, in: connection),
            let state = CommentState(rawValue: row.state)
        else { return nil }
        guard earlier.digest == call.digest else { throw NewsroomError.invalid(.callKey, .taken) }
        return PostedComment(
            id: row.id, threadID: thread.id, state: state, arrivals: thread.arrivals,
            isDeep: try isDeep(row.id, in: connection),
            findings: state == .pending ? try findings(ofComment: row.id, in: connection) : [])
    }
}
