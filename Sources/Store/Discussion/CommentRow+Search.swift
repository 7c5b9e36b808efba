/// What a search finds.
extension CommentRow {
    /// Public comments that hold every one of some words and are by somebody, the newest first.
    ///
    /// Looks through the comments from the newest on, until enough are found.
    /// - Parameters:
    ///   - words: folded as ``CommentSearchRow`` has them; none for whatever was said.
    ///   - name: whose, by their name and its look; nothing for everybody's.
    public static func search(
        _ words: [String], by name: (text: String, look: String)? = nil, limit: Int, before comment: String? = nil,
        in connection: any Connection
    ) throws -> [CommentRow] {
        var arguments: [any SQLConvertible] = [limit, comment ?? ""]
        func place(_ argument: String) -> String {
            arguments.append(argument)
            return "$\(arguments.count)"
        }
        var conditions = words.map { word in
            let pattern = "%" + word.map { "%_\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "%"
            return "comment_search.folded LIKE \(place(pattern)) ESCAPE '\\'"
        }
        if let name {
            conditions.append(
                """
                comment.account_id IN (
                    SELECT account_id FROM account_name WHERE look = \(place(name.look)) AND left_at IS NULL
                    UNION SELECT id FROM account WHERE moved_from <> '' AND name = \(place(name.text))
                )
                """)
        }
        guard !conditions.isEmpty else { return [] }
        return try connection.rows(
            """
            \(select) JOIN comment_search ON comment_search.comment_id = comment.id
            WHERE comment.state = 'published' AND \(conditions.joined(separator: " AND ")) AND \(isBefore("$2"))
            ORDER BY comment.created_at DESC, comment.id DESC LIMIT $1
            """,
            arguments
        ).map(CommentRow.init)
    }
}
