/// What the text of a statement says about itself, read in one pass over its bytes.
///
/// SQLite would take too many arguments in silence and PostgreSQL would not: both are held to the same count.
struct StatementText {
    /// The numbers of its `$1` placeholders outside quotes and comments, each once, as they first stand there: so SQLite
    /// counts its parameters.
    private(set) var order: [Int] = []
    /// The highest of them.
    var placeholders: Int { order.max() ?? 0 }
    /// The first word, in capitals; words longer than any that matter are cut short.
    private(set) var verb = ""

    init(_ sql: String) {
        var sql = sql
        sql.withUTF8 { read($0.span) }
    }

    private mutating func read(_ bytes: Span<UInt8>) {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                while at < bytes.count, bytes[at] != byte { at += 1 }
                at += 1
            case UInt8(ascii: "-") where at < bytes.count && bytes[at] == byte:
                while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
            case UInt8(ascii: "$"): readPlaceholder(bytes, &at)
            case _ where verb.isEmpty && Self.isLetter(byte): readVerb(bytes, &at)
            default: continue
            }
        }
    }

    private mutating func readPlaceholder(_ bytes: Span<UInt8>, _ at: inout Int) {
        var number = 0
        while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]), number < 100_000 {
            number = number * 10 + Int(bytes[at] - UInt8(ascii: "0"))
            at += 1
        }
        guard number > 0, !order.contains(number) else { return }
        order.append(number)
    }

    private mutating func readVerb(_ bytes: Span<UInt8>, _ at: inout Int) {
        let start = at - 1
        while at < bytes.count, Self.isLetter(bytes[at]), at - start < 16 { at += 1 }
        verb = String(decoding: (start..<at).map { bytes[$0] & ~0x20 }, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Whether the statement begins, ends or nests a transaction, or changes settings of the whole connection.
    var concernsTheConnection: Bool { Self.ofTheConnection.contains(verb) }

    private static let ofTheConnection: Set<String> = [
        "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE",
        "PRAGMA", "SET", "RESET", "ATTACH", "DETACH", "VACUUM",
    ]
}
