import Discussion
import Newsroom

extension APIComponent {
    var schema: APISchema { isRequest ? requestSchema : answerSchema }

    private var answerSchema: APISchema {
        switch self {
        case .problem: Self.problemSchema
        case .thread: Self.threadSchema
        case .place: .object([.init("id", .identifier), .init("title", .text()), .init("address", .text(0...4_096))])
        case .comment: Self.commentSchema
        case .commentPage: .object([.init("comments", Self.page(of: .named(.comment))), Self.next])
        case .picks: .object([.init("comments", .list(.named(.comment), maximum: 10_000))])
        case .finding:
            .object([
                .init("check", .one(of: Finding.Check.allCases.map(\.rawValue))), .init("rule", .nullable(.text())),
                .init("words", .list(.text(0...20_000), maximum: 1_000)),
            ])
        case .posted:
            .object([
                .init("id", .identifier), .init("thread", .identifier), .init("state", Self.state),
                .init("findings", Self.findings),
            ])
        case .rules: Self.rulesSchema
        case .sanction:
            .object([
                .init("id", .identifier), .init("kind", .one(of: Sanction.Kind.allCases.map(\.rawValue))),
                .init("rule", .text()), .init("reason", .text()), .init("begins", .time),
                .init("until", .nullable(.time)),
            ])
        case .account:
            .object([
                .init("name", .nullable(.text())),
                .init("scopes", .list(.one(of: TokenScope.allCases.map(\.rawValue)), maximum: 10)),
                .init("missing", Self.requirements), .init("barredUntil", .nullable(.time)),
                .init("sanctions", .list(.named(.sanction), maximum: 10_000)),
            ])
        case .counts:
            .object([
                .init(
                    "counts",
                    .list(.object([.init("thread", .identifier), .init("count", Self.count)]), maximum: 50))
            ])
        case .pageCounts: .object([.init("counts", .list(Self.count, maximum: 100))])
        case .person:
            .object([
                .init("name", .nullable(.text())), .init("comments", Self.page(of: Self.placed)), Self.next,
            ])
        case .comments: .object([.init("comments", Self.page(of: Self.placed)), Self.next])
        case .versions:
            .object([
                .init(
                    "versions",
                    .list(
                        .object([.init("text", .nullable(.text(0...20_000))), .init("writtenAt", .time)]),
                        maximum: 10_000))
            ])
        case .draft: .object([.init("text", .text(0...20_000))])
        case .ownAppeals: .object([.init("appeals", .list(Self.ownAppeal, maximum: 10_000))])
        case .corrections:
            .object([
                .init(
                    "corrections",
                    .list(
                        .object([
                            .init("article", .named(.place)), .init("comment", .nullable(.identifier)),
                            .init("at", .time), .init("note", .text()), .init("quote", .nullable(.text(0...500_000))),
                            .init("withdraws", .truth),
                        ]), maximum: 200))
            ])
        case .notice: Self.noticeSchema
        case .notices: .object([.init("notices", .list(.named(.notice), maximum: 100))])
        case .queueItem: Self.queueItemSchema
        case .queue: .object([.init("items", Self.page(of: .named(.queueItem))), Self.next])
        case .queues:
            .object(ModerationQueue.allCases.map { .init($0.rawValue, Self.count, isRequired: $0 != .appeals) })
        case .batch:
            .object([
                .init("batch", .identifier), .init("done", .list(.identifier, maximum: 200)),
                .init("passedOver", Self.count),
            ])
        case .undone: .object([.init("undone", Self.count)])
        case .appeals: .object([.init("appeals", .list(Self.appeal, maximum: 50))])
        case .letters: .object([.init("letters", .list(Self.letter, maximum: 50)), .init("count", Self.count)])
        default: .object([])
        }
    }

    /// What programs send.
    private var requestSchema: APISchema {
        switch self {
        case .newComment: .object(Self.newCommentFields + [.init("target", .text(1...120), isRequired: false)])
        case .newCommentOnPage: .object(Self.newCommentFields + Self.pageFields + [Self.title])
        case .changedComment: .object([.init("text", Self.words)])
        case .newDraft:
            .object([.init("text", .text(0...20_000)), .init("parent", .identifier, isRequired: false)])
        case .vote: .object([.init("value", .integer(-1...1))])
        case .report: .object([.init("rule", .text(1...100)), .init("note", .text(0...500), isRequired: false)])
        case .pages: .object([.init("pages", .list(.object(Self.pageFields), maximum: 100))])
        case .newAppeal: .object([.init("words", .text(1...2_000))])
        case .noticesRead: .object([.init("upTo", .identifier)])
        case .decision:
            .object([
                .init("action", .one(of: CommentAction.ofTheDesk.map(\.rawValue))),
                .init("comments", .list(.identifier, maximum: 200)),
                .init("rule", .text(1...100), isRequired: false), .init("reason", .text(0...500), isRequired: false),
            ])
        case .pick: .object([.init("isPicked", .truth)])
        case .appealDecision:
            .object([.init("isGranted", .truth), .init("answer", .text(0...500), isRequired: false)])
        case .newCorrection:
            .object([.init("note", .text(1...1_000)), .init("withdraws", .truth, isRequired: false)])
        default: .object([])
        }
    }

    private static func page(of schema: APISchema) -> APISchema { .list(schema, maximum: APISchema.page) }

    private static let next = APIField("next", .nullable(.identifier))
    private static let count: APISchema = .integer(0...Int(Int32.max))
    private static let words: APISchema = .text(1...20_000)
    private static let state: APISchema = .one(of: CommentState.allCases.map(\.rawValue))
    private static let findings: APISchema = .list(.named(.finding), maximum: 100)
    private static let requirements: APISchema = .list(
        .one(of: Requirements.Requirement.allCases.map(\.rawValue)), maximum: 10)

    private static let newCommentFields: [APIField] = [
        .init("text", words), .init("parent", .identifier, isRequired: false),
        .init("kind", .one(of: CommentKind.allCases.map(\.rawValue)), isRequired: false),
        .init("rating", .integer(RatingSummary.range), isRequired: false),
    ]

    private static let pageFields: [APIField] = [
        .init("identifier", .text(1...200), isRequired: false),
        .init("address", .text(1...2_048), isRequired: false),
    ]

    private static let title = APIField("title", .text(0...1_000), isRequired: false)

    /// A comment with where it stands.
    private static let placed: APISchema = .object([
        .init("comment", .named(.comment)), .init("thread", .named(.place)),
    ])

    private static let queueItemSchema: APISchema = .object([
        .init("comment", .named(.comment)), .init("thread", .named(.place)),
        .init("reports", .list(.object([.init("rule", .text()), .init("note", .text())]), maximum: 10_000)),
    ])

    private static let noticeSchema: APISchema = .object([
        .init("id", .identifier), .init("kind", .one(of: Notice.Kind.allCases.map(\.rawValue))), .init("at", .time),
        .init("isRead", .truth), .init("comment", .nullable(.named(.comment))),
        .init("thread", .nullable(.named(.place))), .init("sanction", .nullable(.named(.sanction))),
        .init("isGranted", .nullable(.truth)), .init("answer", .text(0...20_000)),
    ])

    private static let ownAppeal: APISchema = .object([
        .init("about", .identifier), .init("words", .text(0...2_000)), .init("isGranted", .nullable(.truth)),
        .init("answer", .text()),
    ])

    private static let appeal: APISchema = .object([
        .init("id", .identifier), .init("author", .nullable(.text())), .init("words", .text(0...2_000)),
        .init("at", .time), .init("item", .nullable(.named(.queueItem))),
        .init("sanction", .nullable(.named(.sanction))),
        .init("rule", .nullable(.text())), .init("reason", .nullable(.text())),
    ])

    private static let letter: APISchema = .object([
        .init("id", .identifier), .init("author", .nullable(.text())), .init("article", .nullable(.named(.place))),
        .init("text", .nullable(.text(0...20_000))), .init("at", .time), .init("answer", .text(0...20_000)),
    ])

    private static let rulesSchema: APISchema = .object([
        .init("version", .integer(0...Int(Int32.max))),
        .init(
            "rules",
            .list(
                .object([.init("id", .text()), .init("title", .text()), .init("text", .text(0...20_000))]),
                maximum: 1_000)),
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
        .init(
            "ratings",
            .nullable(.object([.init("mean", .nullable(.number(RatingSummary.range))), .init("count", count)]))),
        .init("readers", .nullable(count)), .init("asksQuestions", .truth),
    ])

    private static let commentSchema: APISchema = .object([
        .init("id", .identifier), .init("thread", .identifier), .init("parent", .nullable(.identifier)),
        .init("kind", .one(of: CommentKind.allCases.map(\.rawValue))), .init("state", state),
        .init("author", .nullable(.text())), .init("isStaff", .truth), .init("isPicked", .truth),
        .init("text", .nullable(.text(0...20_000))), .init("createdAt", .time), .init("editedAt", .nullable(.time)),
        .init("up", count), .init("down", count), .init("ownVote", .integer(-1...1)),
        .init("rule", .nullable(.text())), .init("reason", .nullable(.text())),
        .init("target", .nullable(.text(0...500_000))), .init("findings", findings),
        .init(
            "badges",
            .list(
                .object([
                    .init("kind", .one(of: ["expert", "subscriber", "other"])), .init("label", .nullable(.text())),
                ]),
                maximum: Badge.limit)),
        .init("rating", .nullable(.integer(RatingSummary.range))),
        .init("answeredBy", .nullable(.one(of: Answers.Source.allCases.map(\.rawValue))), isRequired: false),
        .init("depth", count, isRequired: false), .init("replies", count, isRequired: false),
    ])
}
