import Discussion

/// The things of which the API speaks, each with its schema.
enum APIComponent: String, CaseIterable, Sendable {
    case problem, thread, place, comment, commentPage, finding, posted, rules, account, counts
    case ownComments, queue, queues, batch, undone
    // What programs send
    case newComment, newCommentOnPage, changedComment, vote, report, decision

    /// Whether programs send it.
    var isRequest: Bool {
        switch self {
        case .newComment, .newCommentOnPage, .changedComment, .vote, .report, .decision: true
        default: false
        }
    }

    /// Its name in the document: `NewComment`.
    var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    var reference: JSONValue { ["$ref": .text("#/components/schemas/\(name)")] }

    var schema: APISchema {
        switch self {
        case .problem: Self.problemSchema
        case .thread: Self.threadSchema
        case .place: .object([.init("id", .identifier), .init("title", .text()), .init("address", .text(0...4_096))])
        case .comment: Self.commentSchema
        case .commentPage:
            .object([
                .init("comments", .list(.named(.comment), maximum: 100)), .init("next", .nullable(.identifier)),
            ])
        case .finding:
            .object([
                .init("check", .one(of: Finding.Check.allCases.map(\.rawValue))), .init("rule", .nullable(.text())),
                .init("words", .list(.text(0...20_000), maximum: 1_000)),
            ])
        case .posted:
            .object([
                .init("id", .identifier), .init("thread", .identifier),
                .init("state", .one(of: [CommentState.published.rawValue, CommentState.pending.rawValue])),
                .init("findings", Self.findings),
            ])
        case .rules:
            .object([
                .init("version", .integer(0...Int(Int32.max))),
                .init(
                    "rules",
                    .list(
                        .object([
                            .init("id", .text()), .init("title", .text()), .init("text", .text(0...20_000)),
                        ]), maximum: 1_000)),
            ])
        case .account:
            .object([
                .init("name", .nullable(.text())),
                .init("scopes", .list(.one(of: TokenScope.allCases.map(\.rawValue)), maximum: 10)),
                .init("missing", Self.requirements), .init("barredUntil", .nullable(.time)),
            ])
        case .counts:
            .object([
                .init(
                    "counts",
                    .list(
                        .object([
                            .init("identifier", .nullable(.text(0...4_096))),
                            .init("address", .nullable(.text(0...4_096))), .init("count", Self.count),
                        ]), maximum: 200))
            ])
        case .ownComments: .object([.init("comments", .list(Self.placed, maximum: 100))])
        case .queue: .object([.init("items", .list(Self.placed, maximum: 100)), .init("next", .nullable(.identifier))])
        case .queues:
            .object(ModerationQueue.allCases.map { .init($0.rawValue, Self.count, isRequired: $0 != .appeals) })
        case .batch:
            .object([
                .init("batch", .identifier), .init("done", .list(.identifier, maximum: 200)),
                .init("passedOver", Self.count),
            ])
        case .undone: .object([.init("undone", Self.count)])
        case .newComment: .object(Self.newCommentFields)
        case .newCommentOnPage:
            .object(
                Self.newCommentFields + [
                    .init("identifier", .text(1...200), isRequired: false),
                    .init("address", .text(1...2_048, format: "uri"), isRequired: false),
                    .init("title", .text(0...1_000), isRequired: false),
                ])
        case .changedComment: .object([.init("text", Self.words)])
        case .vote: .object([.init("value", .integer(-1...1))])
        case .report: .object([.init("rule", .text(1...100)), .init("note", .text(0...500), isRequired: false)])
        case .decision:
            .object([
                .init("action", .one(of: CommentAction.ofTheDesk.map(\.rawValue))),
                .init("comments", .list(.identifier, maximum: 200)),
                .init("rule", .text(1...100), isRequired: false), .init("reason", .text(0...500), isRequired: false),
            ])
        }
    }

    private static let count: APISchema = .integer(0...Int(Int32.max))
    private static let words: APISchema = .text(1...20_000)
    private static let findings: APISchema = .list(.named(.finding), maximum: 100)
    private static let requirements: APISchema = .list(
        .one(of: Requirements.Requirement.allCases.map(\.rawValue)), maximum: 10)

    private static let newCommentFields: [APIField] = [
        .init("text", words), .init("parent", .identifier, isRequired: false),
        .init("kind", .one(of: CommentKind.allCases.map(\.rawValue)), isRequired: false),
    ]

    /// A comment with where it stands and what readers reported of it.
    private static let placed: APISchema = .object([
        .init("comment", .named(.comment)), .init("thread", .named(.place)),
        .init(
            "reports", .list(.object([.init("rule", .text()), .init("note", .text())]), maximum: 10_000),
            isRequired: false),
    ])

    private static let problemSchema: APISchema = .object([
        .init("type", .text(1...200, format: "uri")), .init("title", .text()),
        .init("status", .integer(400...599)), .init("detail", .text(0...20_000)),
        .init("code", .one(of: APIProblem.Code.allCases.map(\.rawValue))),
        .init("pointer", .text(0...2_000), isRequired: false), .init("field", .text(), isRequired: false),
        .init("findings", findings, isRequired: false), .init("missing", requirements, isRequired: false),
        .init("barredUntil", .nullable(.time), isRequired: false),
        .init("retryAfter", .integer(0...Int(Int32.max)), isRequired: false),
    ])

    private static let threadSchema: APISchema = .object([
        .init("id", .identifier), .init("title", .text()), .init("address", .text(0...4_096)),
        .init("publication", .nullable(.identifier)), .init("section", .nullable(.text())),
        .init("count", count), .init("isClosed", .truth), .init("closesAt", .nullable(.time)),
        .init("announcement", .nullable(.text(0...20_000))), .init("maximumLength", count), .init("editWindow", count),
    ])

    private static let commentSchema: APISchema = .object([
        .init("id", .identifier), .init("thread", .identifier), .init("parent", .nullable(.identifier)),
        .init("kind", .one(of: CommentKind.allCases.map(\.rawValue))),
        .init("state", .one(of: CommentState.allCases.map(\.rawValue))),
        .init("author", .nullable(.text())), .init("isStaff", .truth), .init("isPicked", .truth),
        .init("text", .nullable(.text(0...20_000))), .init("createdAt", .time), .init("editedAt", .nullable(.time)),
        .init("up", count), .init("down", count), .init("ownVote", .integer(-1...1)),
        .init("rule", .nullable(.text())), .init("reason", .nullable(.text())), .init("findings", findings),
        .init("depth", count, isRequired: false), .init("replies", count, isRequired: false),
    ])
}
