/// The key of a call by which somebody posted, so that the same call sent again posts nothing.
public struct CallKeyRow: Sendable, Hashable {
    public var accountID: String
    /// What the caller named the call, as a digest.
    public var key: [UInt8]
    /// What the call said, as a digest.
    public var digest: [UInt8]
    public var commentID: String

    public init(accountID: String, key: [UInt8], digest: [UInt8], commentID: String) {
        self.accountID = accountID
        self.key = key
        self.digest = digest
        self.commentID = commentID
    }

    /// The call of an account that bore a key, not before a time.
    public static func find(
        account: String, key: [UInt8], since time: Int, in connection: any Connection
    ) throws -> CallKeyRow? {
        try connection.row(
            "SELECT digest, comment_id FROM call_key WHERE account_id = $1 AND key = $2 AND at > $3",
            [account, key, time]
        ).map {
            CallKeyRow(
                accountID: account, key: key, digest: try $0.blob("digest"), commentID: try $0.text("comment_id"))
        }
    }

    public func insert(at now: Int, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO call_key (account_id, key, digest, comment_id, at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (account_id, key) DO UPDATE SET digest = $3, comment_id = $4, at = $5
            """,
            [accountID, key, digest, commentID, now])
    }

    public static func prune(before time: Int, in connection: any Connection) throws {
        try connection.execute("DELETE FROM call_key WHERE at < $1", [time])
    }
}
