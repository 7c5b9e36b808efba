/// What the text of a statement says about itself, read in one pass over its bytes.
///
/// SQLite would take too many arguments in silence and PostgreSQL would not: both are held to the same count.
struct StatementText {
    /// The highest number of a `$1` placeholder outside quotes and comments.
    private(set) var placeholders = 0
    /// The first word, in capitals; words longer than any that matter are cut short.
    private(set) var verb = ""

    init(_ sql: String) {
        var previous: UInt8 = 0
        var quote: UInt8?
        var inComment = false
        var number: Int?
        var readingVerb = true
        for byte in sql.utf8 {
            defer { previous = byte }
            if inComment {
                inComment = byte != UInt8(ascii: "\n")
                continue
            }
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            if let value = number {
                if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), value < 100_000 {
                    number = value * 10 + Int(byte - UInt8(ascii: "0"))
                    continue
                }
                placeholders = max(placeholders, value)
                number = nil
            }
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            if readingVerb, isLetter, verb.utf8.count < 16 {
                verb.unicodeScalars.append(Unicode.Scalar(byte & ~0x20))
            } else if !verb.isEmpty {
                readingVerb = false
            }
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
            case UInt8(ascii: "-") where previous == byte: inComment = true
            case UInt8(ascii: "$"): number = 0
            default: break
            }
        }
        if let number { placeholders = max(placeholders, number) }
    }

    /// Whether the statement begins, ends or nests a transaction, or changes settings of the whole connection.
    var concernsTheConnection: Bool {
        [
            "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE",
            "PRAGMA", "SET", "RESET", "ATTACH", "DETACH", "VACUUM",
        ].contains(verb)
    }
}
