/// What leads to the threads of a publication: names of its pages, and addresses.
public enum ThreadKeyRow {
    /// The keys of a thread, in their order.
    public static func all(of thread: String, in connection: any Connection) throws -> [String] {
        try connection.rows("SELECT key FROM thread_key WHERE thread_id = $1 ORDER BY key", [thread])
            .map { try $0.text("key") }
    }

    /// Lets a key lead to a thread, where it leads to none yet.
    ///
    /// - Parameter isClaimed: whether nobody says so but whoever spoke first: it leads there only pages that have no
    ///   name.
    public static func add(
        _ key: String, of publication: String, to thread: String, isClaimed: Bool = false,
        in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO thread_key (publication_id, key, thread_id, is_claimed) VALUES ($1, $2, $3, $4)
            ON CONFLICT (publication_id, key) DO NOTHING
            """,
            [publication, key, thread, isClaimed ? 1 : 0])
    }

    /// Lets a key lead nowhere; false where it does not lead to that thread.
    public static func remove(_ key: String, ofThread thread: String, in connection: any Connection) throws -> Bool {
        try connection.execute("DELETE FROM thread_key WHERE thread_id = $1 AND key = $2", [thread, key]) == 1
    }
}

extension ThreadRow {
    /// Gives a thread another title and address, on the desk's word.
    public static func move(
        id: String, title: String, address: String, in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE thread SET title = $2, address = $3, is_claimed = 0 WHERE id = $1", [id, title, address])
    }

    /// Puts all that is said in one thread into another of the same publication; whatever led to the first leads there.
    public static func merge(_ thread: String, into other: String, in connection: any Connection) throws {
        try RatingRow.settle(thread, mergingInto: other, in: connection)
        try connection.execute("UPDATE comment SET thread_id = $2 WHERE thread_id = $1", [thread, other])
        try connection.execute("UPDATE thread_key SET thread_id = $2 WHERE thread_id = $1", [thread, other])
        try connection.execute("DELETE FROM comment_draft WHERE thread_id = $1", [thread])
        try connection.execute(
            "UPDATE thread SET merged_into = $2 WHERE id = $1 OR merged_into = $1", [thread, other])
        try connection.execute(
            """
            UPDATE thread SET arrivals = arrivals + coalesce((SELECT arrivals FROM thread WHERE id = $1), 0)
            WHERE id = $2
            """,
            [thread, other])
    }
}
