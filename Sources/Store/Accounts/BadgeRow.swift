/// What the desk says of somebody beside their name, as one text.
public enum BadgeRow {
    public static func find(account: String, in connection: any Connection) throws -> String {
        try connection.row("SELECT badges FROM account WHERE id = $1", [account])?.text("badges") ?? ""
    }

    /// Whether their answers answer a question.
    public static func isExpert(_ account: String, in connection: any Connection) throws -> Bool {
        try connection.row("SELECT is_expert FROM account WHERE id = $1", [account])?.bool("is_expert") ?? false
    }

    /// - Parameter isExpert: whether their answers answer a question.
    public static func set(
        _ badges: String, isExpert: Bool, of account: String, in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE account SET badges = $2, is_expert = $3 WHERE id = $1", [account, badges, isExpert])
    }
}
