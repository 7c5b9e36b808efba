import Testing

/// A piece of text many times over: what no newspaper writes, named in a test's output by its piece.
struct Flood: Sendable, ExpressibleByStringLiteral, CustomTestStringConvertible {
    let text: String
    let testDescription: String

    init(_ piece: String, times: Int) {
        text = String(repeating: piece, count: times)
        testDescription = "\(piece.debugDescription) × \(times)"
    }

    init(stringLiteral value: String) { self.init(value, times: 1) }
}

extension Flood {
    /// Nothing, bytes of control, marks that turn the line round, pictures: whatever reads must stand these.
    static let oddities: [Flood] = [
        "",
        "said",
        ":",
        "\u{0}\u{1}\u{FFFD} \u{202E}x\u{0301}\u{0301} 💥💥 \n\n\r\t",
        "ΑΘΗΝΑ και Москва, 北京和上海, القاهرة وبيروت.",
    ]

    /// Sentences with names, quotations and marks of every kind, close together.
    static let sentences: [Flood] = [
        "Ministers from Ghana, Togo and Benin met Ama Mensah in Accra, the Daily Graphic said.",
        "\"Mr. O’Brien’s AU-led force\", said U.N. envoy Li, left Côte d'Ivoire—and Niger's army.",
        "“Ama Mensah, a nurse, said the ward was “full”, and “no one” would say why, officials told Reuters.",
    ]

    /// Names and pieces of names over and over.
    static func names(_ times: Int) -> [Flood] {
        ["Lagos ", "Mr ", "de la ", "(", "A-", "of the University "].map { Flood($0, times: times) }
    }

    /// Words and marks of saying over and over.
    static func sayings(_ times: Int) -> [Flood] {
        [
            "he said that ", "\"", "“ ” ", "according to ", "said: ", "as saying quoted ", "\n\n“He said ",
            ", who said it, ", "“a “b ",
        ].map { Flood($0, times: times) } + [Flood("\"It is so,\" he said. ", times: times / 3)]
    }
}
