import Discussion

/// How long texts of an export may be: as long as they are when they are posted, and no longer.
enum ExportLimits {
    private static let limits = Limits()

    /// Code points of a column, for what people write of themselves, of others and to each other.
    private static let columns: [String: [String: Int]] = [
        // Behind a name from elsewhere may stand where it comes from.
        "account": ["name": 2 * DisplayName.length.upperBound],
        "account_name": ["name": DisplayName.length.upperBound],
        "comment": ["body": limits.comment, "reason": limits.reason],
        "comment_version": ["body": limits.comment],
        "comment_draft": ["body": limits.comment],
        "comment_mention": ["typed": DisplayName.length.upperBound],
        "comment_report": ["note": limits.reason],
        "moderation_event": ["reason": limits.reason],
        "sanction": ["reason": limits.reason],
        "appeal": ["words": limits.appeal, "answer": limits.reason],
        "person_note": ["note": limits.reason],
        "letter": ["body": limits.comment, "answer": limits.comment],
        "correction": ["note": limits.caption],
    ]

    /// The most that a column takes; nothing where its length is nobody's to choose.
    static func limit(of column: String, in table: String) -> Int? { columns[table]?[column] }
}
